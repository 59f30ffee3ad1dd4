import { deckLeaves, recordsOf, textIn } from '../leaves.ts'
import { addField, type Draft, moveFields, type Operator, rewordAll } from '../operator.ts'
import type { Project } from '../project.ts'

/** Tables as data: cells by their labels, and the files that hold them. */
const CELL = /\{([A-Z]\d+(?:\/[^/{}]+)+)\}/
const withCell = (project: Project) => deckLeaves(project).filter(({ text }) => CELL.test(text))

/** The file of a table with one thing changed. */
function files(project: Project, change: (text: string) => readonly string[]): readonly Draft[] {
  return recordsOf(project, 'tables').flatMap(table => {
    const file = `content/${textIn(table, 'file')}`
    const text = project.files.get(file)
    if (text === undefined) return []
    return change(text)
      .filter(to => to !== text)
      .map(to => ({
        place: { file, id: '', path: [] },
        from: text.slice(0, 40),
        to,
        edits: [{ file, replace: text, by: to }],
      }))
  })
}

const lines = (text: string): readonly (readonly string[])[] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => line.split(','))
const joined = (rows: readonly (readonly string[])[]): string => `${rows.map(row => row.join(',')).join('\n')}\n`
const withCellAt = (rows: readonly (readonly string[])[], row: number, column: number, to: string): string =>
  joined(rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? to : cell)) : cells)))

export const TABLE_OPERATORS: readonly Operator[] = [
  {
    name: 'table: a label that the table does not have',
    class: 'table',
    rule: 'table',
    wrong: project =>
      rewordAll(withCell(project), ({ text }) => [
        text.replace(CELL, (_, cell: string) => `{${cell}9}`),
        text.replace(CELL, (_, cell: string) => `{${cell.replace(/\/[^/]+/, '/N99')}}`),
        text.replace(CELL, (_, cell: string) => `{${cell.split('/').slice(0, -1).join('/')}}`),
        text.replace(
          CELL,
          (_, cell: string) => `{${cell.split('/')[0]}/${cell.split('/').slice(1).reverse().join('x/')}}`,
        ),
      ]),
    right: project =>
      rewordAll(withCell(project), ({ text }) => [
        text.replace(
          CELL,
          (_, cell: string) =>
            `{${cell
              .split('/')
              .map((label, at) => (at === 0 ? label : `“${label}”`))
              .join('/')}}`,
        ),
      ]),
  },
  {
    name: 'table: a number glued to a cell, or typed in its place',
    class: 'table',
    rule: 'anyNumber',
    wrong: project =>
      rewordAll(withCell(project), ({ text }) => [
        text.replace(CELL, '$&0'),
        text.replace(CELL, '3$&'),
        text.replace(CELL, '$& million'),
        text.replace(CELL, '$&%'),
        text.replace(CELL, '1,651'),
        text.replace(CELL, '$&$&'),
      ]),
    right: project => rewordAll(withCell(project), ({ text }) => [text.replace(CELL, '($&)')]),
  },
  {
    name: 'table: a file with a label twice, a label missing, a broken cell',
    class: 'table',
    rule: 'table',
    reach: 'project',
    wrong: project =>
      files(project, text => {
        const rows = lines(text)
        const last = rows.length - 1
        const numeric = rows[1]!.findLastIndex(cell => /^[\d.]+$/.test(cell))
        return [
          withCellAt(rows, last, 0, rows[1]![0]!),
          withCellAt(rows, last, 0, ''),
          withCellAt(rows, 0, 1, rows[0]!.at(-1)!),
          withCellAt(rows, 1, numeric, '#DIV/0!'),
          withCellAt(rows, 1, numeric, 'n/a'),
        ]
      }),
    right: project => files(project, text => [`\ufeff${text}`, text.replaceAll('\n', '\r\n')]),
  },
  {
    name: 'table: a figure that names another cell than its value',
    class: 'table',
    rule: 'anyFigure',
    reach: 'record',
    wrong: project => {
      const cell = withCell(project)
        .flatMap(({ text }) => CELL.exec(text)?.[1] ?? [])
        .slice(0, 1)
      return cell.flatMap(to =>
        recordsOf(project, 'figures')
          .filter(figure => /^[\d.,]+$/.test(textIn(figure, 'value') ?? ''))
          .map(figure => addField(figure, 'same', to)),
      )
    },
    right: project => moveFields(recordsOf(project, 'tables'), 'what'),
  },
]
