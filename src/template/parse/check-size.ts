import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { lineIndex } from '../../base/span.ts'

/*
 * What Handlebars' parser, compiler and runtime may be handed. All of them call themselves for what is nested, and some go
 * over a part again for each part around it: the limits are far above any layout that people read.
 */
const MOST_NESTED_BLOCKS = 32
const MOST_NESTED_CALLS = 16
const MOST_EXPRESSIONS = 5000
const MOST_CHARACTERS = 4000

/** Comments, what is escaped, and expressions: `{{…}}` with its sign. The parser reports an expression that never ends. */
const EXPRESSION = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\\\{\{|\{\{~?\s*(#|\^|\/|else\b)?([\s\S]*?)\}\}/g

/** Reports the first limit that a template exceeds. It runs before Handlebars parses the template. */
export function checkSize(file: string, source: string): Diagnostic | undefined {
  const fault = (message: string, at: number, help: string): Diagnostic =>
    error('template-too-large', message, { span: lineIndex(file, source)(at), help })
  /** Of each open block, how many blocks it is: `{{else if}}` is one more inside it. */
  const open: number[] = []
  let depth = 0
  let expressions = 0
  for (const { index, 0: whole, 1: sign, 2: inner = '' } of source.matchAll(EXPRESSION)) {
    if (inner === '' && sign === undefined) continue
    expressions += 1
    const chained = (sign === 'else' || sign === '^') && inner.trim().replace(/~$/, '') !== ''
    if (sign === '/') depth -= open.pop() ?? 0
    else if (sign === '#' || (chained && sign === '^')) {
      open.push(1)
      depth += 1
    } else if (chained && open.length > 0) {
      open[open.length - 1]! += 1
      depth += 1
    }
    if (depth > MOST_NESTED_BLOCKS)
      return fault(
        `Blocks are nested more than ${MOST_NESTED_BLOCKS} deep`,
        index,
        'Move the inner ones into a partial.',
      )
    if (expressions > MOST_EXPRESSIONS)
      return fault(`More than ${MOST_EXPRESSIONS} expressions in one template`, index, 'Use a list and {{#each}}.')
    if (whole.length > MOST_CHARACTERS)
      return fault(`An expression of more than ${MOST_CHARACTERS} characters`, index, 'Part it into several.')
    if (callDepth(inner) > MOST_NESTED_CALLS)
      return fault(`Calls are nested more than ${MOST_NESTED_CALLS} deep`, index, 'Use {{#if}} in {{#if}}.')
  }
  return undefined
}

/** The nesting depth of parentheses outside quotation marks. */
function callDepth(inner: string): number {
  let depth = 0
  let most = 0
  for (const [sign] of inner.matchAll(/"[^"]*"|'[^']*'|[()]/g)) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}
