import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { FONT_FAMILIES, FONT_WEIGHTS, fontFile } from '../../../src/text/fonts/font-files.ts'
import { openFonts } from '../../../src/text/fonts/open-fonts.ts'
import { loadShaper } from '../../../src/text/fonts/shape.ts'
import { typefaceName } from '../../../src/text/fonts/typeface-name.ts'
import { ROOT } from '../../support/source-files.ts'

const FOLDER = join(ROOT, 'node_modules')
const SERIF = { family: 'Noto Serif SC', weight: 700 }

test('every file calls itself as the deck will call it', async () => {
  const faces = FONT_FAMILIES.flatMap(family => FONT_WEIGHTS.map(weight => ({ family, weight })))
  const names = await Promise.all(faces.map(face => typefaceOf(fontFile(face)!)))
  expect(names).toEqual(faces.map(({ family, weight }) => typefaceName(family, weight)))
})

test.each([
  ['Noto Serif SC', 400, { name: 'Noto Serif SC', bold: false }],
  ['Noto Serif SC', 700, { name: 'Noto Serif SC', bold: true }],
  ['Noto Serif SC', 500, { name: 'Noto Serif SC Medium', bold: false }],
  ['Source Sans 3', 600, { name: 'Source Sans 3 SemiBold', bold: false }],
  ['Noto Sans SC', 900, { name: 'Noto Sans SC Black', bold: false }],
])('%s %i', (family, weight, expected) => {
  expect(typefaceName(family, weight)).toEqual(expected)
})

test('only what is prepared is opened, once', async () => {
  const fonts = await openFonts(nodeHost(), [join(ROOT, 'no-such-folder'), FOLDER])
  expect(await fonts.prepare([SERIF, SERIF])).toEqual([])
  expect(await fonts.prepare([SERIF])).toEqual([])
  expect(fonts.counts().opened).toBe(1)
  expect(() => fonts.face({ family: 'Noto Serif SC', weight: 400 })).toThrow('was not prepared')
})

test('a face without outlines has the advances of the whole', async () => {
  const fonts = await openFonts(nodeHost(), [FOLDER])
  const faces = [SERIF, { family: 'Source Serif 4', weight: 400 }]
  await fonts.prepare(faces)
  const open = await loadShaper()
  for (const ref of faces) {
    const file = fontFile(ref)!
    const whole = open(await nodeHost().read(join(FOLDER, file.package, file.path)), 'ea')
    for (const text of ['智', '——', '……', '，', 'AVATAR fi 2,024', 'Ye olde “To”']) {
      expect(fonts.face(ref).shape(text)).toEqual(whole.shape(text))
    }
  }
})

test('each face that cannot be opened is told, the others open', async () => {
  const broken = fontFile({ family: 'Source Sans 3', weight: 700 })!
  const files = new Map([[`/fonts/${broken.package}/${broken.path}`, new Uint8Array(100)]])
  const fonts = await openFonts(memoryHost(files), ['/fonts'])
  const diagnostics = await fonts.prepare([
    { family: 'Comic Sans', weight: 400 },
    { family: 'Noto Sans SC', weight: 450 },
    { family: 'Noto Sans SC', weight: 400 },
    { family: 'Source Sans 3', weight: 700 },
  ])
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'font-unknown: There is no face "Comic Sans" of weight 400',
    'font-unknown: There is no face "Noto Sans SC" of weight 450',
    'font-missing: There is no font file of "Noto Sans SC" 400',
    'font-broken: The file of "Source Sans 3" 700 is no complete TrueType font: @expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  ])
  expect(fonts.counts().opened).toBe(0)
})

/** Names 1 and 2 (typeface and style) of a font file for Windows, read from its `name` table alone. */
async function typefaceOf(file: { package: string; path: string }): Promise<{ name: string; bold: boolean }> {
  const path = join(FOLDER, file.package, file.path)
  const read = nodeHost().readParts!
  const [header] = (await read(path, [{ offset: 0, length: 512 }])).map(viewOf)
  const record = Array.from({ length: header!.getUint16(4) }, (_, index) => 12 + 16 * index).find(
    at => header!.getUint32(at) === 0x6e616d65,
  )!
  const part = { offset: header!.getUint32(record + 8), length: header!.getUint32(record + 12) }
  const table = (await read(path, [part]))[0]!
  const names = new Map<number, string>()
  const view = viewOf(table)
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = 6 + 12 * index
    const start = view.getUint16(4) + view.getUint16(at + 10)
    const text = new TextDecoder('utf-16be').decode(table.subarray(start, start + view.getUint16(at + 8)))
    if (view.getUint16(at) === 3) names.set(view.getUint16(at + 6), text)
  }
  return { name: names.get(1)!, bold: names.get(2) === 'Bold' }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
