import { type Diagnostic, type DiagnosticDetail, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'

/** Why a file name is not accepted, and what to do. */
interface NameFault extends DiagnosticDetail {
  readonly message: string
}

/** What the longest variant of a deck adds to its name. */
const LONGEST_ENDING = '.projected.240min.pptx'
/** Of ext4, APFS and NTFS: bytes, or units of UTF-16, which are never more. */
const MOST_BYTES = 255
/** Devices of Windows, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])$/i
/**
 * Names without blanks, signs and control characters, which some systems and shells treat specially, and without a
 * leading dot or hyphen.
 */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u

/** Why a deck of this name, without `.pptx`, cannot be stored on every common system; undefined if it can. */
export function nameFault(name: string): NameFault | undefined {
  if (!PLAIN.test(name)) {
    return {
      message: `"${name}" is no plain file name`,
      help: 'Rename the audience’s file: use letters, digits, dots, hyphens and underscores, and begin with a letter.',
    }
  }
  const stem = name.split('.')[0]!
  if (DEVICE.test(stem)) {
    return {
      message: `"${name}.pptx" is no file name on Windows`,
      why: `"${stem}" is a device there, whatever ending follows.`,
      help: `Rename the audience’s file, as in ${stem}-deck.yaml.`,
    }
  }
  const most = MOST_BYTES - LONGEST_ENDING.length
  const bytes = Math.max(Buffer.byteLength(name), Buffer.byteLength(name.normalize('NFD')))
  if (bytes <= most) return undefined
  return {
    message: `"${name}" is ${bytes} bytes long, expected ${most} at most`,
    why: `A file name ends at ${MOST_BYTES} bytes, a Han character takes three, and ${LONGEST_ENDING} may be added.`,
    help: 'Rename the audience’s file.',
  }
}

/**
 * A key that is equal for names that some system treats as one file: macOS and Windows ignore case and the encoding of
 * accents.
 */
export const sameFileKey = (name: string): string => name.normalize('NFD').toUpperCase().toLowerCase()

/** Decks whose files cannot be stored on every common system, or would take the place of another's. */
export function nameFaults(decks: readonly { readonly output: string; readonly span: Span }[]): readonly Diagnostic[] {
  return decks.flatMap((deck, at) => {
    const first = decks.slice(0, at).find(other => sameFileKey(other.output) === sameFileKey(deck.output))
    if (first !== undefined) {
      return [
        error('output-twice', `Two audiences would both write "${deck.output}.pptx"`, {
          span: deck.span,
          why: 'Some systems see no difference of case, or of how an accent is written.',
          help: 'Rename one of the files.',
          trace: [{ label: 'the other', span: first.span }],
        }),
      ]
    }
    const fault = nameFault(deck.output)
    return fault === undefined ? [] : [error('output-name', fault.message, { ...fault, span: deck.span })]
  })
}
