import { scalarText } from '../../../src/yaml/yaml-tree.ts'
import { type RecordEntry, recordLeaves, records, recordsOf, textIn, treeIn } from '../leaves.ts'
import { moveFields, type Operator, reword, rewordAll, setField, spread } from '../operator.ts'
import type { Project } from '../project.ts'
import { HEDGES_EN, HEDGES_ZH, NEGATIONS_EN, NEGATIONS_ZH, nextDigit, otherNumbers, swapped } from './words.ts'

/** Records, the words that prove them, and who says them. */
const excerpts = (project: Project) =>
  recordLeaves(project).filter(({ path }) => path[0] === 'excerpt' || path[0] === 'attribution')

const series = (
  project: Project,
): readonly { record: RecordEntry; labels: readonly string[]; values: readonly string[] }[] =>
  records(project).flatMap(record => {
    const map = treeIn(record, 'values')
    if (map?.kind !== 'map') return []
    const labels = [...map.entries.keys()]
    return [{ record, labels, values: labels.map(label => textIn(record, 'values', label)!) }]
  })

const seriesDraft = (record: RecordEntry, values: Readonly<Record<string, string>>) =>
  setField(record, ['values'], values)

export const SOURCE_OPERATORS: readonly Operator[] = [
  {
    name: 'excerpt: another number',
    class: 'excerpt',
    rule: 'excerpt',
    reach: 'record',
    least: 40,
    wrong: project => rewordAll(excerpts(project), ({ text }) => otherNumbers(text).slice(0, 2)),
    // What a record quotes may be cut at its end.
    right: project =>
      rewordAll(
        excerpts(project).filter(({ path, group }) => path[0] === 'excerpt' && group === 'findings'),
        ({ text }) => [text.replace(/[。.]$/, '')],
      ),
  },
  {
    name: 'excerpt: a hedge or a not dropped',
    class: 'excerpt',
    rule: 'excerpt',
    reach: 'record',
    least: 20,
    wrong: project =>
      rewordAll(excerpts(project), ({ text }) => {
        const [hedges, negations] =
          project.survey.language === 'zh' ? [HEDGES_ZH, NEGATIONS_ZH] : [HEDGES_EN, NEGATIONS_EN]
        const texts = [...project.files].filter(([file]) => file.includes('/source/')).map(([, source]) => source)
        return [...swapped(text, hedges).slice(0, 1), ...swapped(text, negations).slice(0, 1)].filter(
          to => !texts.some(source => source.includes(to)),
        )
      }),
    right: project =>
      rewordAll(
        excerpts(project).filter(({ path, group }) => path[0] === 'excerpt' && group === 'recommendations'),
        ({ text }) => [text.replace(/[。.]$/, '')],
      ),
  },
  {
    name: 'excerpt: two letters change places',
    class: 'excerpt',
    rule: 'excerpt',
    reach: 'record',
    wrong: project =>
      rewordAll(spread(excerpts(project), 40), ({ text }) => {
        const at = Math.floor(text.length / 2)
        return text[at] === text[at + 1] ? [] : [text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)]
      }),
    right: project =>
      rewordAll(
        excerpts(project).filter(({ path, group }) => path[0] === 'excerpt' && group === 'statements'),
        ({ text }) => [text.replace(/[。.]$/, '')],
      ),
  },
  {
    name: 'series: values or labels that do not belong together',
    class: 'series',
    rule: 'series',
    reach: 'record',
    wrong: project =>
      series(project).flatMap(({ record, labels, values }) => {
        const of = (list: readonly string[], names = labels) =>
          Object.fromEntries(names.map((name, at) => [name, list[at]!]))
        const swap = (one: number, other: number) =>
          values.map((_value, at) => values[at === one ? other : at === other ? one : at]!)
        return [
          ...labels.slice(1).map((_, at) => seriesDraft(record, of(swap(at, at + 1)))),
          seriesDraft(record, of([...values].reverse())),
          seriesDraft(record, of(values.map(() => values[0]!))),
          ...values.map((_value, at) =>
            seriesDraft(
              record,
              of(values.map((each, index) => (index === at ? nextDigit(each[0]!) + each.slice(1) : each))),
            ),
          ),
          seriesDraft(
            record,
            of(
              values,
              labels.map((label, at) => (at === 0 ? `${label}8` : label)),
            ),
          ),
          seriesDraft(record, of(values, [...labels.slice(1), labels[0]!])),
        ]
      }),
    right: project =>
      series(project).map(({ record, labels, values }) =>
        seriesDraft(record, Object.fromEntries(labels.map((label, at) => [label, values[at]!]))),
      ),
  },
  {
    name: 'series: another unit',
    class: 'series',
    rule: 'series',
    reach: 'record',
    wrong: project =>
      series(project).flatMap(({ record }) =>
        ['%', 'drivers', 'million'].map(to => setField(record, ['unit'], to, textIn(record, 'unit'))),
      ),
    right: project =>
      series(project).map(({ record, labels, values }) =>
        seriesDraft(record, Object.fromEntries(labels.map((label, at) => [label, values[at]!]).reverse())),
      ),
  },
  {
    name: 'by: another person or voice',
    class: 'speaker',
    rule: 'speaker',
    reach: 'record',
    least: 120,
    wrong: project => {
      const people = recordsOf(project, 'people').map(({ id }) => id)
      const voices = recordsOf(project, 'voices').map(({ id }) => id)
      return recordsOf(project, 'quotations', 'statements', 'findings', 'recommendations').flatMap((record, at) => {
        const own = textIn(record, 'by')
        if (own === undefined) return []
        const person = people.filter(id => id !== own)[at % (people.length - 1)]!
        // Nobody signs a count, and the survey's own narration is what stands where nobody else speaks.
        const voice = voices.filter(id => id !== own && id !== 'V4')[
          at % Math.max(1, voices.filter(id => id !== own && id !== 'V4').length)
        ]
        const quotation = record.group === 'quotations'
        return [person, ...(voice === undefined || quotation ? [] : [voice])].map(to =>
          setField(record, ['by'], to, own),
        )
      })
    },
    right: project => moveFields(recordsOf(project, 'quotations', 'statements', 'findings', 'recommendations'), 'by'),
  },
  {
    name: 'attribution: words about another, or none',
    class: 'speaker',
    rule: 'speaker',
    reach: 'record',
    least: 20,
    wrong: project => {
      const given = recordsOf(project, 'quotations', 'statements', 'recommendations').filter(
        record => textIn(record, 'attribution') !== undefined,
      )
      return given.flatMap((record, at) => {
        const own = textIn(record, 'attribution')!
        const other = given.find(each => textIn(each, 'by') !== textIn(record, 'by'))
        const made = [project.survey.language === 'zh' ? own.slice(0, 1) : own.slice(0, 3)]
        return [...(other === undefined ? [] : [textIn(other, 'attribution')!]), ...(at % 3 === 0 ? made : [])].map(
          to => setField(record, ['attribution'], to, own),
        )
      })
    },
    // The introduction may be quoted from the name on.
    right: project =>
      recordsOf(project, 'quotations').flatMap(record => {
        const own = textIn(record, 'attribution') ?? ''
        const by = recordsOf(project, 'people').find(({ id }) => id === textIn(record, 'by'))
        const name = by && textIn(by, 'name')
        const at = name === undefined ? -1 : own.indexOf(name)
        return at <= 0 ? [] : [setField(record, ['attribution'], own.slice(at), own)]
      }),
  },
  {
    name: 'attribution: team or notes where nothing says so',
    class: 'speaker',
    rule: 'speaker',
    reach: 'record',
    wrong: project =>
      project.survey.language !== 'zh'
        ? []
        : recordsOf(project, 'findings')
            .filter(record => textIn(record, 'by') === 'V1' && textIn(record, 'attribution') === undefined)
            .flatMap(record => [
              {
                ...setField(record, ['by'], 'V3', 'V1'),
                edits: [
                  { file: record.file, set: [...record.full, 'by'], to: 'V3' },
                  { file: record.file, add: record.full, key: 'attribution', value: '调研团发现' },
                ],
              },
            ])
            .slice(0, 12),
    right: project => moveFields(recordsOf(project, 'findings'), 'by'),
  },
  {
    name: 'declared hedge: of words that do not say it, or not declared',
    class: 'hedge zh',
    rule: 'hedge',
    reach: 'record',
    wrong: project =>
      records(project).flatMap(record => {
        const hedges = treeIn(record, 'hedges')
        if (hedges?.kind !== 'map') return []
        const [word, entry] = [...hedges.entries][0]!
        return [setField(record, ['hedges'], { 恐怕: scalarText(entry.value) ?? '' }, word)]
      }),
    right: project => moveFields(recordsOf(project, 'quotations', 'findings', 'statements'), 'hedges'),
  },
]
export { reword }
