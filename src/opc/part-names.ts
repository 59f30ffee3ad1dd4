/** The folder of a part, without its last slash; empty at the root. */
export const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')))

export const fileOf = (part: string): string => part.slice(part.lastIndexOf('/') + 1)

/** The part that a relative or absolute target names, seen from a part. Steps above the root stay (`../x`), so that no part has that name. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folderOf(from).split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** The shortest relative target from a part to another. */
export function relativePart(from: string, to: string): string {
  const here = folderOf(from).split('/').filter(Boolean)
  const there = to.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

/** Where a part's relationships stand; the empty name is the package itself. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part)
  return `${folder === '' ? '' : `${folder}/`}_rels/${fileOf(part)}.rels`
}

/** The part whose relationships a `.rels` part holds; empty for the package's own. */
export function ownerOf(rels: string): string {
  const folder = folderOf(folderOf(rels))
  return `${folder === '' ? '' : `${folder}/`}${fileOf(rels).replace(/\.rels$/, '')}`
}
