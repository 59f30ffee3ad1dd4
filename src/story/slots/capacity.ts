import type { Diagnostic } from '../../base/diagnostic.ts'
import { HAN, type Language } from '../../base/language.ts'
import type { Span } from '../../base/span.ts'
import type { LayoutSpec, SlotValue } from '../../template/spec/layout-spec.ts'

/**
 * Warns of a text longer than its slot's capacity. It is no error, since layout measures the text and may fit it with
 * smaller letters.
 */
export function overCapacity(
  { kind, capacity }: SlotValue,
  layout: LayoutSpec,
  text: string,
  language: Language,
  span: Span,
  path: string,
): Diagnostic | undefined {
  return capacity === undefined || kind === 'series' || kind === 'chart' || kind === 'cells' || kind === 'matrix'
    ? undefined
    : tooLong(lengthOf(text, language), capacity[language], layout, span, path)
}

/** The same of a slide's title. */
export const overTitle = (layout: LayoutSpec, text: string, language: Language, span: Span): Diagnostic | undefined =>
  tooLong(lengthOf(text, language), layout.title[language], layout, span, 'title')

/**
 * A single slot may exceed its capacity by a quarter before it is reported, since capacities assume that all other
 * slots are full.
 */
const SLACK = 1.25

const tooLong = (
  length: number,
  most: number,
  { key, instead }: LayoutSpec,
  span: Span,
  path: string,
): Diagnostic | undefined =>
  length <= SLACK * most
    ? undefined
    : {
        code: 'slot-capacity',
        severity: 'info',
        message: `"${path}" has ${Math.ceil(length)} characters, layout ${key} is sure to hold ${most}`,
        span,
        why: 'Letters shrink before a box overflows.',
        help: instead === undefined ? 'Say it shorter.' : `Say it shorter, or use layout ${instead}.`,
      }

const FULL_WIDTH = /[\u3000-\u303F\uFF00-\uFF60“”‘’—…]/

/**
 * The length in the unit of capacities: in Chinese decks full-width characters count 1 and others ½; in English decks
 * each character counts 1.
 */
export const lengthOf = (text: string, language: Language): number =>
  language === 'en'
    ? [...text].length
    : [...text].reduce((sum, character) => sum + (HAN.test(character) || FULL_WIDTH.test(character) ? 1 : 0.5), 0)
