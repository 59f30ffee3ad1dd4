import type { Fix, Rewriting } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { deleteItems } from './edit-list.ts'

/**
 * The text of a YAML file with its fixes in place. Fixes of one span are one fix; of two that overlap the first counts. A text
 * without quotation marks gets them where its new words need them. A fix of words that are not there is left out.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  const deletions = fixes.flatMap(fix => ('deleted' in fix ? fix.span : []))
  // New words stand on the line of the old ones, so that the lines of deletions stay what they were.
  return deleteItems(
    rewritten(
      source,
      fixes.flatMap(fix => ('deleted' in fix ? [] : fix)),
    ),
    deletions,
  )
}

function rewritten(source: string, fixes: readonly Rewriting[]): string {
  const starts = lineStarts(source)
  const places = fixes
    .map(({ span, text, was }) => ({ text, was, ...offsetsOf(span, starts) }))
    .filter(({ was, start, end }) => was === undefined || was === source.slice(start, end))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  let result = ''
  let from = 0
  for (const { start, end, text } of places) {
    if (start < from) continue
    result += source.slice(from, start) + asScalar(text, source.charAt(start - 1), source.charAt(end))
    from = end
  }
  return result + source.slice(from)
}

/** As the scalar writes it: escaped in the marks that it has, else in marks of its own where braces or signs ask for them. */
function asScalar(text: string, before: string, behind: string): string {
  if (before === '"' && behind === '"') return JSON.stringify(text).slice(1, -1)
  if (before === "'" && behind === "'") return text.replaceAll("'", "''")
  return /[{}[\],]|: |:$| #|^[\s&*!|>'"%@`?-]|\s$/.test(text) ? JSON.stringify(text) : text
}

function lineStarts(source: string): readonly number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const offsetsOf = (
  { line, column, endLine, endColumn }: Span,
  starts: readonly number[],
): { readonly start: number; readonly end: number } => ({
  start: (starts[line - 1] ?? 0) + column - 1,
  end: (starts[endLine - 1] ?? 0) + endColumn - 1,
})
