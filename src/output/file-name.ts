import type { DiagnosticDetail } from '../base/diagnostic.ts'

/** Why a name will not do, and what to do. */
export interface NameFault extends DiagnosticDetail {
  readonly message: string
}

/** What the longest variant of a deck adds to its name. */
const LONGEST_ENDING = '.projected.240min.pptx'
/** Of ext4, APFS and NTFS: bytes, or units of UTF-16, which are never more. */
const MOST_BYTES = 255
/** Devices of Windows, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])$/i
/** No blank, sign or control character that some system or shell takes for something else, and no dot or hyphen in front. */
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u

/** Why a deck of this name, without `.pptx`, cannot be kept on every common system; undefined where it can. */
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

/** Equal for names that are one file to some system: those of macOS and Windows see no case and no way to write an accent. */
export const sameFileKey = (name: string): string => name.normalize('NFD').toUpperCase().toLowerCase()
