import type { Diagnostic } from '../../base/diagnostic.ts'
import { HAN, type Language } from '../../base/language.ts'
import type { Span } from '../../base/span.ts'
import type { LayoutSpec, SlotValue } from '../../template/spec/layout-spec.ts'

/** Too long is no fault yet: layout measures. It is told, so that a box that shrinks is no surprise. */
export function overCapacity(
  { kind, capacity }: SlotValue,
  layout: LayoutSpec,
  text: string,
  language: Language,
  span: Span,
  path: string,
): Diagnostic | undefined {
  return capacity === undefined || kind === 'series'
    ? undefined
    : tooLong(lengthOf(text, language), capacity[language], layout, span, path)
}

/** The same of a slide's title. */
export const overTitle = (layout: LayoutSpec, text: string, language: Language, span: Span): Diagnostic | undefined =>
  tooLong(lengthOf(text, language), layout.title[language], layout, span, 'title')

/** One slot may be a quarter longer than what it holds beside others that are full, before it is told. */
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

/** As capacities count: in Chinese, characters of full width are 1, others ½; in English, each character is 1. */
export const lengthOf = (text: string, language: Language): number =>
  language === 'en'
    ? [...text].length
    : [...text].reduce((sum, character) => sum + (HAN.test(character) || FULL_WIDTH.test(character) ? 1 : 0.5), 0)
