import type { Fix } from '../../../base/diagnostic.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { isTyped, type SlideContent, type SlideText } from '../../slide-content.ts'
import { countWords } from '../../words/count.ts'
import type { RuleContext } from '../rule.ts'

/** With these a number is an amount, and no count of things on a slide. */
const NO_COUNT =
  /^(?:年|月|日|天|周|秒|分钟|小时|个小时|个月|星期|季度|元|美元|欧元|港元|日元|英镑|亿元|万元|倍|成|折|岁|%|个百分点|吨|米|公里|亩|公顷|(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|yuan|dollars|percentage|points|times)(?: |$))/

/** The text with its typed counts as `{count …}`, where it is plain what each counts. */
export function countFix(
  tokens: readonly NumberToken[],
  slideText: SlideText,
  content: SlideContent,
  context: RuleContext,
): Fix | undefined {
  const { written } = slideText
  if (written === undefined || !isOnOneLine(written.span, written.text)) return undefined
  let text = written.text
  let counted = 0
  for (const token of [...tokens].reverse()) {
    const at = writtenStart(slideText, token)
    const what = at === undefined ? undefined : whatIsCounted(token, slideText, content)
    if (at === undefined || what === undefined || token.value === undefined) continue
    const asWords = countWords(token.value, context.language, text.slice(0, at), text.slice(at + token.text.length))
    const digits = /^\d/.test(token.text) ? `:${token.text}` : ''
    if (digits === '' && asWords !== token.text) continue
    text = `${text.slice(0, at)}{count ${what}${digits}}${text.slice(at + token.text.length)}`
    counted += 1
  }
  return counted === 0 ? undefined : { span: written.span, text }
}

const isOnOneLine = (span: Fix['span'], text: string): boolean =>
  span.line === span.endLine && span.endColumn - span.column === text.length

function writtenStart(slideText: SlideText, { start, end }: NumberToken): number | undefined {
  if (!isTyped(slideText, start, end)) return undefined
  const piece = slideText.pieces.find(
    each =>
      each.id === undefined && each.counted === undefined && each.start <= start && end <= each.start + each.length,
  )
  return piece && piece.writtenStart + start - piece.start
}

/** The one list of that length on the slide, or the one pair of lists side by side; nearest to the words first. */
export function whatIsCounted(
  { kind, value, unit = '', left }: NumberToken,
  { path }: SlideText,
  { lists }: SlideContent,
): string | undefined {
  if ((kind !== 'number' && kind !== 'word') || value === undefined || value < 2 || left.length > 0) return undefined
  if (NO_COUNT.test(unit)) return undefined
  const fitting = [...lists].filter(([, length]) => length === value).map(([list]) => list)
  const best = fitting.sort((a, b) => nearness(b, path) - nearness(a, path) || depth(a) - depth(b))
  const [first, second] = best
  if (
    first !== undefined &&
    (second === undefined || depth(first) < depth(second) || nearness(first, path) > nearness(second, path))
  )
    return first
  if (first !== undefined) return undefined
  const top = [...lists].filter(([list]) => depth(list) === 1)
  const pairs = top.flatMap(([a, one], index) =>
    top.slice(index + 1).flatMap(([b, other]) => (one + other === value ? `${a}+${b}` : [])),
  )
  return pairs.length === 1 ? pairs[0] : undefined
}

const depth = (path: string): number => path.split('.').length

/** How many steps two paths have in common from their beginning. */
function nearness(list: string, path: string): number {
  const [a, b] = [list.split('.'), path.split('.')]
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same
}
