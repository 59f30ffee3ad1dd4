import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { didYouMean } from '../../base/suggest.ts'
import { HELPERS, type HelperSpec, helperOf } from '../compile/helper-table.ts'
import { type ParsedTemplate, spanOfNode } from '../parse/parse-template.ts'
import {
  type Call,
  calledHelper,
  callOf,
  type Expression,
  nameOf,
  PARTIAL_BLOCK,
  type PartialCall,
  pairsOf,
  partialName,
  type Statement,
  walkStatements,
} from '../parse/syntax.ts'

interface KnownNames {
  readonly partials: readonly string[]
  readonly house: readonly string[]
}

/** Checks a template on its own, without its calls: constructs, helpers, partials, house words. */
export function checkForms(template: ParsedTemplate, known: KnownNames): readonly Diagnostic[] {
  return [...walkStatements(template.program)].flatMap(statement => [...checkStatement(statement, { template, known })])
}

interface Checking {
  readonly template: ParsedTemplate
  readonly known: KnownNames
}

function* checkStatement(statement: Statement, checking: Checking): Generator<Diagnostic> {
  const at = (node: { loc: hbs.AST.SourceLocation }) => ({
    span: spanOfNode(checking.template.file, node as hbs.AST.Node),
  })
  switch (statement.type) {
    case 'MustacheStatement': {
      if (!statement.escaped) {
        yield error('template-unescaped', 'Expected {{…}}, found an unescaped value', {
          ...at(statement),
          why: 'Text with < or & in it would break the slide.',
          help: 'Use two braces and no &.',
        })
      }
      const call = callOf(statement)
      const helper = calledHelper(call, isInline)
      if (helper !== undefined) yield* checkCall(helper, call, false, statement, checking)
      else if (call.path.type !== 'PathExpression')
        yield error('template-literal', `Expected a value, found {{${nameOf(call.path)}}}`, {
          ...at(statement),
          help: 'Write the text without braces.',
        })
      return
    }
    case 'BlockStatement': {
      const call = callOf(statement)
      const params = [statement.program, statement.inverse].flatMap(program => program?.blockParams ?? [])
      if (params.length > 0) {
        yield error('template-block-params', `Unexpected "as |${params.join(' ')}|"`, {
          ...at(statement),
          help: 'Use this, @index and ../ instead.',
        })
      }
      if (call.params.length === 0 && call.pairs.length === 0 && helperOf(nameOf(call.path)) === undefined) {
        const name = nameOf(call.path)
        yield error('template-section', `Unexpected block "${name}"`, {
          ...at(statement),
          help: `Write {{#with ${name}}} for one value, {{#each ${name}}} for a list, {{#if ${name}}} to ask whether it is there.`,
        })
      } else yield* checkCall(nameOf(call.path), call, true, statement, checking)
      return
    }
    case 'PartialStatement':
    case 'PartialBlockStatement':
      yield* checkPartialCall(statement, checking)
      return
    case 'Decorator':
    case 'DecoratorBlock':
      yield error('template-decorator', 'Unexpected decorator {{*…}}', {
        ...at(statement),
        help: 'Make a partial in templates/partials instead.',
      })
      return
    case 'ContentStatement':
    case 'CommentStatement':
  }
}

const isInline = (name: string): boolean => helperOf(name) !== undefined

function* checkCall(
  name: string,
  call: Call,
  block: boolean,
  node: { loc: hbs.AST.SourceLocation },
  checking: Checking,
): Generator<Diagnostic> {
  const span = spanOfNode(checking.template.file, node as hbs.AST.Node)
  const spec = helperOf(name)
  if (spec === undefined) {
    const names = Object.keys(HELPERS).filter(each => (HELPERS[each]?.block ?? false) === block)
    yield error('template-helper', `Unexpected helper "${name}"`, {
      span,
      why: 'Helpers are a closed list.',
      help: didYouMean(name, names),
    })
  } else if ((spec.block ?? false) !== block) {
    yield error('template-helper', `Unexpected ${block ? 'block' : 'inline'} use of "${name}"`, {
      span,
      help: `Write ${spec.usage}.`,
    })
  } else yield* checkArguments(name, spec, call, span, checking)
  for (const argument of [...call.params, ...call.pairs.map(pair => pair.value)])
    yield* checkExpression(argument, checking)
}

function* checkArguments(
  name: string,
  spec: HelperSpec,
  call: Call,
  span: ReturnType<typeof spanOfNode>,
  checking: Checking,
): Generator<Diagnostic> {
  const least = spec.arguments.length + (spec.rest === undefined ? 0 : 1)
  const fits = spec.rest === undefined ? call.params.length === least : call.params.length >= least
  if (!fits || call.pairs.length > 0) {
    const what =
      call.pairs.length > 0 ? `argument "${call.pairs[0]!.key}="` : `number of arguments (${call.params.length})`
    yield error('template-arguments', `Unexpected ${what} of "${name}"`, { span, help: `Write ${spec.usage}.` })
    return
  }
  for (const [index, kind] of spec.arguments.entries()) {
    const argument = call.params[index]!
    if ((kind === 'house' || kind === 'field') && argument.type !== 'StringLiteral') {
      const help = `Write ${spec.usage}.`
      yield error('template-arguments', `Expected a key in quotes as the argument of "${name}"`, { span, help })
    } else if (kind === 'house' && !checking.known.house.includes(nameOf(argument))) {
      yield error('template-house-word', `Unexpected house word "${nameOf(argument)}"`, {
        span,
        help: didYouMean(nameOf(argument), checking.known.house),
      })
    }
  }
}

function* checkExpression(expression: Expression, checking: Checking): Generator<Diagnostic> {
  if (expression.type !== 'SubExpression') return
  const call = callOf(expression)
  yield* checkCall(nameOf(call.path), call, false, expression, checking)
}

function* checkPartialCall(call: PartialCall, checking: Checking): Generator<Diagnostic> {
  const span = spanOfNode(checking.template.file, call)
  const name = partialName(call)
  if (name === undefined)
    yield error('template-partial', 'Unexpected computed name of a partial', {
      span,
      help: 'Write the name out, and choose with {{#if}}.',
    })
  else if (name !== PARTIAL_BLOCK && !checking.known.partials.includes(name)) {
    yield error('template-partial', `There is no partial "${name}"`, {
      span,
      help: didYouMean(name, checking.known.partials),
    })
  }
  if (call.params.length > 1) {
    yield error('template-arguments', `Unexpected second value for the partial "${name ?? ''}"`, {
      span,
      help: 'Give one value, and others by name: {{> name value key=other}}.',
    })
  }
  for (const argument of [...(call.params as Expression[]), ...pairsOf(call.hash).map(pair => pair.value)])
    yield* checkExpression(argument, checking)
}
