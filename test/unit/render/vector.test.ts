import { expect, test } from 'vitest'
import { readVector } from '../../../src/render/pdf/vector.ts'
import { drawnFiles } from '../../support/drawn-files.ts'
import { box, scene, slide, span, title } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'
import { filesBelow, readSource } from '../../support/source-files.ts'

const svg = (inner: string, more = ''): Uint8Array =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${more}>${inner}</svg>`)
const icons = filesBelow('assets/icons', /\.svg$/)

test('every icon of ours is paths and basic shapes', () => {
  expect(icons.length).toBeGreaterThan(30)
  for (const path of icons) {
    const tinted = Buffer.from(readSource(path).replaceAll('currentColor', '#123456'))
    expect(readVector(tinted)?.shapes.length, path).toBeGreaterThan(0)
  }
})

test.each([
  ['<circle cx="12" cy="12" r="9"/>', 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z'],
  ['<rect x="1" y="2" width="3" height="4"/>', 'M1 2h3v4h-3Z'],
  ['<rect width="8" height="4" rx="9"/>', 'M4 0h0a4 2 0 0 1 4 2v0a4 2 0 0 1 -4 2h0a4 2 0 0 1 -4 -2v0a4 2 0 0 1 4 -2Z'],
  ['<line x1="1" x2="2" y2="3"/>', 'M1 0L2 3'],
  ['<g stroke="#fff"><polygon points="1,1 2,2 3,1"/></g>', 'M1,1 2,2 3,1Z'],
])('%s is a path', (inner, path) => {
  expect(readVector(svg(inner))?.shapes.map(shape => shape.path)).toEqual([path])
})

test.each([
  ['a class', '<path class="a" d="M0 0h1"/>'],
  ['a style', '<path style="fill:red" d="M0 0h1"/>'],
  ['a transform', '<g transform="scale(2)"><path d="M0 0h1"/></g>'],
  ['words', '<text>a</text>'],
  ['a gradient', '<path fill="url(#a)" d="M0 0h1"/>'],
  ['a length with a unit', '<circle r="2mm"/>'],
  ['another opacity', '<path opacity="0.5" d="M0 0h1"/>'],
])('%s makes it a picture', (_, inner) => {
  expect(readVector(svg(inner))).toBeUndefined()
})

test('a PDF holds no pixels of an icon', async () => {
  const [path] = icons
  const icon = Buffer.from(readSource(path!).replaceAll('currentColor', '#123456'))
  const image = { kind: 'image', id: 'i', name: 'i', alt: 'i', box: box(10, 10, 90, 90), type: 'png', span } as const
  const [file] = await drawnFiles(
    { scene: scene([slide('A', [title('A'), { ...image, bytes: new Uint8Array(), svg: icon }])]), theme: sampleTheme },
    { formats: ['pdf'] },
  )
  expect(Buffer.from(file!.bytes).toString('latin1')).not.toMatch(/\/Subtype \/Image/)
})
