import { unzipEntries, zipEntries } from '../../../../src/opc/zip.ts'
import type { Fault } from './fault.ts'

const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2])

/** Where the records of the central directory start; workbooks inside are zip files too, and have their own. */
function records(file: Buffer): number[] {
  const starts: number[] = []
  const first = file.readUInt32LE(file.length - 22 + 16)
  for (let at = first; at >= 0; at = file.indexOf(CENTRAL, at + 1)) starts.push(at)
  return starts
}

/** Changes the central record of the third entry. */
const record =
  (edit: (file: Buffer, at: number) => void) =>
  (file: Buffer): Buffer => {
    edit(file, records(file)[2]!)
    return file
  }

function withEntry(file: Buffer, name: string, bytes: Uint8Array): Uint8Array {
  return zipEntries(new Map([...unzipEntries(file).map(entry => [entry.name, entry.bytes] as const), [name, bytes]]))
}

export const ZIP_FAULTS: readonly Fault[] = [
  {
    code: 'file-zip-order',
    what: 'two entries change places',
    bytes: file => {
      const [from, middle, to] = records(file).slice(3, 6) as [number, number, number]
      const swapped = Buffer.concat([file.subarray(middle, to), file.subarray(from, middle)])
      file.set(swapped, from)
      return file
    },
  },
  { code: 'file-zip-date', what: 'a date of today', bytes: record((file, at) => file.writeUInt16LE(0x5c78, at + 14)) },
  { code: 'file-zip-extra', what: 'sizes behind the data', bytes: record((file, at) => file.writeUInt16LE(8, at + 8)) },
  { code: 'file-zip-folder', what: 'a folder', bytes: file => withEntry(file, 'ppt/', new Uint8Array()) },
  {
    code: 'file-zip-duplicate',
    what: 'a part in capitals',
    also: ['file-part-unreachable', 'file-picture-duplicate'],
    bytes: file => {
      const picture = unzipEntries(file).find(({ name }) => name.endsWith('.png'))!
      return withEntry(file, picture.name.replace('image', 'IMAGE'), picture.bytes)
    },
  },
  { code: 'file-zip-checksum', what: 'another checksum', bytes: record((file, at) => file.writeUInt32LE(1, at + 16)) },
  { code: 'file-zip-method', what: 'another method', bytes: record((file, at) => file.writeUInt16LE(12, at + 10)) },
  {
    code: 'file-part-name',
    what: 'a name with a space',
    also: ['file-part-unreachable'],
    bytes: file =>
      withEntry(file, 'ppt/media/a b.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])),
  },
  {
    code: 'file-part-empty',
    what: 'a picture of no bytes',
    bytes: file => {
      const picture = unzipEntries(file).find(({ name }) => name.endsWith('.png'))!
      return withEntry(file, picture.name, new Uint8Array())
    },
  },
]
