import { listEntries } from './zip.ts'

/** Names the first part that two packages do not share, in words; both are zip files. */
export function firstOtherPart(built: Uint8Array, found: Uint8Array): string {
  const [ours, theirs] = [built, found].map(
    file => new Map(listEntries(file).map(({ name, packed }) => [name, `${packed.checksum} ${packed.length}`])),
  )
  for (const [name, stamp] of ours!)
    if (theirs!.get(name) !== stamp) return theirs!.has(name) ? `the part ${name}` : `no part ${name}`
  for (const name of theirs!.keys()) if (!ours!.has(name)) return `a part ${name} that the project does not build`
  return 'the same parts, packed otherwise'
}
