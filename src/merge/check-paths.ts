import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { LayoutSpec } from '../template/layout-spec.ts'
import { type Checker, checkArguments, checkExpression, checkPrinted } from './check-values.ts'
import { type ParsedTemplate, spanOfNode } from './parse-template.ts'
import { type Found, NOWHERE } from './resolve.ts'
import { carryFacts, type Frame, keyOf, overlay, type PartialBlock, type Place, type Scope, type Subject, withFacts } from './scope.ts'
import { type Field, type Shape, shapeOfLayout } from './shape.ts'
import { callOf, type Expression, nameOf, PARTIAL_BLOCK, type PartialCall, pairsOf, partialName, type Statement, statementsOf, walkStatements } from './syntax.ts'

/** Calls of partials that one layout may make; more is a layout gone wild. */
const MOST_CALLS = 10_000

/** Proves every path of a layout, and of the partials that it calls with what it calls them with. */
export function checkPaths(
  layout: LayoutSpec,
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  parameters: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  let subjects = 0
  let calls = 0
  const checker: Walker = {
    partials,
    parameters,
    subject: shape => ({ id: (subjects += 1), shape }),
    mayCall: () => (calls += 1) <= MOST_CALLS,
    tell: (code, message, node, place, help) => {
      const trace = place.trail.length === 0 ? {} : { trace: place.trail }
      diagnostics.push(error(code, message, { span: spanOfNode(place.template.file, node as hbs.AST.Node), help, ...trace }))
    },
  }
  const root = checker.subject(shapeOfLayout(layout))
  walk(template.program, { template, scope: { self: root }, root, frame: { loop: false }, facts: new Set(), trail: [] }, checker)
  return diagnostics
}

/** Which names the calls of each partial give, over all templates: none of them is unknown in the partial. */
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

interface Walker extends Checker {
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  readonly parameters: ReadonlyMap<string, ReadonlySet<string>>
  readonly subject: (shape: Shape) => Subject
  readonly mayCall: () => boolean
}

function walk(program: hbs.AST.Program | undefined, place: Place, walker: Walker): void {
  for (const statement of statementsOf(program)) {
    if (statement.type === 'MustacheStatement') checkPrinted(statement, place, walker)
    else if (statement.type === 'BlockStatement') walkBlock(statement, place, walker)
    else if (statement.type === 'PartialStatement' || statement.type === 'PartialBlockStatement') walkPartial(statement, place, walker)
  }
}

function walkBlock(block: Extract<Statement, { type: 'BlockStatement' }>, place: Place, walker: Walker): void {
  const call = callOf(block)
  const [found] = checkArguments(call, place, walker)
  const facts = found?.key === undefined ? place.facts : withFacts(place.facts, found.key)
  const proved: Place = { ...place, facts }
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
      walk(block.program, enter({ shape: item, optional: false }, proved, walker, { loop: true, parent: place.frame }), walker)
      walk(block.inverse, place, walker)
      return
    }
    default:
  }
}

/** Into a value: `this` is now it. Into `this` itself: Handlebars adds no level for `../`. */
function enter(found: Found, place: Place, walker: Walker, frame: Frame): Place {
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

function walkPartial(call: PartialCall, place: Place, walker: Walker): void {
  const name = partialName(call)
  const target = name === undefined || name === PARTIAL_BLOCK ? undefined : walker.partials.get(name)
  const inner = subjectOfCall(call, place, walker)
  if (!walker.mayCall()) return
  if (name === PARTIAL_BLOCK) return walkPartialBlock(call, inner, place, walker)
  const span = spanOfNode(place.template.file, call)
  const block: PartialBlock | undefined =
    call.type === 'PartialBlockStatement' ? { program: call.program, place, printed: { yes: false } } : place.block
  if (target === undefined || name === undefined) return
  const { block: _, ...around } = place
  walk(
    target.program,
    {
      ...around,
      template: target,
      scope: { self: inner.self },
      facts: inner.facts,
      frame: call.type === 'PartialBlockStatement' ? { loop: place.frame.loop, parent: place.frame } : place.frame,
      partial: { subject: inner.self, parameters: walker.parameters.get(name) ?? new Set() },
      ...(block === undefined ? {} : { block }),
      trail: [{ label: `called here as {{> ${name}}}`, span }, ...place.trail],
    },
    walker,
  )
  if (call.type === 'PartialBlockStatement' && block?.printed.yes !== true) {
    walker.tell('template-partial-block', `The partial "${name}" prints no block`, call, place, 'Print it there with {{> @partial-block}}, or call it as {{> name}}.')
  }
}

function walkPartialBlock(call: PartialCall, inner: Inner, place: Place, walker: Walker): void {
  if (place.block === undefined) {
    walker.tell('template-partial-block', 'Unexpected {{> @partial-block}}: this call gives no block', call, place, 'Call the partial as {{#> name}}…{{/name}}.')
    return
  }
  const { program, place: home, printed } = place.block
  printed.yes = true
  const scope: Scope = home.scope.self === inner.self ? home.scope : { self: inner.self, parent: home.scope }
  const facts = new Set([...home.facts, ...inner.facts])
  walk(program, { ...home, scope, facts, frame: { loop: place.frame.loop, parent: place.frame } }, walker)
}

interface Inner {
  readonly self: Subject
  readonly facts: ReadonlySet<string>
}

/** What a partial is called with: a value or `this`, and what is given by name over it. */
function subjectOfCall(call: PartialCall, place: Place, walker: Walker): Inner {
  const [value] = call.params as Expression[]
  const found = value === undefined ? undefined : checkExpression(value, 'value', place, walker)
  const given = pairsOf(call.hash).map(pair => [pair.key, checkExpression(pair.value, 'any', place, walker)] as const)
  const { self } = place.scope
  if (given.length === 0 && (found === undefined || found.key === keyOf(self, []))) return { self, facts: place.facts }
  const subject = walker.subject(overlay(found?.shape ?? self.shape, new Map(given)))
  const key = found === undefined ? keyOf(self, []) : found.key
  return { self: subject, facts: key === undefined ? place.facts : carryFacts(place.facts, key, subject) }
}
