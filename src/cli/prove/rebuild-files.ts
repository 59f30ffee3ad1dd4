import { type Diagnostic, error, type Result } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { compareDecks } from '../../compare/compare-decks.ts'
import { placeOf } from '../../compare/print/words.ts'
import { readDeck } from '../../compare/read/read-deck.ts'
import { digest } from '../../host/record-host.ts'
import { firstOtherPart } from '../../opc/first-other-part.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import { optionsIn } from '../../pipeline/options.ts'
import type { Invocation } from '../invocation.ts'
import type { Claims } from './open-claims.ts'
import type { Proof } from './proof.ts'

/** Builds the project, as the manifest says it was built if there is one, and compares each file byte for byte. */
export async function rebuildFiles(
  { host, folder, signal }: Invocation,
  { files, manifest }: Claims,
  content: string | undefined,
): Promise<Result<readonly Proof[]> & { readonly sources?: ReadonlyMap<string, string> }> {
  // The manifest alone vouches for these options, and the comparison for the manifest.
  const options = optionsIn(manifest?.options ?? {})
  if (options === undefined)
    return refused([], 'The manifest lists options that no build takes', 'Build again with --manifest, or delete it.')
  const built = await build({ ...options, host, folder, dry: true, ...given({ content, signal }) })
  if (!built.ok) {
    const faults = built.diagnostics.filter(({ severity }) => severity === 'error')
    const refusal = refused(faults, 'The project cannot be built, so nothing can be proved', 'Mend the errors above.')
    return { ...refusal, sources: built.sources }
  }
  return { value: [...files].map(([name, bytes]) => proofOf(name, bytes, built)), diagnostics: [] }
}

const refused = (faults: readonly Diagnostic[], message: string, help: string): Result<never> => ({
  value: undefined,
  diagnostics: [...faults, error('deck-unreadable', message, { help })],
})

function proofOf(name: string, bytes: Uint8Array, { decks }: BuildResult): Proof {
  const sha256 = digest(bytes)
  const deck = decks.find(({ files }) => files.some(file => file.name === name))
  const ours = deck?.files.find(file => file.name === name)
  if (deck === undefined || ours === undefined)
    return { name, sha256, bytes, holds: false, differs: 'is no file that the project builds' }
  if (Buffer.compare(ours.bytes, bytes) === 0) return { name, sha256, bytes, holds: true }
  return { name, sha256, bytes, holds: false, differs: `differs: ${whatDiffers(name, ours.bytes, bytes)}` }
}

/** The first slide and what of it differs; where the slides say the same, the first part that does. */
function whatDiffers(name: string, ours: Uint8Array, theirs: Uint8Array): string {
  if (!name.endsWith('.pptx')) return 'other bytes than the project builds'
  const [built, found] = [readDeck(name, ours), readDeck(name, theirs)]
  if (built.value === undefined || found.value === undefined)
    return (found.diagnostics[0] ?? built.diagnostics[0])!.message
  const [deck] = compareDecks(new Map([[name, built.value]]), new Map([[name, found.value]])).decks
  const slide = deck?.slides.find(({ change, moved }) => change !== 'same' || moved)
  if (slide === undefined) return firstOtherPart(ours, theirs)
  const at = `slide ${slide.after ?? slide.before}`
  const [change] = slide.changes
  if (change === undefined) return slide.moved ? `${at} stands elsewhere` : `${at} was ${slide.change}`
  const { before = 'nothing', after = 'nothing' } = change
  return change.kind === 'look'
    ? `${at}: ${change.where}`
    : `${at}, ${placeOf(change)}: built “${before}”, in the file “${after}”`
}
