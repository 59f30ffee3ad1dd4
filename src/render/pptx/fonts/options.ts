import type { FontMode } from '../../../base/font-mode.ts'
import type { FontFile } from './font-file.ts'
import type { Subsetter } from './subset.ts'

/** A static font file: a family as its file names it (name id 16, or 1) and a weight. */
export interface FontFace {
  readonly family: string
  readonly weight: number
}

/** How the deck's fonts are treated. */
export interface FontOptions {
  readonly fonts: FontMode
  /** A face's file: its bytes, or a way to read parts of it; undefined where there is none. Not called for `none`. */
  readonly fontFile: (face: FontFace) => Promise<FontFile | undefined> | FontFile | undefined
  /** What `openSubsetter` opened, once for all decks. Without it, `embed` can do no more than `reference`. */
  readonly subset?: Subsetter
}
