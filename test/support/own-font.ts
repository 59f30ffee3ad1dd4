import { readFileSync } from 'node:fs'
import { tablesOf } from '../../src/base/fonts/font-facts.ts'
import { fontPath } from './font-options.ts'

/** A font of the product under a name of the same length, with other rights: a user's own. */
export function ownFont(weight: number, name = 'Northquay One', rights = 0): Uint8Array {
  const font = new Uint8Array(readFileSync(fontPath({ family: OLD, weight })!))
  if (name.length !== OLD.length) throw new Error(`"${name}" is not as long as "${OLD}"`)
  const tables = tablesOf(font)
  tables.get('OS/2')!.setUint16(8, rights)
  const names = tables.get('name')!
  const bytes = Buffer.from(names.buffer, names.byteOffset, names.byteLength)
  for (let at = bytes.indexOf(utf16(OLD)); at >= 0; at = bytes.indexOf(utf16(OLD), at + 1)) bytes.set(utf16(name), at)
  return font
}

const OLD = 'Source Sans 3'

/** As Windows' names are stored: big-endian. */
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
