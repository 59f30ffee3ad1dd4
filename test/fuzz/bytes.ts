import type { Draw, Mutator } from './draw.ts'

const copyWith = (bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array => {
  const copy = new Uint8Array(bytes)
  change(copy)
  return copy
}

const fill = (draw: Draw, copy: Uint8Array, from: number, length: number): void => {
  const value = draw.of([0, 0xff, 0x7f, 0x80, 1, draw.below(256)])
  copy.fill(value, from, from + length)
}

/** Files of bytes, whatever they hold: what a bad disk, a bad cable or bad will does to them. */
export const BYTES: readonly Mutator<Uint8Array>[] = [
  { name: 'cut off', change: (bytes, draw) => bytes.slice(0, draw.below(bytes.length)) },
  { name: 'cut at the start', change: (bytes, draw) => bytes.slice(draw.below(64)) },
  {
    name: 'bits flipped',
    change: (bytes, draw) =>
      copyWith(bytes, copy => {
        for (let left = draw.of([1, 4, 32]); left > 0; left--) {
          const at = draw.below(copy.length)
          copy[at] = copy[at]! ^ (1 << draw.below(8))
        }
      }),
  },
  {
    name: 'a stretch of one value',
    change: (bytes, draw) =>
      copyWith(bytes, copy => fill(draw, copy, draw.below(copy.length), draw.of([1, 4, 64, copy.length]))),
  },
  {
    name: 'a length or offset in the head',
    change: (bytes, draw) =>
      copyWith(bytes, copy => fill(draw, copy, draw.below(Math.min(160, copy.length)), draw.of([1, 2, 4]))),
  },
  {
    name: 'bytes put in',
    change: (bytes, draw) => {
      const at = draw.below(bytes.length + 1)
      const more = new Uint8Array(draw.of([1, 16, 4096])).fill(draw.below(256))
      return Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)])
    },
  },
  {
    name: 'two stretches swapped',
    change: (bytes, draw) =>
      copyWith(bytes, copy => {
        const [a, b, length] = [draw.below(copy.length), draw.below(copy.length), draw.of([4, 16, 256])]
        copy.set(bytes.subarray(a, a + length).subarray(0, copy.length - b), b)
      }),
  },
  { name: 'empty', change: (_, draw) => new Uint8Array(draw.of([0, 1, 3, 12])) },
]

const tableAt = (bytes: Uint8Array, draw: Draw): { record: number; offset: number; length: number; view: DataView } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const record = 12 + 16 * draw.below(view.getUint16(4))
  return { record, offset: view.getUint32(record + 8), length: view.getUint32(record + 12), view }
}

/** Changes a table of a font, found by its directory (OpenType, "Table Directory"); spoils as bytes what has none. */
const onTable =
  (change: (copy: Uint8Array, table: ReturnType<typeof tableAt>, draw: Draw) => void) =>
  (bytes: Uint8Array, draw: Draw): Uint8Array => {
    try {
      return copyWith(bytes, copy => change(copy, tableAt(copy, draw), draw))
    } catch {
      return draw.of(BYTES).change(bytes, draw)
    }
  }

export const FONT: readonly Mutator<Uint8Array>[] = [
  ...BYTES,
  {
    name: 'an offset of a table',
    change: onTable((_, { record, view }, draw) =>
      view.setUint32(record + 8, draw.of([0, 1, 0xffffffff, 0x7fffffff, draw.below(2 ** 20)])),
    ),
  },
  {
    name: 'a length of a table',
    change: onTable((_, { record, view }, draw) =>
      view.setUint32(record + 12, draw.of([0, 1, 3, 0xffffffff, 0x7fffffff, draw.below(2 ** 20)])),
    ),
  },
  {
    name: 'a name of a table',
    change: onTable(
      (copy, { record }, draw) =>
        void copy.set(new TextEncoder().encode(draw.of(['zzzz', 'glyf', 'head', 'fvar', 'CFF '])), record),
    ),
  },
  {
    name: 'a table of one value',
    change: onTable((copy, { offset, length }, draw) => fill(draw, copy, offset, length)),
  },
  {
    name: 'a stretch of a table',
    change: onTable((copy, { offset, length }, draw) =>
      fill(draw, copy, offset + draw.below(length), draw.of([1, 2, 4, 64, 4096])),
    ),
  },
  {
    name: 'a field at the start of a table',
    change: onTable((copy, { offset }, draw) => fill(draw, copy, offset + draw.below(64), draw.of([1, 2, 4]))),
  },
  {
    name: 'the number of tables',
    change: onTable((_, { view }, draw) => view.setUint16(4, draw.of([0, 1, 5, 200, 65535]))),
  },
]
