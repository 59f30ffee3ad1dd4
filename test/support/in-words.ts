import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { formatSpan } from '../../src/base/span.ts'

/** A diagnostic in a line, for the message of a test that fails: where, which, what. */
export const inWords = ({ code, message, span }: Diagnostic): string =>
  `${span === undefined ? '' : formatSpan(span)} ${code} ${message}`
