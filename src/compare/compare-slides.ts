import type { Change, ChangeKind } from './changes.ts'
import type { Chart, Point, Series, SlideContent, Table } from './deck-content.ts'
import { matched } from './match.ts'
import { likenessOfTexts, piecesOf } from './words.ts'

/** All that differs between two states of a slide. */
export function changesOf(before: SlideContent, after: SlideContent): readonly Change[] {
  const changes = [
    ...plain('title', 'title', before.title, after.title),
    ...plain('layout', 'layout', before.layout, after.layout),
    ...plain('hidden', 'in the show', before.hidden ? 'hidden' : 'shown', after.hidden ? 'hidden' : 'shown'),
    ...lists('text', before.texts, after.texts),
    ...tables(before.tables, after.tables),
    ...charts(before.charts, after.charts),
    ...pictures(before, after),
    ...lists('notes', named(before.notes), named(after.notes)),
  ]
  // Where words differ, places do too: only what has no other reason is told as a change of looks.
  return changes.length === 0 && before.look !== after.look
    ? [{ kind: 'look', where: 'places, sizes or colours' }]
    : changes
}

const named = (paragraphs: readonly string[]): readonly { name: string; text: string }[] =>
  paragraphs.map(text => ({ name: 'notes', text }))

/** What is compared word by word: other values are one word each. */
const SPOKEN: ReadonlySet<ChangeKind> = new Set(['title', 'text', 'cell', 'notes'])

/** A value that was changed, if it was. */
export const plain = (kind: ChangeKind, where: string, before: string, after: string): readonly Change[] =>
  before === after ? [] : [{ kind, where, before, after, ...(SPOKEN.has(kind) && { words: piecesOf(before, after) }) }]

const gone = (kind: ChangeKind, where: string, before: string): Change => ({ kind, where, before })
const added = (kind: ChangeKind, where: string, after: string): Change => ({ kind, where, after })

interface Text {
  readonly name: string
  readonly text: string
}

/** Texts that are the same, wherever they stand, are no change; of the rest, the likest are one text that was changed. */
function lists(kind: 'text' | 'notes', before: readonly Text[], after: readonly Text[]): readonly Change[] {
  const counts = new Map<string, number>()
  for (const { text } of after) counts.set(text, (counts.get(text) ?? 0) + 1)
  const left = before.filter(({ text }) => !take(counts, text))
  const came = new Map([...counts].filter(([, count]) => count > 0))
  const right = after.filter(({ text }) => take(came, text))
  const alike = likenessOfTexts()
  const pairs = matched(left, right, kind === 'text' ? TEXT_KEYS : [], (a, b) => alike(a.text, b.text), 0.3)
  const [old, now] = [new Set(pairs.map(([a]) => a)), new Map(pairs.map(([a, b]) => [b, a]))]
  return [
    ...right.flatMap(({ name, text }, at) => {
      const a = now.get(at)
      return a === undefined ? added(kind, name, text) : plain(kind, name, left[a]!.text, text)
    }),
    ...left.flatMap(({ name, text }, at) => (old.has(at) ? [] : gone(kind, name, text))),
  ]
}

const withoutNumbers = (text: string): string => text.replace(/\d[\d,.]*/g, '#')
/** A text is often one number, and its object is called after it. */
const TEXT_KEYS: readonly ((text: Text) => string)[] = [
  ({ name }) => name,
  ({ name }) => withoutNumbers(name),
  ({ text }) => withoutNumbers(text),
]

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}

function tables(before: readonly Table[], after: readonly Table[]): readonly Change[] {
  const alike = likenessOfTexts()
  const pairs = matched(before, after, [({ name }) => name], (a, b) => alike(wordsOf(a), wordsOf(b)), 0)
  return [
    ...pairs.flatMap(([a, b]) => cells(before[a]!, after[b]!)),
    ...unpaired(
      before,
      pairs.map(([a]) => a),
    ).map(table => gone('cell', table.name, wordsOf(table))),
    ...unpaired(
      after,
      pairs.map(([, b]) => b),
    ).map(table => added('cell', table.name, wordsOf(table))),
  ]
}

const wordsOf = ({ rows }: Table): string => rows.map(row => row.join(' | ')).join('\n')
const unpaired = <T>(list: readonly T[], paired: readonly number[]): readonly T[] =>
  list.filter((_, at) => !paired.includes(at))

