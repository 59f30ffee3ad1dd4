/** An element as written, before anything is known of the vocabulary. Offsets are those of the markup. */
export interface WrittenElement {
  readonly name: string
  readonly start: number
  readonly attributes: readonly WrittenAttribute[]
  readonly children: (WrittenElement | WrittenText)[]
}

export interface WrittenAttribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Character data with entities resolved and value marks in it. */
export interface WrittenText {
  readonly text: string
  readonly start: number
}

export const isElement = (node: WrittenElement | WrittenText): node is WrittenElement => 'name' in node

export interface XmlFault {
  readonly message: string
  readonly help: string
  readonly start: number
  /** The opening tag that matters. */
  readonly opened?: WrittenElement
}

/** The state of reading one slide. */
export interface XmlReaderState {
  readonly markup: string
  readonly faults: XmlFault[]
  readonly open: WrittenElement[]
  root: WrittenElement | undefined
  /** The element closed last: what a closing tag that does not fit should have closed. */
  closed: WrittenElement | undefined
  /** Once tags are out of balance, what follows from that is not reported. */
  misnested: boolean
  tooDeep: boolean
  readonly counts: { elements: number; boxes: number }
}
