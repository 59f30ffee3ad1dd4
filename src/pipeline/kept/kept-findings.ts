import { keyOf } from '../../base/recall.ts'
import type { Store } from '../../host/host.ts'
import { digest } from '../../host/record-host.ts'
import { packed, unpacked } from '../../store/packed.ts'
import type { Finding } from '../../story/evidence/check-evidence.ts'
import { type KeptPieces, keptPieces } from './kept-pieces.ts'

type Findings = readonly Finding[]

/**
 * What the rules of evidence found on the slides of one deck, slide by slide.
 *
 * @param deciding what they know beside the slides: the survey and the templates, by their digests
 */
export async function openKeptFindings(
  store: Store,
  deck: string,
  deciding: readonly (string | undefined)[],
): Promise<KeptPieces<Findings>> {
  const key = `findings ${digest(keyOf([deck, deciding]))}`
  const entry = await store.get(key)
  const known = entry === undefined ? [] : (unpacked(entry) as readonly (readonly [string, Findings])[])
  return keptPieces(new Map(known), pieces => store.put(key, packed([...pieces])))
}
