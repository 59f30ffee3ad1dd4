import Handlebars from 'handlebars'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { pointSpan, type Span } from '../../base/span.ts'
import { checkSize } from './check-size.ts'

/** A template's syntax tree, with the file that its places belong to. */
export interface ParsedTemplate {
  readonly file: string
  readonly program: hbs.AST.Program
}

/** Parses a template. Handlebars stops at the first fault; its message is replaced by ours. */
export function parseTemplate(file: string, source: string): ParsedTemplate | Diagnostic {
  const tooLarge = checkSize(file, source)
  if (tooLarge !== undefined) return tooLarge
  try {
    return { file, program: Handlebars.parse(source) }
  } catch (fault) {
    return diagnose(file, source, fault)
  }
}

export const isParsed = (result: ParsedTemplate | Diagnostic): result is ParsedTemplate => 'program' in result

/** The place of a node; Handlebars counts columns from 0. */
export function spanOfNode(file: string, node: hbs.AST.Node): Span {
  const { start, end } = node.loc
  return {
    file,
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: Math.max(end.column, start.column + 1) + 1,
  }
}

/**
 * Handlebars throws two kinds: the parser's own (`Parse error on line 3:`, an excerpt, dashes up to a caret) and those of
 * its checks (`row doesn't match column - 3:4`, column from 0).
 */
function diagnose(file: string, source: string, fault: unknown): Diagnostic {
  const message = fault instanceof Error ? fault.message : String(fault)
  const parse = /^(?:Parse|Lexical) error on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^(?:\n(.*))?/s.exec(message)
  if (parse !== null) {
    const line = Number(parse[1])
    const column = columnOf(source.split('\n')[line - 1] ?? '', (parse[2] ?? '').slice(0, parse[3]?.length ?? 0))
    const got = /got '([^']+)'/.exec(parse[4] ?? '')?.[1]
    const end = got === 'EOF'
    return error(
      'template-syntax',
      end ? 'Unexpected end of the template' : 'Unexpected character in a Handlebars expression',
      {
        span: pointSpan(file, line, column),
        help: end ? 'Close every {{#block}} with {{/block}}.' : 'Check the braces and names of this expression.',
      },
    )
  }
  const check = /^([\s\S]*?) - (\d+):(\d+)$/.exec(message)
  const text = (check?.[1] ?? message).replace(/^(\S+) doesn't match (\S+)$/, 'Unexpected {{/$2}}, expected {{/$1}}')
  return error('template-syntax', text.split('\n')[0] ?? 'Broken template', {
    span: pointSpan(file, Number(check?.[2] ?? 1), Number(check?.[3] ?? 0) + 1),
    help: 'Mend the Handlebars expression.',
  })
}

/** The parser shows what it had read before the fault, cut to 20 characters and without line breaks: find it in the line. */
function columnOf(line: string, read: string): number {
  const shown = read.replace(/^\.\.\./, '')
  for (let from = 0; from < shown.length; from += 1) {
    const at = line.indexOf(shown.slice(from))
    if (at >= 0) return at + shown.length - from + 1
  }
  return 1
}
