import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { type ParsedTemplate, spanOfNode } from '../parse/parse-template.ts'
import {
  callOf,
  nameOf,
  type PartialCall,
  pairsOf,
  partialName,
  type Statement,
  statementsOf,
  walkStatements,
} from '../parse/syntax.ts'
import type { LayoutSpec } from '../spec/layout-spec.ts'
import { type Field, type Shape, shapeOfLayout } from '../spec/shape.ts'
import { MOST_DEPTH } from './check-partials.ts'
import { checkArguments, checkPrinted } from './check-values.ts'
import { enterPartial, type PartialChecker } from './enter-partial.ts'
import { type Found, NOWHERE } from './resolve.ts'
import { type CheckPlace, carryFacts, type DataFrame, keyOf, withFacts } from './scope.ts'

/** Limits of a layout: calls of partials, and statements including those of called partials. */
const MOST_CALLS = 10_000
const MOST_STATEMENTS = 100_000

/** Checks every path of a layout and of the partials that it calls, with the shapes of the call's arguments. */
export function checkPaths(
  layout: LayoutSpec,
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  parameters: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  let subjects = 0
  let calls = 0
  let statements = 0
  const checker: Walker = {
    partials,
    parameters,
    subject: shape => {
      subjects += 1
      return { id: subjects, shape }
    },
    mayCall: (call, program, place) => {
      const before = [calls < MOST_CALLS, statements < MOST_STATEMENTS] as const
      calls += 1
      statements += statementsOf(program).length
      const [fewCalls, fewStatements] = [calls < MOST_CALLS, statements < MOST_STATEMENTS]
      if (before.every(Boolean) && !(fewCalls && fewStatements)) {
        const what = fewCalls ? `comes to ${MOST_STATEMENTS} statements` : `calls partials ${MOST_CALLS} times`
        const help = 'Let partials call fewer partials.'
        checker.report('template-partial-calls', `The layout ${what}`, call, place, help)
      }
      return fewCalls && fewStatements && place.trail.length < MOST_DEPTH
    },
    report: (code, message, node, place, help) => {
      const trace = place.trail.length === 0 ? {} : { trace: place.trail }
      diagnostics.push(
        error(code, message, { span: spanOfNode(place.template.file, node as hbs.AST.Node), help, ...trace }),
      )
    },
  }
  const root = checker.subject(shapeOfLayout(layout))
  walk(
    template.program,
    { template, scope: { self: root }, root, frame: { loop: false }, facts: new Set(), trail: [] },
    checker,
  )
  return diagnostics
}

/**
 * The parameters of each partial: the names that any call in any template passes. None of these is unknown in the
 * partial.
 */
export function parametersOf(templates: readonly ParsedTemplate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parameters = new Map<string, Set<string>>()
  for (const statement of templates.flatMap(template => [...walkStatements(template.program)])) {
    if (statement.type !== 'PartialStatement' && statement.type !== 'PartialBlockStatement') continue
    const name = partialName(statement)
    if (name === undefined) continue
    const known = parameters.get(name) ?? new Set()
    parameters.set(name, known)
    for (const pair of pairsOf(statement.hash)) known.add(pair.key)
  }
  return parameters
}

interface Walker extends PartialChecker {
  readonly mayCall: (call: PartialCall, program: hbs.AST.Program, place: CheckPlace) => boolean
}

function walk(program: hbs.AST.Program | undefined, place: CheckPlace, walker: Walker): void {
  for (const statement of statementsOf(program)) {
    if (statement.type === 'MustacheStatement') checkPrinted(statement, place, walker)
    else if (statement.type === 'BlockStatement') walkBlock(statement, place, walker)
    else if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement')
      walkPartial(statement, place, walker)
  }
}

function walkBlock(block: Extract<Statement, { type: 'BlockStatement' }>, place: CheckPlace, walker: Walker): void {
  const call = callOf(block)
  const [found] = checkArguments(call, place, walker)
  const facts = found?.key === undefined ? place.facts : withFacts(place.facts, found.key)
  const proved: CheckPlace = { ...place, facts }
  switch (nameOf(call.path)) {
    case 'if':
      walk(block.program, proved, walker)
      walk(block.inverse, place, walker)
      return
    case 'unless':
      walk(block.program, place, walker)
      walk(block.inverse, proved, walker)
      return
    case 'with':
      walk(block.program, enter(found ?? NOWHERE, proved, walker, place.frame), walker)
      walk(block.inverse, place, walker)
      return
    case 'each':
    case 'each-group': {
      const item = itemOf(found ?? NOWHERE, nameOf(call.path) === 'each-group' ? nameOf(call.params[1]!) : undefined)
      walk(
        block.program,
        enter({ shape: item, optional: false }, proved, walker, { loop: true, parent: place.frame }),
        walker,
      )
      walk(block.inverse, place, walker)
      return
    }
    default:
  }
}

/** Enters a value, which becomes `this`. Entering `this` itself adds no level for `../`, as in Handlebars. */
function enter(found: Found, place: CheckPlace, walker: Walker, frame: DataFrame): CheckPlace {
  if (found.key !== undefined && found.key === keyOf(place.scope.self, [])) return { ...place, frame }
  const self = walker.subject(found.shape)
  const facts = found.key === undefined ? place.facts : carryFacts(place.facts, found.key, self)
  return { ...place, scope: { self, parent: place.scope }, facts, frame }
}

function itemOf({ shape }: Found, groupField: string | undefined): Shape {
  if (shape.kind !== 'list') return NOWHERE.shape
  if (groupField === undefined) return shape.item
  const field = shape.item.kind === 'record' ? shape.item.fields.get(groupField) : undefined
  const items: Field = { shape: { kind: 'list', item: shape.item, min: 1 }, optional: false }
  const fields = new Map([['items', items], ...(field === undefined ? [] : [[groupField, field] as const])])
  return { kind: 'record', name: 'group', fields, prints: false }
}

function walkPartial(call: PartialCall, place: CheckPlace, walker: Walker): void {
  const entry = enterPartial(call, place, walker)
  if (entry === undefined || !walker.mayCall(call, entry.program, place)) return
  walk(entry.program, entry.place, walker)
  if (call.type === 'PartialBlockStatement' && entry.place.block?.printed.yes === false) {
    const help = 'Print it there with {{> @partial-block}}, or call it as {{> name}}.'
    walker.report('template-partial-block', `The partial "${partialName(call)}" prints no block`, call, place, help)
  }
}
