/** An element as written, before anything is known of the vocabulary. Offsets are those of the markup. */
export interface OpenElement {
  readonly name: string
  readonly start: number
  readonly attributes: readonly DraftAttribute[]
  readonly children: (OpenElement | DraftText)[]
}

export interface DraftAttribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Character data with entities resolved and value marks in it. */
export interface DraftText {
  readonly text: string
  readonly start: number
}

export const isDraft = (node: OpenElement | DraftText): node is OpenElement => 'name' in node

export interface XmlFault {
  readonly message: string
  readonly help: string
  readonly start: number
  /** The opening tag that matters. */
  readonly opened?: OpenElement
}

/** What reading one slide has come to so far. */
export interface XmlReaderState {
  readonly markup: string
  readonly faults: XmlFault[]
  readonly open: OpenElement[]
  root: OpenElement | undefined
  /** The element closed last: what a closing tag that does not fit should have closed. */
  closed: OpenElement | undefined
  /** Once tags are out of balance, what follows from it is not told again. */
  misnested: boolean
  tooDeep: boolean
  readonly counts: { elements: number; boxes: number }
}
