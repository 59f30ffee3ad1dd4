import type { DiagnosticDetail, RatedCode } from '../base/diagnostic.ts'
import type { Item, Scene, SceneSlide } from '../scene/scene.ts'
import type { Theme } from '../theme/theme.ts'

/** What a rule finds. The message does not name the slide: `lint.ts` puts its id before it. */
export interface Finding extends DiagnosticDetail {
  readonly message: string
}

/** A finding of a rule that compares slides: it says which one it is reported at. */
export interface DeckFinding extends Finding {
  readonly slide: string
}

/** What a rule may ask of the project for its help, once it has found a fault. */
export interface Advice {
  /** The layout that what the slide holds would fill better, where there is one. */
  readonly fittingLayout: (slide: SceneSlide) => string | undefined
}

/**
 * A rule that needs one slide at a time. `code` is the name of its file. A rule that is `off` runs in the tests of the layouts, not
 * in a build.
 */
export interface SlideRule extends RatedCode {
  readonly checkSlide: (slide: SceneSlide, theme: Theme, advice: Advice) => readonly Finding[]
}

/** A rule that needs all slides: it reports a fault that several of them share once. */
export interface DeckRule extends RatedCode {
  readonly checkDeck: (scene: Scene, theme: Theme) => readonly DeckFinding[]
}

export type Rule = SlideRule | DeckRule

/** Where an item comes from: its place in the YAML, else in the template. The other of the two is the trace. */
export const placeOf = (item: Item): Pick<DiagnosticDetail, 'span' | 'trace'> =>
  item.source === undefined
    ? { span: item.span }
    : { span: item.source, trace: [{ label: 'laid out by', span: item.span }] }
