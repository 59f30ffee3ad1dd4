import type { Diagnostic } from '../base/diagnostic.ts'
import { HAN } from '../base/language.ts'
import type { Span } from '../base/span.ts'
import type { LayoutSpec, SlotValue } from '../template/layout-spec.ts'

/** What a style's shrinking takes in. */
const SLACK = 1.25

/** Too long is no fault yet: layout measures. It is told, so that a box that shrinks is no surprise. */
export function overCapacity(
  { kind, capacity }: SlotValue,
  layout: LayoutSpec,
  text: string,
  span: Span,
  path: string,
): Diagnostic | undefined {
  const width = textWidth(text)
  if (capacity === undefined || kind === 'series' || width <= capacity * SLACK) return undefined
  return {
    code: 'slot-capacity',
    severity: 'info',
    message: `"${path}" is ${Math.ceil(width)} characters wide, layout ${layout.key} counts on ${capacity}`,
    span,
    why: 'Letters shrink before a box overflows.',
    help: layout.instead === undefined ? 'Say it shorter.' : `Say it shorter, or use layout ${layout.instead}.`,
  }
}

const FULL_WIDTH = /[\u3000-\u303F\uFF00-\uFF60“”‘’—…]/

/** Characters of full width count 1, others ½. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (HAN.test(character) || FULL_WIDTH.test(character) ? 1 : 0.5), 0)
