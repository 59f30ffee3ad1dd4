import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { compare, type Exact, exactOf, minus, plus, whole, ZERO } from '../../numbers/exact.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { Table, TableCell } from '../model/table.ts'
import { lettersAt } from './axes.ts'
import { isBase, unitAt } from './cell-base.ts'
import { foldLabel } from './label.ts'
import { unknownLabel } from './shape-table.ts'

/** Checks what a record says of its table: the labels that it names are there, and what is said to be a whole adds up. */
export function checkTable(table: Table): readonly Diagnostic[] {
  const { record, rows, columns } = table
  const { base, scale, units, labels, only, significance } = record
  const letters = (significance?.by ?? []).flatMap(({ label, value }) => [label, value])
  const all = [...rows, ...new Set([...columns, ...table.cells.flatMap(cell => cell.labels.slice(1))])]
  const named: readonly (readonly [string, readonly SourcedText[], readonly string[]])[] = [
    ['row', [...scale, ...only.map(({ label }) => label), ...(base.row === undefined ? [] : [base.row])], rows],
    ['column', base.column === undefined ? [] : [base.column], columns],
    ['label', [...[...units, ...labels, ...base.by].map(({ label }) => label), ...letters], all],
  ]
  const unknown = named.flatMap(([what, names, known]) => {
    const folded = new Set(known.map(foldLabel))
    return names.filter(({ text }) => !folded.has(foldLabel(text))).map(name => unknownLabel(record, name, what, known))
  })
  return [...unknown, ...unknownLetters(table), ...(record.whole ? wholesOf(table) : [])]
}

/** Letters that stand for none of the groups that the record names. Small ones say a weaker level of the same groups. */
function unknownLetters(table: Table): readonly Diagnostic[] {
  const groups = new Set(table.record.significance?.groups.map(({ label }) => label.text))
  if (groups.size === 0) return []
  return table.cells.flatMap(cell => {
    const strange = [...(lettersAt(table, cell) ?? '')].find(
      letter => /\p{L}/u.test(letter) && !groups.has(letter) && !groups.has(letter.toUpperCase()),
    )
    if (strange === undefined) return []
    return error(
      'table-letter-unknown',
      `The letter ${strange} beside "${cell.text}" stands for no group of ${table.record.id}`,
      {
        span: cell.span,
        why: `\`significance.groups\` names ${[...groups].join(', ')}.`,
        help: 'Name its group there, or correct the file.',
      },
    )
  })
}

/** Each whole adds up to 100, but for half a place of rounding for each part; to no more where a part has no value. */
function wholesOf(table: Table): readonly Diagnostic[] {
  const { record } = table
  const groups = new Map<string, TableCell[]>()
  for (const cell of table.cells) {
    const [row = '', ...rest] = cell.labels
    if (isBase(table, cell) || Object.values(unitAt(table, cell) ?? {})[0]?.text !== '%') continue
    const key = foldLabel(record.adds === 'columns' ? row : rest.join('/'))
    groups.set(key, [...(groups.get(key) ?? []), cell])
  }
  return [...groups.values()].flatMap(cells => {
    const numbers = cells.map(({ text }) => readNumber(text))
    // A column of words, or of another unit, is no whole.
    if (numbers.every(number => number === undefined)) return []
    const decimals = Math.max(...numbers.map(number => number?.decimals ?? 0))
    const sum = cells.reduce<Exact>((total, { text }) => plus(total, exactOf(text) ?? ZERO), ZERO)
    const off = minus(sum, whole(100))
    const slack: Exact = { over: BigInt(cells.length), under: 2n * 10n ** BigInt(decimals) }
    const isMissing = numbers.includes(undefined)
    const distance = off.over < 0n ? { ...off, over: isMissing ? 0n : -off.over } : off
    if (compare(distance, slack) <= 0) return []
    const [first] = cells
    return error(
      'table-not-whole',
      `The values of "${record.adds === 'columns' ? first!.labels[0] : first!.labels.slice(1).join('/')}" in ${record.id} are no whole: they add up to ${Number(sum.over) / Number(sum.under)}`,
      {
        span: first!.span,
        why: 'Parts of a whole add up to 100% but for rounding.',
        help: 'Correct the file; or delete `whole`, where answers could be several or some are left out.',
      },
    )
  })
}
