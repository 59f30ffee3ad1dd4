import { inflateRawSync } from 'node:zlib'
import { type ListedEntry, listEntries } from './zip.ts'

/** In bytes, all entries together, and how much larger than their packed form. */
interface ZipCaps {
  readonly most: number
  readonly ratio: number
}

/**
 * Proves that a zip file of a stranger unpacks to what its directory says, within the caps: the sizes are added up before a
 * byte is unpacked, and no entry may unpack to more than it says. Returns what is wrong, worded to follow "which", or nothing.
 */
export function whyNotOpened(file: Uint8Array, { most, ratio }: ZipCaps): string | undefined {
  let entries: readonly ListedEntry[]
  try {
    entries = listEntries(file)
  } catch (fault) {
    if (fault instanceof RangeError) return 'is a damaged zip file'
    throw fault
  }
  const unpacked = entries.reduce((sum, { packed }) => sum + packed.length, 0)
  const stored = entries.reduce((sum, { packed }) => sum + packed.body.length, 0)
  const MB = 1024 * 1024
  if (unpacked > most) return `would unpack to ${Math.ceil(unpacked / MB)} MB, expected ${most / MB} MB at most`
  const bomb = entries.find(({ packed }) => packed.length > ratio * Math.max(packed.body.length, 64))
  if (bomb !== undefined || stored > file.length) {
    return `would unpack to more than ${ratio} times its size${bomb === undefined ? '' : ` ("${bomb.name}")`}`
  }
  const lying = entries.find(entry => !unpacksAsSaid(entry))
  return lying === undefined ? undefined : `is damaged: "${lying.name}" is not as large as its directory says`
}

function unpacksAsSaid({ packed: { body, deflated, length } }: ListedEntry): boolean {
  if (!deflated) return body.length === length
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(length, 1) }).length === length
  } catch {
    return false
  }
}
