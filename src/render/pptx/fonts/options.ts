import type { FontMode } from '../../../base/fonts/font-mode.ts'
import type { FontFile } from '../../../text/fonts/sfnt.ts'
import type { FaceRef } from '../../../text/types.ts'
import type { Subsetter } from '../../fonts/subset.ts'

/** How the deck's fonts are treated. */
export interface FontOptions {
  readonly fonts: FontMode
  /** A face's file: its bytes, or a way to read parts of it; undefined where there is none. Not called for `none`. */
  readonly fontFile: (face: FaceRef) => Promise<FontFile | undefined> | FontFile | undefined
  /** What `openSubsetter` opened, once for all decks. Without it, `embed` can do no more than `reference`. */
  readonly subset?: Subsetter
}
