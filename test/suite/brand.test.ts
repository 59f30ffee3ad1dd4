import { beforeAll, describe, expect, test } from 'vitest'
import { tablesOf } from '../../src/base/fonts/font-facts.ts'
import type { FontMode } from '../../src/base/fonts/font-mode.ts'
import { readEot } from '../../src/opc/verify/eot.ts'
import { unzipEntries } from '../../src/opc/zip.ts'
import type { BuildResult } from '../../src/pipeline/build.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import type { ImageItem, SceneSlide } from '../../src/scene/scene.ts'
import { walkItems } from '../../src/scene/walk.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { makePng } from '../support/make-png.ts'
import { ownFont } from '../support/own-font.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'

const BRAND = 'brand/northquay.yaml'

/** The second survey beside the brand of a made-up company. */
function project(change: (yaml: string) => string = yaml => yaml, more: Record<string, Uint8Array> = {}): ProjectFiles {
  const brand = [...fixtureProject('brand')].map(([path, bytes]) => [`brand/${path}`, bytes] as const)
  const files = new Map([...fixtureProject('night-buses'), ...brand])
  files.set(BRAND, bytesOf(change(textOf(files.get(BRAND)))))
  for (const [path, bytes] of Object.entries(more)) files.set(path, bytes)
  return files
}

const buildBranded = (files: ProjectFiles, options: Partial<BuildOptions> = {}) =>
  buildInMemory(files, { packageRoot: SMALL_PACKAGE, theme: BRAND, audiences: ['council'], fonts: 'none', ...options })

const told = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`)

const partsOf = ({ decks }: BuildResult): Map<string, Uint8Array> =>
  new Map(unzipEntries(pptxOf(decks[0]!)).map(({ name, bytes }) => [name, bytes]))

const pictures = (slide: SceneSlide): ImageItem[] =>
  [...walkItems(slide.items)].filter((item): item is ImageItem => item.kind === 'image')

describe('a brand', () => {
  let built: BuildResult
  beforeAll(async () => {
    built = (await buildBranded(project(), { audiences: [] })).result
  })

  test('builds, and says nothing', () => {
    expect(told(built)).toEqual([])
    expect(built.decks.map(({ name, theme }) => [name, theme.id])).toEqual([
      ['council', 'northquay'],
      ['drivers', 'northquay'],
    ])
  })

  test('puts the logo on every slide, in its own proportions: large and with its words on the cover, an ornament in the foot', () => {
    for (const { scene } of built.decks) {
      for (const [at, slide] of scene.slides.entries()) {
        const [logo, ...others] = pictures(slide)
        expect(others).toEqual([])
        expect(logo!.box.width / logo!.box.height).toBeCloseTo(3, 1)
        expect([Math.round(logo!.box.height), logo!.alt, logo!.ornament]).toEqual(
          at === 0 ? [32, 'Northquay’s logo', undefined] : [16, undefined, true],
        )
      }
    }
  })

  test('takes the variant for dark grounds on the dark cover alone', () => {
    const svg = (deck: number, slide: number): string =>
      textOf(pictures(built.decks[deck]!.scene.slides[slide]!)[0]!.svg)
    expect(svg(0, 0)).toContain('#FFFFFF')
    for (const [deck, slide] of [
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const)
      expect(svg(deck, slide)).not.toContain('#FFFFFF')
  })

  test('stands in the file once, and its colours in the theme', () => {
    const parts = partsOf(built)
    const media = [...parts.keys()].filter(name => name.startsWith('ppt/media/'))
    expect(media.filter(name => name.endsWith('.svg'))).toHaveLength(2)
    expect(textOf(parts.get('ppt/theme/theme1.xml'))).toContain('<a:accent1><a:srgbClr val="B5305A"/>')
  })
})

const wide = (yaml: string): string => yaml.replace('logo.svg', 'logo.png')

test.each([
  ['a logo that is not there', project(yaml => yaml.replace('logo.svg', 'lgo.svg')), `${BRAND}:6 image-missing`],
  [
    'a logo outside the project',
    project(yaml => yaml.replace('logo.svg', '../../logo.svg')),
    `${BRAND}:6 image-outside`,
  ],
  [
    'a logo from the network',
    project(yaml => yaml.replace('logo.svg', 'https://example.org/logo.svg')),
    `${BRAND}:6 image-remote`,
  ],
  ['a logo that is no picture', project(wide, { 'brand/logo.png': bytesOf('no picture') }), `${BRAND}:6 image-type`],
  [
    'a logo of 21 MB',
    project(wide, { 'brand/logo.png': new Uint8Array(21 * 1024 * 1024) }),
    `${BRAND}:6 image-too-large`,
  ],
  [
    'a logo that would fill the page',
    project(yaml => yaml.replace('height: 16', 'height: 160')),
    `${BRAND}:9 theme-value`,
  ],
  ['a logo without words', project(yaml => yaml.replace(/ {2}alt: .*\n/, '')), `${BRAND}:6 theme-value`],
  ['a slip in the logo', project(yaml => yaml.replace('on-dark:', 'ondark:')), `${BRAND}:7 theme-key`],
])('%s is told where the theme names it, and nothing is written', async (_what, files, expected) => {
  const { result, disk } = await buildBranded(files)
  expect(told(result)).toContain(expected)
  expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([])
})

test('a picture of pixels serves as well', async () => {
  const { result } = await buildBranded(project(wide, { 'brand/logo.png': makePng(90, 30) }))
  expect(told(result)).toEqual([])
  expect(pictures(result.decks[0]!.scene.slides[1]!)[0]!.box).toMatchObject({ width: 48, height: 16 })
})

test('colours that cannot be read are told by their tokens, and nothing is written', async () => {
  const pale = project(yaml => yaml.replace('accent3: "4F6470"', 'accent3: "93A9B3"'))
  const { result, disk } = await buildBranded(pale)
  const faults = result.diagnostics.filter(({ code }) => code === 'contrast')
  const line =
    textOf(pale.get(BRAND))
      .split('\n')
      .findIndex(text => text.includes('accent3')) + 1
  expect(faults.length).toBeGreaterThan(0)
  for (const { span, message, help } of faults) {
    expect(span).toMatchObject({ file: BRAND, line })
    expect(message).toMatch(/^[A-Z]\d+: “.+” in .*accent3 \(93A9B3\)|from accent3 \(93A9B3\)/)
    expect(help).toContain('"accent3"')
  }
  expect(faults[0]!.trace?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['the other colour', 'laid out by']),
  )
  expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([])
})

describe('a brand’s own fonts', () => {
  const FONTS = `font-files: [fonts/Regular.ttf, fonts/Bold.ttf]