/** Rows are matched by what they say, then cells by their column. */
function cells({ name, rows: before }: Table, { rows: after }: Table): readonly Change[] {
  const joined = (row: readonly string[]): string => row.join(' | ')
  const first = (row: readonly string[]): string => row[0] ?? ''
  const alike = likenessOfTexts()
  const pairs = matched(before, after, [joined, first], (a, b) => alike(joined(a), joined(b)), 0.3)
  const where = (row: number, column: number): string => {
    const [head, label] = [after[0]?.[column] ?? '', after[row]?.[0] ?? '']
    const place = [label, head].filter(word => word.trim() !== '').join(', ')
    return `${name}, row ${row + 1}, column ${column + 1}${place === '' ? '' : ` (${place.replaceAll('\n', ' ')})`}`
  }
  return [
    ...pairs.flatMap(([a, b]) =>
      Array.from({ length: Math.max(before[a]!.length, after[b]!.length) }, (_, at) =>
        plain('cell', where(b, at), before[a]![at] ?? '', after[b]![at] ?? ''),
      ).flat(),
    ),
    ...unpaired(
      before,
      pairs.map(([a]) => a),
    ).map(row => gone('cell', `${name}, a row`, joined(row))),
    ...unpaired(
      after,
      pairs.map(([, b]) => b),
    ).map(row => added('cell', `${name}, a row`, joined(row))),
  ]
}

function charts(before: readonly Chart[], after: readonly Chart[]): readonly Change[] {
  const pairs = matched(before, after, [({ name }) => name], () => 1, 0)
  return [
    ...pairs.flatMap(([a, b]) => [
      ...plain('chart', `${after[b]!.name}, kind`, before[a]!.kinds.join(', '), after[b]!.kinds.join(', ')),
      ...series(after[b]!.name, before[a]!.series, after[b]!.series),
    ]),
    ...unpaired(
      before,
      pairs.map(([a]) => a),
    ).map(({ name, series: own }) => gone('chart', name, valuesOf(own))),
    ...unpaired(
      after,
      pairs.map(([, b]) => b),
    ).map(({ name, series: own }) => added('chart', name, valuesOf(own))),
  ]
}

function series(chart: string, before: readonly Series[], after: readonly Series[]): readonly Change[] {
  const pairs = matched(before, after, [({ name }) => name], () => 1, 0)
  return [
    ...pairs.flatMap(([a, b]) => [
      ...plain('chart', `${chart}, name of a series`, before[a]!.name, after[b]!.name),
      ...points(`${chart}, ${after[b]!.name}`, before[a]!.points, after[b]!.points),
    ]),
    ...unpaired(
      before,
      pairs.map(([a]) => a),
    ).map(each => gone('chart', `${chart}, ${each.name}`, valuesOf([each]))),
    ...unpaired(
      after,
      pairs.map(([, b]) => b),
    ).map(each => added('chart', `${chart}, ${each.name}`, valuesOf([each]))),
  ]
}

/** Points are matched by their label; of equal labels, and of those that are left, by their order. */
function points(where: string, before: readonly Point[], after: readonly Point[]): readonly Change[] {
  const pairs = matched(before, after, [({ at }) => at], (a, b) => (a.at === b.at ? 1 : 0))
  return [
    ...pairs.flatMap(([a, b]) => plain('chart', `${where}, ${after[b]!.at}`, before[a]!.value, after[b]!.value)),
    ...unpaired(
      before,
      pairs.map(([a]) => a),
    ).map(({ at, value }) => gone('chart', `${where}, ${at}`, value)),
    ...unpaired(
      after,
      pairs.map(([, b]) => b),
    ).map(({ at, value }) => added('chart', `${where}, ${at}`, value)),
  ]
}

const valuesOf = (all: readonly Series[]): string =>
  all.map(({ name, points: own }) => `${name}: ${own.map(({ at, value }) => `${at} ${value}`).join(', ')}`).join('\n')

function pictures(before: SlideContent, after: SlideContent): readonly Change[] {
  const [old, now] = [before.pictures, after.pictures].map(list => new Set(list.map(({ bytes }) => bytes)))
  return [
    ...before.pictures.filter(({ bytes }) => !now!.has(bytes)).map(({ name }) => gone('picture', name, name)),
    ...after.pictures.filter(({ bytes }) => !old!.has(bytes)).map(({ name }) => added('picture', name, name)),
  ]
}
