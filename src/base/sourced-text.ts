import type { Span } from './span.ts'

/**
 * A piece of text that knows the YAML it came from. The story is made of leaves; the merge keeps their spans on the way
 * through Handlebars, so that a box on a slide leads back to the key that filled it.
 */
export class SourcedText {
  readonly text: string
  readonly span: Span

  constructor(text: string, span: Span) {
    this.text = text
    this.span = span
    Object.freeze(this)
  }

  toString(): string {
    return this.text
  }
}
