import type { MarkupElement } from '../../markup/nodes.ts'
import { type ChartNumber, formatNumber } from '../../numbers/format.ts'
import { numberText } from '../../scene/geometry/chart/labels.ts'
import type { ChartLabel, ChartText, Stroke } from '../../scene/scene.ts'
import { colorOf, contrast, LEAST_WORDS, WHITE } from '../../theme/color.ts'
import type { ColorRole, Paint, Theme } from '../../theme/theme.ts'
import type { Box, SizedContext } from '../model.ts'
import { paintOf, strokeOf, wordPaint } from '../style/computed-style.ts'
import { faceOf } from '../style/typeface.ts'
import { breakText, labelStyleOf, longestPiece, measureText } from './text.ts'

export const NAME_STYLE = 'chart-category'

/** What a composition measures and paints with, at the sizes and on the ground of its box. */
export interface Kit {
  readonly context: SizedContext
  readonly theme: Theme
  readonly labelStyle: string
  /** Distance of lines of a style. */
  line(style: string): number
  width(text: string, style?: string): number
  /** The longest piece of a name that no line may break. */
  longest(text: string): number
  /** The lines of a name in a width. */
  lines(text: string, width: number): readonly { readonly text: string; readonly width: number }[]
  text(style: string): ChartText
  paint(role: ColorRole): Paint
  ink(role: ColorRole): Paint
  /** Words on a bar of that role. */
  inkOn(role: ColorRole): Paint
  /** Words on a paint that is no role: the text of the ground that stands out more. */
  inkOver(paint: Paint): Paint
  /** A paint lightened by a part (0–1) of its luminance, and further until words on it can be read. */
  tint(paint: Paint, part: number): Paint
  stroke(style: string): Stroke | undefined
  /** A number as a label shows it. */
  number(number: ChartNumber, label?: Pick<ChartLabel, 'before' | 'after' | 'sign'>): string
  say(zh: string, en: string): string
}

/** The width of the axis line, in points. */
export const AXIS = 1

export function makeKit(element: MarkupElement, { inside }: Pick<Box, 'inside'>, context: SizedContext): Kit {
  const { theme, language, sizes } = context
  const labelStyle = labelStyleOf(element)
  const styleOf = (name: string) => theme.styles[name] ?? theme.styles['chart-label'] ?? theme.styles.body!
  const words = (ground: 'page' | 'dark'): Paint => theme.roles[ground].text
  const standsOut = (ink: Paint, paint: Paint): number => {
    const ground = colorOf(paint, colorOf(inside.backdrop, WHITE, theme), theme)
    return contrast(colorOf(ink, ground, theme), ground)
  }
  const inkOver = (paint: Paint): Paint =>
    standsOut(words('page'), paint) >= standsOut(words('dark'), paint) ? words('page') : words('dark')
  return {
    context,
    theme,
    labelStyle,
    line: style => theme.styles[style]?.line ?? 20,
    width: (text, style = NAME_STYLE) => measureText(text, style, context),
    longest: text => longestPiece(text, NAME_STYLE, context),
    lines: (text, width) => breakText(text, NAME_STYLE, width, context),
    text: name => ({
      face: faceOf(theme, language, styleOf(name)),
      size: sizes.get(name) ?? styleOf(name).size,
      color: wordPaint(theme, inside, styleOf(name).color),
    }),
    paint: role => paintOf(theme, inside.ground, role),
    ink: role => wordPaint(theme, inside, role),
    inkOn: role => inkOver(paintOf(theme, inside.ground, role)),
    inkOver,
    tint: (paint, part) => {
      const keeps = Array.from({ length: Math.round(100 - 100 * part) }, (_, at) => Math.round(100 - 100 * part) - at)
      const tints = keeps.map(keep => lighten(paint, keep))
      return tints.find(each => standsOut(inkOver(each), each) >= LEAST_WORDS) ?? tints.at(-1) ?? paint
    },
    stroke: style => strokeOf(theme, inside, style),
    number: (number, label = {}) =>
      label.sign === undefined && label.before === undefined
        ? `${formatNumber(number, language)}${label.after ?? ''}`
        : numberText(number.value, { ...label, decimals: number.decimals }, language),
    say: (zh, en) => (language === 'zh' ? zh : en),
  }
}

/** A tint of a theme's colour: luminance scaled and raised (ECMA-376 Part 1, 20.1.2.3.20 and 21). */
const lighten = (paint: Paint, keep: number): Paint =>
  keep === 100 ? paint : { slot: paint.slot, lumMod: keep, lumOff: 100 - keep }
