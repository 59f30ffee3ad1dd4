import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { type ParsedTemplate, spanOfNode } from './parse-template.ts'
import { PARTIAL_BLOCK, partialName, walkStatements } from './syntax.ts'

/** How deep partials may call partials. */
export const MOST_DEPTH = 32

interface Edge {
  readonly to: string
  readonly span: Span
}

/** Partials that call themselves, by whatever way round, and chains of calls that are too deep. */
export function checkPartials(partials: ReadonlyMap<string, ParsedTemplate>): readonly Diagnostic[] {
  const edges = new Map([...partials].map(([name, template]) => [name, callsOf(template)]))
  const diagnostics: Diagnostic[] = []
  const depths = new Map<string, number>()
  const depthOf = (name: string, trail: readonly string[]): number => {
    const known = depths.get(name)
    if (known !== undefined) return known
    let deepest = 0
    for (const { to, span } of edges.get(name) ?? []) {
      const way = [...trail, name]
      if (way.includes(to)) {
        const round = [...way.slice(way.indexOf(to)), to].join(' → ')
        diagnostics.push(
          error('template-partial-cycle', `The partial "${to}" calls itself: ${round}`, {
            span,
            help: 'Take one of these calls out.',
          }),
        )
      } else deepest = Math.max(deepest, depthOf(to, way))
    }
    depths.set(name, deepest + 1)
    if (deepest === MOST_DEPTH) {
      const span = edges.get(name)?.[0]?.span
      diagnostics.push(
        error('template-partial-depth', `Partials below "${name}" call each other more than ${MOST_DEPTH} deep`, {
          ...(span ? { span } : {}),
          help: 'Join some of them.',
        }),
      )
    }
    return deepest + 1
  }
  for (const name of partials.keys()) depthOf(name, [])
  return diagnostics
}

function callsOf(template: ParsedTemplate): readonly Edge[] {
  return [...walkStatements(template.program)].flatMap(statement => {
    if (statement.type !== 'PartialStatement' && statement.type !== 'PartialBlockStatement') return []
    const to = partialName(statement)
    return to === undefined || to === PARTIAL_BLOCK ? [] : [{ to, span: spanOfNode(template.file, statement) }]
  })
}
