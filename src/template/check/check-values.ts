import type { Code } from '../../base/diagnostic.ts'
import { type ArgumentKind, helperOf } from '../compile/helper-table.ts'
import { type Call, calledHelper, callOf, type Expression, nameOf, type Statement } from '../parse/syntax.ts'
import { BOOLEAN, LEAF, NUMBER, type Shape } from '../spec/shape.ts'
import { type Found, isLost, NOWHERE, resolvePath, wordFor } from './resolve.ts'
import type { CheckPlace } from './scope.ts'

export interface Checker {
  readonly report: (
    code: Code,
    message: string,
    node: { loc: hbs.AST.SourceLocation },
    place: CheckPlace,
    help: string,
  ) => void
}

/** Checks `{{…}}`: the value exists and can be printed. */
export function checkPrinted(
  statement: Extract<Statement, { type: 'MustacheStatement' }>,
  place: CheckPlace,
  checker: Checker,
): void {
  const call = callOf(statement)
  if (calledHelper(call, name => helperOf(name) !== undefined) !== undefined) {
    checkArguments(call, place, checker)
    return
  }
  const { shape } = checkExpression(call.path, 'value', place, checker)
  if (shape.kind === 'list') {
    const name = nameOf(call.path)
    checker.report(
      'template-print',
      `Unexpected list "${name}", expected one value`,
      statement,
      place,
      `Write {{#each ${name}}} or {{join-all ${name}}}.`,
    )
  } else if (shape.kind === 'record' && !shape.prints) {
    const fields = [...shape.fields.keys()].join(', ')
    checker.report(
      'template-print',
      `Unexpected ${shape.name}: it has no text of its own`,
      statement,
      place,
      `Print one of its fields: ${fields}.`,
    )
  }
}

/** Checks the shape of each helper argument. The number of arguments has been checked before. */
export function checkArguments(call: Call, place: CheckPlace, checker: Checker): readonly Found[] {
  const spec = helperOf(nameOf(call.path))
  if (spec === undefined) return []
  const kinds = call.params.map((_, index) => spec.arguments[index] ?? spec.rest ?? 'any')
  const found = call.params.map((argument, index) => checkExpression(argument, kinds[index]!, place, checker))
  for (const [index, argument] of call.params.entries()) {
    if (kinds[index] === 'field') checkField(argument, found[index - 1]?.shape, place, checker)
    else checkKind(argument, found[index]!, kinds[index]!, place, checker)
  }
  return found
}

/** The shape of an expression's result. A value must exist; `any` and `list` may be missing. */
export function checkExpression(
  expression: Expression,
  kind: ArgumentKind,
  place: CheckPlace,
  checker: Checker,
): Found {
  if (expression.type === 'SubExpression') {
    const call = callOf(expression)
    const [first] = checkArguments(call, place, checker)
    const name = nameOf(call.path)
    if (name === 'lookup' && first?.shape.kind === 'list') return { shape: first.shape.item, optional: false }
    return { shape: helperOf(name)?.result ?? NOWHERE.shape, optional: false }
  }
  if (expression.type !== 'PathExpression') return { shape: shapeOfLiteral(expression.type), optional: false }
  const found = resolvePath(expression, place)
  if (isLost(found)) {
    checker.report('template-path', found.message, expression, place, found.help)
    return NOWHERE
  }
  if (found.optional && kind !== 'any' && kind !== 'list') {
    const name = expression.original
    checker.report(
      'template-optional',
      `"${name}" may be missing here`,
      expression,
      place,
      `Put it into {{#with ${name}}} or {{#if ${name}}}, or make it a must.`,
    )
    return { ...found, optional: false }
  }
  return found
}

const shapeOfLiteral = (type: Expression['type']): Shape =>
  type === 'NumberLiteral' ? NUMBER : type === 'BooleanLiteral' ? BOOLEAN : LEAF

function checkKind(node: Expression, { shape }: Found, kind: ArgumentKind, place: CheckPlace, checker: Checker): void {
  if (shape.kind === 'unknown') return
  const isList = shape.kind === 'list'
  if (kind === 'list' && !isList) {
    checker.report(
      'template-kind',
      `Unexpected ${wordFor(shape)}, expected a list`,
      node,
      place,
      `Use {{#with ${nameOf(node)}}} for a single value.`,
    )
  } else if (
    kind === 'number' &&
    (isList || shape.kind === 'boolean' || (shape.kind === 'record' && !shape.fields.has('value')))
  ) {
    checker.report(
      'template-kind',
      `Unexpected ${wordFor(shape)}, expected a number`,
      node,
      place,
      isList ? 'Write (count list).' : 'Use @index or a number.',
    )
  }
}

function checkField(node: Expression, list: Shape | undefined, place: CheckPlace, checker: Checker): void {
  const item = list?.kind === 'list' ? list.item : undefined
  if (item?.kind !== 'record' || item.fields.has(nameOf(node))) return
  const known = [...item.fields.keys()].join(', ')
  checker.report(
    'template-path',
    `Unexpected "${nameOf(node)}": ${item.name} has no such field`,
    node,
    place,
    `Known: ${known}.`,
  )
}
