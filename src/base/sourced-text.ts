import type { Span } from './span.ts'

/**
 * A text with the span of the YAML that it came from. Stories are made of sourced texts. The template stage carries
 * their spans through Handlebars, so that a diagnostic on a box leads back to the YAML key that filled it.
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
