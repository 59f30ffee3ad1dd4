import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Span } from '../../base/span.ts'
import { type ParsedTemplate, spanOfNode } from '../parse/parse-template.ts'
import { PARTIAL_BLOCK, partialName, walkStatements } from '../parse/syntax.ts'

/** How deep partials may call partials. */
export const MOST_DEPTH = 32

interface Edge {
  readonly to: string
  readonly span: Span
}

/**
 * Reports partials that call themselves, directly or not, and chains of calls that are too deep. It follows each call
 * once.
 */
export function checkPartials(partials: ReadonlyMap<string, ParsedTemplate>): readonly Diagnostic[] {
  const edges = new Map([...partials].map(([name, template]) => [name, callsOf(template)]))
  const diagnostics: Diagnostic[] = []
  const depths = new Map<string, number>()
  for (const root of partials.keys()) {
    // An explicit stack, since a chain of calls may be deeper than the engine's own stack.
    const way = depths.has(root) ? [] : [enter(root, edges)]
    const open = new Set(way.map(({ name }) => name))
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const edge = step.edges[step.next]
      step.next += 1
      if (edge === undefined) {
        way.pop()
        open.delete(step.name)
        depths.set(step.name, step.below + 1)
        if (step.below === MOST_DEPTH) diagnostics.push(tooDeep(step))
        const caller = way.at(-1)
        if (caller !== undefined) caller.below = Math.max(caller.below, step.below + 1)
      } else if (open.has(edge.to)) {
        if (!step.circular) diagnostics.push(circle(edge, way))
        step.circular = true
      } else if (depths.has(edge.to)) step.below = Math.max(step.below, depths.get(edge.to)!)
      else {
        way.push(enter(edge.to, edges))
        open.add(edge.to)
      }
    }
  }
  return diagnostics
}

/** A partial whose calls are being followed. */
interface Step {
  readonly name: string
  readonly edges: readonly Edge[]
  next: number
  /** How deep its calls go. */
  below: number
  /** Whether a cycle through it has been reported; one report is enough. */
  circular: boolean
}

const enter = (name: string, edges: ReadonlyMap<string, readonly Edge[]>): Step => ({
  name,
  edges: edges.get(name) ?? [],
  next: 0,
  below: 0,
  circular: false,
})

function circle({ to, span }: Edge, way: readonly Step[]): Diagnostic {
  const names = way.map(({ name }) => name)
  const round = names.slice(names.indexOf(to))
  const shown = round.length > MOST_NAMES ? [...round.slice(0, MOST_NAMES), '…'] : round
  return error('template-partial-cycle', `The partial "${to}" calls itself: ${[...shown, to].join(' → ')}`, {
    span,
    help: 'Take one of these calls out.',
  })
}

/** Of a circle, in a message. */
const MOST_NAMES = 8

const tooDeep = ({ name, edges }: Step): Diagnostic =>
  error('template-partial-depth', `Partials below "${name}" call each other more than ${MOST_DEPTH} deep`, {
    ...given({ span: edges[0]?.span }),
    help: 'Join some of them.',
  })

function callsOf(template: ParsedTemplate): readonly Edge[] {
  return [...walkStatements(template.program)].flatMap(statement => {
    if (statement.type !== 'PartialStatement' && statement.type !== 'PartialBlockStatement') return []
    const to = partialName(statement)
    return to === undefined || to === PARTIAL_BLOCK ? [] : [{ to, span: spanOfNode(template.file, statement) }]
  })
}
