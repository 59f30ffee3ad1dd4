import { createColors } from 'picocolors'
import type { Diagnostic, Severity } from '../base/diagnostic.ts'
import { formatSpan } from '../base/span.ts'
import { codeFrame } from './code-frame.ts'

/** Texts of the files that diagnostics point into, by the path that their spans carry. */
type Sources = ReadonlyMap<string, string>

/** Formats a diagnostic for a terminal: place, message, code frame, reason, help, and further places. */
export function prettyDiagnostic(diagnostic: Diagnostic, sources: Sources, color: boolean): string {
  const paint = createColors(color)
  const tint: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
  }
  const { span } = diagnostic
  const place = span ? `${paint.bold(formatSpan(span))} ` : ''
  const lines = [
    `${place}${tint[diagnostic.severity](diagnostic.severity)} ${diagnostic.message} ${paint.dim(`[${diagnostic.code}]`)}`,
  ]
  const text = span && sources.get(span.file)
  if (span && text !== undefined) lines.push(indent(codeFrame(text, span)))
  if (diagnostic.why) lines.push(`  ${paint.dim('why')} ${diagnostic.why}`)
  if (diagnostic.help) lines.push(`  ${paint.green('fix')} ${diagnostic.help}`)
  for (const trace of diagnostic.trace ?? []) lines.push(`  ${paint.dim(`${trace.label}: ${formatSpan(trace.span)}`)}`)
  return lines.join('\n')
}

/** `2 errors, 1 warning`, or an empty text if there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return (['error', 'warning'] as const)
    .map(severity => [diagnostics.filter(diagnostic => diagnostic.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count > 1 ? 's' : ''}`)
    .join(', ')
}

function indent(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '  ')
}
