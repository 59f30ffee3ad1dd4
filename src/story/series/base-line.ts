import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { Texts } from '../../survey/model/record-base.ts'
import type { Table, TableLetters } from '../../survey/model/table.ts'
import { lettersAt } from '../../survey/tables/axes.ts'
import { baseAt } from '../../survey/tables/cell-base.ts'
import { houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import type { DrawnCell } from './drawn.ts'

/** Bases of so many groups are listed one by one; of more, their least and greatest. */
const MOST_BASES = 6

/**
 * What stands under every chart of a table: the question, who answered and how many, the wave; which values rest on few
 * answers; what letters of significance mean; how computed columns were computed. A base that the table does not state is said to be not stated.
 */
export function baseLine(
  context: StoryContext,
  table: Table,
  cells: readonly DrawnCell[],
  used: Span,
  computed = '',
): SourcedText {
  const { record } = table
  const { question, base, wave, low, significance } = record
  const say = (texts: Texts | undefined, field: string): string =>
    texts === undefined ? '' : inLanguage(context, texts, record, field, used).text
  const word = (key: string): string => houseWord(context, key)
  const asked = [question?.code?.text ?? '', say(question?.text, 'question.text')].filter(Boolean).join(' ')
  const who = say(base.who, 'base.who')
  const lows = lowBases(cells).map(({ name, n }) => `${name} n${EQUALS[context.language]}${n}`)
  const parts = [
    asked === '' ? '' : `${word('question')}${asked}`,
    `${word('base')}${[who, basesOf(context, table, cells, who !== '')].filter(Boolean).join(word('base-comma'))}`,
    wave === undefined || wave.text === 'rows' || wave.text === 'columns' ? '' : `${word('wave')}${wave.text}`,
    lows.length === 0
      ? ''
      : `${word('low-mark')} ${word('low-base')}${low}${word('says')}${lows.join(word('list-comma'))}`,
    significance !== undefined && cells.some(({ cell }) => lettersAt(table, cell) !== undefined)
      ? lettersLine(significance, word, say)
      : '',
    computed,
    missesByRounding(table, cells) ? word('rounded') : '',
  ]
  return new SourcedText(parts.filter(Boolean).join(word('base-gap')), record.span)
}

/** What letters mean, which group each stands for, the test and its level; a test that the table does not name is said to be not stated. */
function lettersLine(
  { means, groups, test, level }: TableLetters,
  word: (key: string) => string,
  say: (texts: Texts | undefined, field: string) => string,
): string {
  const named = groups.map(({ label, value }) => `${label.text} ${say(value, `significance.groups.${label.text}`)}`)
  const list = named.length === 0 ? '' : word('letters-groups').replace('{groups}', named.join(word('list-comma')))
  const how = [
    test === undefined ? word('test-not-stated') : say(test, 'significance.test'),
    level === undefined ? '' : `${word('letters-level')}${level.text}`,
  ]
  return `${word(`letters-${means}`)}${list}${word('letters-test')}${how.filter(Boolean).join(word('base-comma'))}`
}

/** Whether parts of a whole that the table declares are drawn that add up to 100 but for what rounding leaves. */
export function missesByRounding({ record }: Table, cells: readonly DrawnCell[]): boolean {
  if (!record.whole) return false
  return (['series', 'category'] as const).some(by =>
    [...new Set(cells.map(cell => cell[by]))].some(name => {
      const numbers = cells.flatMap(cell => (cell[by] === name ? (readNumber(cell.cell.text) ?? []) : []))
      const off = Math.abs(numbers.reduce((sum, { value }) => sum + value, -100))
      const place = 10 ** -Math.max(...numbers.map(({ decimals }) => decimals))
      return off > place / 2 && off <= (numbers.length * place) / 2 + 1e-9
    }),
  )
}

const EQUALS = { zh: '=', en: ' = ' } as const

/** `n = 8,266`; `2021 n = 8,266, 2022 n = 5,010`; `n = 3,531–8,266`; not stated, behind who answered: number not stated. */
function basesOf(context: StoryContext, table: Table, cells: readonly DrawnCell[], afterWho: boolean): string {
  const n = (text: string): string => `n${EQUALS[context.language]}${text}`
  const known = cells.flatMap(each => {
    const text = baseAt(table, each.cell)
    return text === undefined ? [] : [{ ...each, text, value: Number(text.replaceAll(/\D/g, '')) }]
  })
  const [first] = known
  if (first === undefined) return houseWord(context, afterWho ? 'number-not-stated' : 'not-stated')
  if (known.every(({ text }) => text === first.text)) return n(first.text)
  for (const by of ['series', 'category'] as const) {
    const all = basesBy(known, by)
    if (all.size > MOST_BASES || [...all.values()].some(({ size }) => size > 1)) continue
    return [...all].map(([name, [text = '']]) => `${name} ${n(text)}`).join(houseWord(context, 'list-comma'))
  }
  const sorted = [...known].sort((a, b) => a.value - b.value)
  return n(`${sorted[0]!.text}–${sorted.at(-1)!.text}`)
}

function basesBy(
  known: readonly (DrawnCell & { readonly text: string })[],
  by: 'series' | 'category',
): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const each of known) groups.set(each[by], (groups.get(each[by]) ?? new Set()).add(each.text))
  return groups
}

/** The groups in which few answered: whole series or categories where each has one base, else single points. */
function lowBases(cells: readonly DrawnCell[]): readonly { readonly name: string; readonly n: string }[] {
  const known = cells.flatMap(each =>
    each.figure?.cell?.n === undefined ? [] : [{ ...each, text: each.figure.cell.n }],
  )
  const by = (['series', 'category'] as const).find(each =>
    [...basesBy(known, each).values()].every(({ size }) => size === 1),
  )
  const lows = known.flatMap(({ figure, series, category, text }) =>
    figure?.cell?.isLow
      ? [{ name: by === undefined ? `${category} ${series}` : { series, category }[by], n: text }]
      : [],
  )
  return lows.filter(({ name }, at) => lows.findIndex(each => each.name === name) === at)
}
