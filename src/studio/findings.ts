import type { Diagnostic } from '../base/diagnostic.ts'
import type { Desk } from './desk.ts'
import { type Excerpt, excerptAt, type Spot, spotOf } from './places.ts'

/** A diagnostic as the page lists it. */
export interface Finding extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'why' | 'help'> {
  readonly excerpt?: Excerpt
  /** The slide that it is of. */
  readonly spot?: Spot
}

const ORDER = ['error', 'warning', 'info'] as const

/** What is wrong with the shared files and with each deck, errors first, each once. */
export function findingsOf(desk: Desk): readonly Finding[] {
  const told = new Set<string>()
  const all = [
    ...desk.shared.map(each => ({ each, deck: undefined })),
    ...[...desk.faults].flatMap(([deck, list]) => list.map(each => ({ each, deck }))),
  ]
  return all
    .filter(({ each: { code, message, span } }) => {
      const key = JSON.stringify([code, message, span])
      return !told.has(key) && told.add(key)
    })
    .map(({ each, deck }) => findingOf(desk, each, deck))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

function findingOf(
  desk: Desk,
  { code, severity, message, why, help, span }: Diagnostic,
  deck: string | undefined,
): Finding {
  const excerpt = excerptAt(desk, span)
  const spot = span && spotOf(desk, span.file, span.line, deck)
  return {
    code,
    severity,
    message,
    ...(why && { why }),
    ...(help && { help }),
    ...(excerpt && { excerpt }),
    ...(spot && { spot }),
  }
}
