import type { Change, ChangeKind } from './changes.ts'
import type { Chart, Point, Series, SlideContent, Table } from './deck-content.ts'
import { matched, type Pair } from './match.ts'
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

/** What a list of things tells: of those that are in both states, and of those that only one has. */
interface Told<T> {
  readonly both: (before: T, after: T, at: number) => readonly Change[]
  readonly gone: (thing: T) => Change
  readonly added: (thing: T) => Change
}

function tell<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Pair[],
  { both, gone, added }: Told<T>,
): readonly Change[] {
  const [old, now] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))]
  return [
    ...pairs.flatMap(([a, b]) => both(before[a]!, after[b]!, b)),
    ...before.filter((_, at) => !old.has(at)).map(gone),
    ...after.filter((_, at) => !now.has(at)).map(added),
  ]
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
  return tell(left, right, pairs, {
    both: (a, b) => plain(kind, b.name, a.text, b.text),
    gone: ({ name, text }) => gone(kind, name, text),
    added: ({ name, text }) => added(kind, name, text),
  })
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
  const pairs = matched(before, after, [nameOf], (a, b) => alike(wordsOf(a), wordsOf(b)), 0)
  return tell(before, after, pairs, {
    both: cells,
    gone: table => gone('cell', table.name, wordsOf(table)),
    added: table => added('cell', table.name, wordsOf(table)),
  })
}

const nameOf = ({ name }: { readonly name: string }): string => name
const joined = (row: readonly string[]): string => row.join(' | ')
const wordsOf = ({ rows }: Table): string => rows.map(joined).join('\n')

/** Rows are matched by what they say, then cells by their column. */
function cells({ name, rows: before }: Table, { rows: after }: Table): readonly Change[] {
  const alike = likenessOfTexts()
  const pairs = matched(before, after, [joined, ([first]) => first], (a, b) => alike(joined(a), joined(b)), 0.3)
  const where = (row: number, column: number): string => {
    const place = [after[row]?.[0] ?? '', after[0]?.[column] ?? ''].filter(word => word.trim() !== '').join(', ')
    return `${name}, row ${row + 1}, column ${column + 1}${place === '' ? '' : ` (${place.replaceAll('\n', ' ')})`}`
  }
  return tell(before, after, pairs, {
    both: (a, b, row) =>
      Array.from({ length: Math.max(a.length, b.length) }, (_, at) =>
        plain('cell', where(row, at), a[at] ?? '', b[at] ?? ''),
      ).flat(),
    gone: row => gone('cell', `${name}, a row`, joined(row)),
    added: row => added('cell', `${name}, a row`, joined(row)),
  })
}

/** Charts are matched by their name, else by their order, as are series. */
function charts(before: readonly Chart[], after: readonly Chart[]): readonly Change[] {
  return tell(
    before,
    after,
    matched(before, after, [nameOf], () => 1, 0),
    {
      both: (a, b) => [
        ...plain('chart', `${b.name}, kind`, a.kinds.join(', '), b.kinds.join(', ')),
        ...series(b.name, a.series, b.series),
      ],
      gone: ({ name, series: own }) => gone('chart', name, valuesOf(own)),
      added: ({ name, series: own }) => added('chart', name, valuesOf(own)),
    },
  )
}

function series(chart: string, before: readonly Series[], after: readonly Series[]): readonly Change[] {
  return tell(
    before,
    after,
    matched(before, after, [nameOf], () => 1, 0),
    {
      both: (a, b) => [
        ...plain('chart', `${chart}, name of a series`, a.name, b.name),
        ...points(`${chart}, ${b.name}`, a.points, b.points),
      ],
      gone: each => gone('chart', `${chart}, ${each.name}`, valuesOf([each])),
      added: each => added('chart', `${chart}, ${each.name}`, valuesOf([each])),
    },
  )
}

/** Points are matched by their label; of equal labels, by their order. */
function points(where: string, before: readonly Point[], after: readonly Point[]): readonly Change[] {
  const pairs = matched(before, after, [({ at }) => at], (a, b) => (a.at === b.at ? 1 : 0))
  return tell(before, after, pairs, {
    both: (a, b) => plain('chart', `${where}, ${b.at}`, a.value, b.value),
    gone: ({ at, value }) => gone('chart', `${where}, ${at}`, value),
    added: ({ at, value }) => added('chart', `${where}, ${at}`, value),
  })
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
