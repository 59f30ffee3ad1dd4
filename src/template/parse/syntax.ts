/** The nodes of Handlebars as one closed union, so that the compiler checks switches over them. */
export type Statement =
  | (hbs.AST.MustacheStatement & { type: 'MustacheStatement'; escaped: boolean })
  | (hbs.AST.BlockStatement & { type: 'BlockStatement' })
  | (hbs.AST.PartialStatement & { type: 'PartialStatement' })
  | (hbs.AST.PartialBlockStatement & { type: 'PartialBlockStatement' })
  | (Omit<hbs.AST.ContentStatement, 'original'> & { type: 'ContentStatement'; original: string })
  | (hbs.AST.CommentStatement & { type: 'CommentStatement' })
  | (Omit<hbs.AST.MustacheStatement, 'type'> & { type: 'Decorator' })
  | (Omit<hbs.AST.BlockStatement, 'type'> & { type: 'DecoratorBlock' })

export type Expression =
  | (hbs.AST.PathExpression & { type: 'PathExpression' })
  | (hbs.AST.SubExpression & { type: 'SubExpression' })
  | (hbs.AST.StringLiteral & { type: 'StringLiteral' })
  | (hbs.AST.NumberLiteral & { type: 'NumberLiteral' })
  | (hbs.AST.BooleanLiteral & { type: 'BooleanLiteral' })
  | { type: 'UndefinedLiteral' | 'NullLiteral'; loc: hbs.AST.SourceLocation }

export type PartialCall = Extract<Statement, { type: 'PartialStatement' | 'PartialBlockStatement' }>

/** What calls a helper: `{{name …}}`, `{{#name …}}`, `(name …)`. */
export interface Call {
  readonly path: Expression
  readonly params: readonly Expression[]
  readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: hbs.AST.SourceLocation }[]
}

export const statementsOf = (program: hbs.AST.Program | undefined): readonly Statement[] =>
  (program?.body ?? []) as Statement[]

export const callOf = (node: { path: unknown; params: unknown[]; hash?: hbs.AST.Hash }): Call => ({
  path: node.path as Expression,
  params: node.params as Expression[],
  pairs: pairsOf(node.hash),
})

export const pairsOf = (hash: hbs.AST.Hash | undefined): Call['pairs'] =>
  (hash?.pairs ?? []) as unknown as Call['pairs']

/** The written name of a path: `hero.unit`, `../form`, `@index`. */
export const nameOf = (expression: Expression): string =>
  expression.type === 'PathExpression'
    ? expression.original
    : 'original' in expression
      ? String(expression.original)
      : ''

/** The name of a partial, unless it is computed: `frame`, `@partial-block`. */
export const partialName = (call: PartialCall): string | undefined => {
  const name = call.name as unknown as Expression
  return name.type === 'SubExpression' ? undefined : nameOf(name)
}

/** The name of the helper that `{{…}}` calls, if it is no plain value. */
export function calledHelper(call: Call, isHelper: (name: string) => boolean): string | undefined {
  const name = nameOf(call.path)
  const plain =
    call.path.type === 'PathExpression' && !call.path.data && call.path.depth === 0 && call.path.parts.length === 1
  if (call.params.length > 0 || call.pairs.length > 0) return name
  return plain && name === call.path.parts[0] && isHelper(name) ? name : undefined
}

export const PARTIAL_BLOCK = '@partial-block'

/** The programs below a statement. */
function programsOf(statement: Statement): readonly hbs.AST.Program[] {
  if (statement.type === 'BlockStatement' || statement.type === 'DecoratorBlock') {
    return [statement.program, statement.inverse].filter(program => program !== undefined)
  }
  if (statement.type === 'PartialBlockStatement') return [statement.program]
  return []
}

/** All statements of a program and below it, in order. */
export function* walkStatements(program: hbs.AST.Program): Generator<Statement> {
  for (const statement of statementsOf(program)) {
    yield statement
    for (const inner of programsOf(statement)) yield* walkStatements(inner)
  }
}
