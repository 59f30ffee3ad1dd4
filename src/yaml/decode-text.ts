import { findForbidden } from '../base/characters.ts'
import { type Diagnostic, error, type Result } from '../base/diagnostic.ts'
import { pointSpan } from '../base/span.ts'

const MEGABYTE = 1024 * 1024
const MOST_BYTES = 8 * MEGABYTE

/** Bytes of a text file, `most` at the most → its text without byte order mark and with plain line ends, and all that cannot be text. */
export function decodeText(file: string, bytes: Uint8Array, most: number = MOST_BYTES): Result<string> {
  if (bytes.length > most) {
    const sizes = `Unexpected ${Math.ceil(bytes.length / MEGABYTE)} MB, expected ${most / MEGABYTE} MB at most`
    const fault = error('text-too-large', sizes, { span: pointSpan(file, 1, 1), help: 'Split the file.' })
    return { value: undefined, diagnostics: [fault] }
  }
  const text = decode('utf-8', bytes)?.replace(/\r\n?/g, '\n')
  if (text === undefined) return { value: undefined, diagnostics: [wrongEncoding(file, bytes)] }
  const diagnostics = findForbidden(file, text)
  return { value: text, diagnostics }
}

/** The same of a table as spreadsheet programs save it: UTF-16 with a byte order mark and GB18030 (GBK too) are read as well. */
export function decodeTable(file: string, bytes: Uint8Array): Result<string> {
  const guess = decode('utf-8', bytes) === undefined ? guessEncoding(bytes) : undefined
  if (guess === undefined) return decodeText(file, bytes)
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  const text = decode(guess === 'GBK' ? 'gb18030' : utf16, bytes)?.replace(/\r\n?/g, '\n')
  if (text === undefined || bytes.length > MOST_BYTES) return decodeText(file, bytes)
  return { value: text, diagnostics: findForbidden(file, text) }
}

function wrongEncoding(file: string, bytes: Uint8Array): Diagnostic {
  const guess = guessEncoding(bytes)
  const { line, column } = firstBadPlace(bytes)
  return error(
    'text-encoding',
    `Unexpected bytes that are no UTF-8${guess === undefined ? '' : `; they look like ${guess}`}`,
    {
      span: pointSpan(file, line, column),
      why: 'In another encoding every character would be another one.',
      help: 'Save the file as UTF-8.',
    },
  )
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16'
  const text = decode('gb18030', bytes)
  if (text === undefined) return undefined
  const foreign = [...text].filter(character => character.charCodeAt(0) > 127)
  const han = foreign.filter(character => /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u.test(character))
  return foreign.length > 0 && han.length / foreign.length > 0.9 ? 'GBK' : undefined
}

/** The line and column, in bytes, of the first byte that UTF-8 does not allow. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const decoded = new TextDecoder('utf-8').decode(bytes)
  const before = decoded.slice(0, Math.max(0, decoded.indexOf('\uFFFD')))
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