fonts:
  en:
    major: { latin: Northquay One, ea: Noto Sans SC }
    minor: { latin: Northquay One, ea: Noto Sans SC }
`
  const withFonts = (regular = ownFont(400), bold = ownFont(700), fonts = FONTS): ProjectFiles =>
    project(yaml => `${yaml}${fonts}`, { 'brand/fonts/Regular.ttf': regular, 'brand/fonts/Bold.ttf': bold })

  test('set the deck and go into it; a weight that they lack is the nearest that they have', async () => {
    const { result } = await buildBranded(withFonts(), { fonts: 'embed' })
    expect(told(result)).toEqual([])
    const parts = partsOf(result)
    const families = [...parts].flatMap(([name, bytes]) => (name.endsWith('.fntdata') ? [readEot(bytes)!.family] : []))
    expect(families.filter(family => family === 'Northquay One')).toHaveLength(2)
    const slides = [...parts]
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => textOf(bytes))
    // The cover’s claim has a weight of 900, which these files lack.
    expect(slides.join('')).not.toMatch(/typeface="Northquay One (Black|Medium)"/)
    expect(textOf(parts.get('ppt/theme/theme1.xml'))).toMatch(/<a:latin typeface="Northquay One" panose="[0-9A-F]{20}"/)
  })

  test('one whose maker forbids it stays outside, and the build says so', async () => {
    const files = withFonts(ownFont(400, 'Northquay One', 2))
    const { result } = await buildBranded(files, { fonts: 'embed' })
    const at =
      textOf(files.get(BRAND))
        .split('\n')
        .findIndex(text => text.startsWith('font-files')) + 1
    expect(told(result)).toEqual([`${BRAND}:${at} font-not-embedded`])
    const message = '"Northquay One" cannot be embedded: its maker forbids it (OS/2.fsType is 0x0002)'
    expect(result.diagnostics[0]).toMatchObject({ severity: 'warning', message })
    const parts = partsOf(result)
    const fonts = [...parts].filter(([name]) => name.endsWith('.fntdata')).map(([, bytes]) => readEot(bytes)!)
    expect(fonts.filter(({ family }) => family === 'Northquay One')).toHaveLength(1)
    expect(textOf(parts.get('ppt/theme/theme1.xml'))).toContain('typeface="Northquay One"')
    expect(told((await buildBranded(files, { fonts: 'reference' })).result)).toEqual([])
  })

  test('one with PostScript outlines is measured, and not embedded', async () => {
    const { result } = await buildBranded(withFonts(postscript(ownFont(400))), { fonts: 'embed' })
    expect(result.diagnostics[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining('PostScript') })
  })

  test.each([
    ['not there', withFonts(undefined, undefined, FONTS.replace('Bold.ttf', 'Bld.ttf')), 'font-file'],
    ['damaged in its outlines', withFonts(damaged('loca', 40, 0xff)), 'font-file'],
    ['damaged where HarfBuzz alone looks', withFonts(damaged('GPOS', 110, 0xe5)), 'font-broken', 'embed'],
    ['no font', withFonts(bytesOf('no font at all, but long enough to be looked into')), 'font-file'],
    ['the same twice', withFonts(ownFont(700)), 'font-twice'],
    [
      'of another family than the theme names',
      withFonts(ownFont(400, 'Westquay Sans'), ownFont(700, 'Westquay Sans')),
      'font-unknown',
    ],
  ] as const)('one that is %s is told', async (_what, files, code, fonts: FontMode = 'none') => {
    const { result, disk } = await buildBranded(files, { fonts })
    const fault = result.diagnostics.find(each => each.code === code)
    expect(fault).toMatchObject({ severity: 'error', ...(code !== 'font-unknown' && { span: { file: BRAND } }) })
    expect([...disk.keys()].filter(path => path.endsWith('.pptx'))).toEqual([])
  })
})

/** The first four bytes of an OpenType font with PostScript outlines. */
function postscript(font: Uint8Array): Uint8Array {
  font.set(bytesOf('OTTO'))
  return font
}

/** A font with two bytes of a table changed. */
function damaged(tag: string, at: number, value: number): Uint8Array {
  const font = ownFont(400)
  font.fill(value, tablesOf(font).get(tag)!.byteOffset + at, tablesOf(font).get(tag)!.byteOffset + at + 2)
  return font
}
