import type { ParsedTemplate } from '../parse/parse-template.ts'
import { calledHelper, callOf, type Statement, statementsOf } from '../parse/syntax.ts'
import { type Place, placeMark } from '../print/marks.ts'
import { helperOf } from './helper-table.ts'

/** The helper that prints every value. Its arguments: the value, its place in the template, and its name there. */
export const PRINT = 'print-value'

/** The named argument by which a block gets its place in the template, for reports of a block that does too much. */
export const PLACE_KEY = 'place'

/**
 * Rewrites a template's syntax tree so that its output can be traced back: it puts a place mark before each piece of
 * text and turns each `{{value}}` into a call of PRINT. Marks refer to `places`. The given tree is not changed.
 */
export function markTemplate(template: ParsedTemplate, places: Place[]): hbs.AST.Program {
  return markProgram(template.program, { file: template.file, places })
}

interface Marking {
  readonly file: string
  readonly places: Place[]
}

function markProgram(program: hbs.AST.Program, marking: Marking): hbs.AST.Program {
  return {
    ...program,
    body: statementsOf(program).map(statement => markStatement(statement, marking) as hbs.AST.Statement),
  }
}

function markStatement(statement: Statement, marking: Marking): unknown {
  if (statement.type === 'ContentStatement') return markContent(statement, marking)
  if (statement.type === 'MustacheStatement') return markValue(statement, marking)
  if (statement.type === 'PartialBlockStatement')
    return { ...statement, program: markProgram(statement.program, marking) }
  if (statement.type !== 'BlockStatement') return statement
  const [program, inverse] = [statement.program, statement.inverse]
  const { loc } = statement
  marking.places.push({ file: marking.file, line: loc.start.line, column: loc.start.column + 1, fixed: true })
  const place = marking.places.length - 1
  const value = { type: 'NumberLiteral', value: place, original: place, loc }
  return {
    ...statement,
    hash: { type: 'Hash', pairs: [{ type: 'HashPair', key: PLACE_KEY, value, loc }], loc },
    ...(program === undefined ? {} : { program: markProgram(program, marking) }),
    ...(inverse === undefined ? {} : { inverse: markProgram(inverse, marking) }),
  }
}

/** Handlebars has stripped white space round blocks that stand alone: the place is that of what is left. */
function markContent(content: Extract<Statement, { type: 'ContentStatement' }>, { file, places }: Marking): unknown {
  if (content.value === '') return content
  const own = content.original.search(/\S/)
  const stripped = own < 0 ? 0 : own - content.value.search(/\S/)
  const lines = content.original.slice(0, stripped).split('\n')
  const { line, column } = content.loc.start
  places.push({
    file,
    line: line + lines.length - 1,
    column: (lines.length === 1 ? column : 0) + lines.at(-1)!.length + 1,
    fixed: false,
  })
  return { ...content, value: placeMark(places.length - 1) + content.value }
}

function markValue(mustache: Extract<Statement, { type: 'MustacheStatement' }>, { file, places }: Marking): unknown {
  const { loc, params, path, hash, escaped, strip } = mustache
  const helper = calledHelper(callOf(mustache), name => helperOf(name) !== undefined)
  const value = helper === undefined ? path : { type: 'SubExpression', path, params, hash, loc }
  const written = 'original' in path ? String(path.original) : ''
  places.push({ file, line: loc.start.line, column: loc.start.column + 1, fixed: true })
  return {
    type: 'MustacheStatement',
    path: { type: 'PathExpression', data: false, depth: 0, parts: [PRINT], original: PRINT, loc },
    params: [
      value,
      { type: 'NumberLiteral', value: places.length - 1, original: places.length - 1, loc },
      { type: 'StringLiteral', value: written, original: written, loc },
    ],
    escaped,
    strip,
    loc,
  }
}
