import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadImages } from '../../../src/image/load-images.ts'

/** Pictures as cameras, scanners and broken downloads give them: each is drawn, or refused at its place; nothing throws. */

const span = { file: 'content/audiences/a.yaml', line: 3, column: 9, endLine: 3, endColumn: 20 }

const solid = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background: { r: 18, g: 63, b: 68, alpha: 0.5 } } })

const png = (): Promise<Uint8Array> => solid(64, 32).png().toBuffer()
const jpeg = (): Promise<Uint8Array> => solid(64, 32).jpeg().toBuffer()

/** The bytes with some of them replaced. */
const patched = (bytes: Uint8Array, at: number, ...by: number[]): Uint8Array => {
  const copy = new Uint8Array(bytes)
  copy.set(by, at)
  return copy
}

/** A chunk of this name and content in front of the pixels, with a checksum that is wrong. */
function withChunk(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length)
  new DataView(chunk.buffer).setUint32(0, content.length)
  chunk.set(new TextEncoder().encode(name), 4)
  chunk.set(content, 8)
  return new Uint8Array([...bytes.subarray(0, 33), ...chunk, ...bytes.subarray(33)])
}

/** What a picture's bytes come to: drawn, or the code of the diagnostic. */
async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = `/p/assets/${name}`
  const host = memoryHost(new Map([[path, bytes]]))
  const { value, diagnostics } = await loadImages(host, { root: '/p', packageRoot: '/package' }, [
    { key: name, src: `assets/${name}`, span },
  ])
  for (const diagnostic of diagnostics) {
    expect(diagnostic.span, diagnostic.message).toEqual(span)
    expect(diagnostic.help ?? '', diagnostic.message).not.toBe('')
  }
  return diagnostics.length > 0 ? diagnostics[0]!.code : value?.has(name) ? 'drawn' : 'nothing'
}

const CASES: readonly (readonly [what: string, name: string, bytes: () => Promise<Uint8Array>, outcome: RegExp])[] = [
  ['16 bits a channel', 'a.png', () => solid(64, 32).toColourspace('rgb16').png().toBuffer(), /^drawn$/],
  ['grey with alpha', 'a.png', () => solid(64, 32, 4).grayscale().png().toBuffer(), /^drawn$/],
  ['a palette', 'a.png', () => solid(64, 32).png({ palette: true }).toBuffer(), /^drawn$/],
  ['interlaced', 'a.png', () => solid(64, 32).png({ progressive: true }).toBuffer(), /^drawn$/],
  ['CMYK', 'a.jpg', () => solid(64, 32).toColourspace('cmyk').jpeg().toBuffer(), /^drawn$/],
  ['progressive', 'a.jpg', () => solid(64, 32).jpeg({ progressive: true }).toBuffer(), /^drawn$/],
  [
    'turned by EXIF',
    'a.jpg',
    () =>
      solid(64, 32)
        .withExif({ IFD0: { Orientation: '6' } })
        .jpeg()
        .toBuffer(),
    /^drawn$/,
  ],
  [
    'a colour profile that is none',
    'a.png',
    async () => withChunk(await png(), 'iCCP', new Uint8Array(40)),
    /^(drawn|image-corrupt)$/,
  ],
  [
    'an animation’s chunk',
    'a.png',
    async () => withChunk(await png(), 'acTL', new Uint8Array(8)),
    /^(drawn|image-corrupt)$/,
  ],
  ['no width', 'a.png', async () => patched(await png(), 16, 0, 0, 0, 0), /^image-corrupt$/],
  ['no height', 'a.png', async () => patched(await png(), 20, 0, 0, 0, 0), /^image-corrupt$/],
  ['a width of 4 G', 'a.png', async () => patched(await png(), 16, 255, 255, 255, 255), /^image-(corrupt|too-large)$/],
  [
    'a height that its pixels do not fill',
    'a.png',
    async () => patched(await png(), 20, 0, 0, 3, 0),
    /^image-corrupt$/,
  ],
  ['1 × 100,000', 'a.png', () => solid(1, 100_000).png().toBuffer(), /^(drawn|image-too-large)$/],
  ['cut in its header', 'a.png', async () => (await png()).subarray(0, 20), /^image-(corrupt|type)$/],
  ['cut in its pixels', 'a.png', async () => (await png()).subarray(0, 80), /^image-corrupt$/],
  ['cut in its header', 'a.jpg', async () => (await jpeg()).subarray(0, 8), /^image-(corrupt|type)$/],
  ['without its end', 'a.jpg', async () => (await jpeg()).subarray(0, -40), /^image-corrupt$/],
  ['a GIF by another name', 'a.png', () => solid(8, 8).gif().toBuffer(), /^drawn$/],
  ['a WebP by another name', 'a.jpg', () => solid(8, 8).webp().toBuffer(), /^drawn$/],
  ['a TIFF by another name', 'a.png', () => solid(8, 8).tiff().toBuffer(), /^image-type$/],
  ['empty', 'a.png', async () => new Uint8Array(), /^image-(corrupt|type)$/],
]

test.each(CASES)('%s (%s)', async (_, name, bytes, outcome) => {
  expect(await outcomeOf(name, await bytes())).toMatch(outcome)
})

test('bytes damaged anywhere', async () => {
  for (const [name, bytes] of [
    ['a.png', await png()],
    ['a.jpg', await jpeg()],
  ] as const) {
    for (let at = 8; at < bytes.length; at += 7) {
      expect(await outcomeOf(name, patched(bytes, at, 0xff ^ bytes[at]!)), `${name} at ${at}`).toMatch(
        /^(drawn|image-)/,
      )
    }
  }
})
