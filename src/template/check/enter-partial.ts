import { given } from '../../base/given.ts'
import { type ParsedTemplate, spanOfNode } from '../parse/parse-template.ts'
import { type Expression, PARTIAL_BLOCK, type PartialCall, pairsOf, partialName } from '../parse/syntax.ts'
import type { Shape } from '../spec/shape.ts'
import { type Checker, checkExpression } from './check-values.ts'
import {
  type CheckPlace,
  carryFacts,
  keyOf,
  overlay,
  type PartialBlock,
  type PathScope,
  type Subject,
} from './scope.ts'

export interface PartialChecker extends Checker {
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  /** The names that some call gives to a partial. */
  readonly parameters: ReadonlyMap<string, ReadonlySet<string>>
  readonly subject: (shape: Shape) => Subject
}

/** The program that a call of a partial runs, with its scope; undefined if the call is faulty. */
export interface Entry {
  readonly program: hbs.AST.Program
  readonly place: CheckPlace
}

export function enterPartial(call: PartialCall, place: CheckPlace, checker: PartialChecker): Entry | undefined {
  const inner = subjectOfCall(call, place, checker)
  const name = partialName(call)
  if (name === PARTIAL_BLOCK) return enterBlock(call, inner, place, checker)
  const target = name === undefined ? undefined : checker.partials.get(name)
  if (target === undefined || name === undefined) return undefined
  const withBlock = call.type === 'PartialBlockStatement'
  const block: PartialBlock | undefined = withBlock
    ? { program: call.program, place, printed: { yes: false } }
    : place.block
  const { block: _, ...around } = place
  const called = { label: `called here as {{> ${name}}}`, span: spanOfNode(place.template.file, call) }
  return {
    program: target.program,
    place: {
      ...around,
      template: target,
      scope: { self: inner.self },
      facts: inner.facts,
      frame: withBlock ? { loop: place.frame.loop, parent: place.frame } : place.frame,
      partial: { subject: inner.self, parameters: checker.parameters.get(name) ?? new Set() },
      ...given({ block }),
      trail: [called, ...place.trail],
    },
  }
}

/** A block runs in the scopes of the template that contains it, on the value that the partial passes. */
function enterBlock(call: PartialCall, inner: Inner, place: CheckPlace, checker: Checker): Entry | undefined {
  if (place.block === undefined) {
    const help = 'Call the partial as {{#> name}}…{{/name}}.'
    checker.report(
      'template-partial-block',
      'Unexpected {{> @partial-block}}: this call gives no block',
      call,
      place,
      help,
    )
    return undefined
  }
  const { program, place: home, printed } = place.block
  printed.yes = true
  const scope: PathScope = home.scope.self === inner.self ? home.scope : { self: inner.self, parent: home.scope }
  const facts = new Set([...home.facts, ...inner.facts])
  return { program, place: { ...home, scope, facts, frame: { loop: place.frame.loop, parent: place.frame } } }
}

interface Inner {
  readonly self: Subject
  readonly facts: ReadonlySet<string>
}

/** What a partial is called with: a value or `this`, and what is given by name over it. */
function subjectOfCall(call: PartialCall, place: CheckPlace, checker: PartialChecker): Inner {
  const [value] = call.params as Expression[]
  const found = value === undefined ? undefined : checkExpression(value, 'value', place, checker)
  const given = pairsOf(call.hash).map(pair => [pair.key, checkExpression(pair.value, 'any', place, checker)] as const)
  const { self } = place.scope
  const own = keyOf(self, [])
  if (given.length === 0 && (found === undefined || found.key === own)) return { self, facts: place.facts }
  const subject = checker.subject(overlay(found?.shape ?? self.shape, new Map(given)))
  const key = found === undefined ? own : found.key
  return { self: subject, facts: key === undefined ? place.facts : carryFacts(place.facts, key, subject) }
}
