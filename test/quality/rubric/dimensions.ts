import { countAccess, OPEN_ACCESS } from './access.ts'
import { countAudience, OPEN_AUDIENCE } from './audience.ts'
import type { Count } from './count.ts'
import { countData, OPEN_DATA } from './data.ts'
import { countFile, OPEN_FILE } from './file.ts'
import { countLayout, OPEN_LAYOUT } from './layout.ts'
import { countMessage, OPEN_MESSAGE } from './message.ts'
import type { RubricDeck } from './rubric-decks.ts'
import { countStory, OPEN_STORY } from './story.ts'
import { countTruth, OPEN_TRUTH } from './truth.ts'
import { countTypography, OPEN_TYPOGRAPHY } from './typography.ts'
import { countVoices, OPEN_VOICES } from './voices.ts'

/** All decks, for what a deck is held against, and a second build of them where there is one. */
export interface Rest {
  readonly decks: readonly RubricDeck[]
  readonly rebuilt?: ReadonlyMap<string, Uint8Array>
}

/** A dimension of the rubric: what its cells count, and what no machine can grade. */
export interface Dimension {
  readonly name: string
  readonly count: (deck: RubricDeck, rest: Rest) => readonly Count[]
  readonly open: readonly string[]
}

/** The ten dimensions in the rubric's order. */
export const DIMENSIONS: readonly Dimension[] = [
  { name: 'Truth', count: countTruth, open: OPEN_TRUTH },
  { name: 'Voices', count: (deck, { decks }) => countVoices(deck, decks), open: OPEN_VOICES },
  { name: 'Audience', count: (deck, { decks }) => countAudience(deck, decks), open: OPEN_AUDIENCE },
  { name: 'Story', count: countStory, open: OPEN_STORY },
  { name: 'One message', count: countMessage, open: OPEN_MESSAGE },
  { name: 'Typography', count: countTypography, open: OPEN_TYPOGRAPHY },
  { name: 'Layout', count: countLayout, open: OPEN_LAYOUT },
  { name: 'Data display', count: countData, open: OPEN_DATA },
  { name: 'Access, colour', count: countAccess, open: OPEN_ACCESS },
  { name: 'File, editing', count: (deck, { rebuilt }) => countFile(deck, rebuilt?.get(deck.name)), open: OPEN_FILE },
]
