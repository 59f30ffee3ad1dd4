import type { NumberToken } from '../../../reading/numbers/token.ts'
import type { Passage } from '../figures/evidence.ts'

/** A label of a series in a passage. */
export interface LabelPlace {
  readonly label: string
  readonly start: number
  readonly end: number
}
export interface LabelledValue {
  readonly label: LabelPlace
  readonly value: NumberToken
}
/** Labels with their values; or why they cannot be told apart: the row of labels (L) and values (V) as it stands. */
type Pairing = { readonly pairs: readonly LabelledValue[] } | { readonly undecided: string }

type Item = { readonly start: number } & ({ readonly label: LabelPlace } | { readonly value: NumberToken })

const IN_TURN = /分别|依次|respectively/

/**
 * Which value belongs to which label. One pattern holds for the whole text: label, value in turn; value, label in turn; all
 * labels, then all values, with a word such as “respectively”. Else each clause has one label and one value.
 */
export function pairPoints(labels: readonly LabelPlace[], values: readonly NumberToken[], passage: Passage): Pairing {
  const text = passage.paragraph.written
  const free = values.filter(({ start, end }) => !labels.some(each => start < each.end && each.start < end))
  const items: readonly Item[] = [
    ...labels.map(label => ({ start: label.start, label })),
    ...free.map(value => ({ start: value.start, value })),
  ].sort((a, b) => a.start - b.start)
  const whole = pairRow(items, text, true)
  if (whole !== undefined) return { pairs: whole }
  const clauses = splitBy(items, text, /[，。；！？;!?\n]|,(?!\d)|\.(?=\s|$)/)
  const pairs: LabelledValue[] = []
  for (const clause of clauses) {
    const own = pairClause(clause, text)
    if (own === undefined) return { undecided: patternOf(clause) }
    pairs.push(...own)
  }
  return pairs.length === 0 ? { undecided: patternOf(items) } : { pairs }
}

/** Labels alone and values alone say nothing; one of each are a pair. */
function pairClause(items: readonly Item[], text: string): readonly LabelledValue[] | undefined {
  const labels = items.flatMap(item => ('label' in item ? item.label : []))
  const values = items.flatMap(item => ('value' in item ? item.value : []))
  if (labels.length === 0 || values.length === 0) return []
  const [label, value] = [labels[0], values[0]]
  if (labels.length === 1 && values.length === 1 && label !== undefined && value !== undefined)
    return [{ label, value }]
  return pairRow(items, text, false)
}

function pairRow(items: readonly Item[], text: string, whole: boolean): readonly LabelledValue[] | undefined {
  const pattern = patternOf(items)
  const labels = items.flatMap(item => ('label' in item ? item.label : []))
  const values = items.flatMap(item => ('value' in item ? item.value : []))
  const zip = (): readonly LabelledValue[] =>
    labels.flatMap((label, at) => {
      const value = values[at]
      return value === undefined ? [] : { label, value }
    })
  const between = text.slice(items[0]?.start ?? 0, items.at(-1)?.start ?? 0)
  const turns = IN_TURN.test(text.slice(items[0]?.start ?? 0, (items.at(-1)?.start ?? 0) + 60))
  if (/^(?:LV)+$/.test(pattern) && !(whole && crosses(labels, values, text))) return zip()
  if (/^(?:VL)+$/.test(pattern) && between !== '') return zip()
  if (/^(L+)(V+)$/.test(pattern) && labels.length === values.length && turns) return zip()
  return undefined
}

/** Whether a sentence ends between a label and its value: then the label may belong to the value before it. */
const crosses = (labels: readonly LabelPlace[], values: readonly NumberToken[], text: string): boolean =>
  labels.some((label, at) => /[。！？\n]|[.!?]\s/.test(text.slice(label.end, values[at]?.start ?? label.end)))

const patternOf = (items: readonly Item[]): string => items.map(item => ('label' in item ? 'L' : 'V')).join('')

function splitBy(items: readonly Item[], text: string, mark: RegExp): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  let last: Item | undefined
  for (const item of items) {
    if (last === undefined || mark.test(text.slice(last.start, item.start))) groups.push([])
    groups.at(-1)?.push(item)
    last = item
  }
  return groups
}
