import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { parseXml, walk } from '../../../src/opc/xml.ts'
import type { FormatName } from '../../../src/render/renderer.ts'
import type { Item, Scene } from '../../../src/scene/scene.ts'
import { drawnFiles } from '../../support/drawn-files.ts'
import { body, box, paragraph, run, scene, slide, span, text, title, words } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'

const DRAWN: readonly FormatName[] = ['svg', 'png', 'sheet', 'pdf', 'html', 'md']
const HOSTILE =
  '</script><script>alert(1)</script>]]>%PDF-1.7 (\\) endobj /JS <!-- | [x](javascript:alert(1)) \u202E\u2028'
const TARGETS = [
  'https://e.org/"><script>alert(1)</script>',
  'https://e.org/)>>/A<</S/JavaScript/JS(app.alert(1))',
  "https://e.org/'onclick=alert(1)//",
]

const linked = (web: string): Item =>
  text('l', box(0, 40, 400, 20), body([paragraph([run('words', { link: { web } })])]), { link: { web } })
const picture = (bytes: Uint8Array, id: string): Item => {
  return { kind: 'image', id, name: id, alt: HOSTILE, box: box(9, 9, 90, 90), bytes, type: 'png', span }
}
const solid = (background: { r: number; g: number; b: number; alpha: number }) =>
  sharp({ create: { width: 40, height: 30, channels: 4, background } })
const pictures = async (): Promise<Scene> => {
  const clear = await solid({ r: 200, g: 20, b: 20, alpha: 0.3 }).png().toBuffer()
  const wide = await solid({ r: 20, g: 200, b: 20, alpha: 1 })
    .withIccProfile('p3')
    .png({ progressive: true })
    .toBuffer()
  return scene([slide('A', [title('A'), picture(clear, 'p'), picture(wide, 'q')])])
}

type Case = readonly [what: string, make: () => Scene | Promise<Scene>, formats?: readonly FormatName[]]
const CASES: readonly Case[] = [
  ['no slides', () => scene([])],
  ['a slide without anything', () => scene([slide('A', [], { name: '' })])],
  [
    'characters of rare Han that no face has',
    () => scene([slide('A', [title('𠮷𬺈𪚥'), text('a', box(0, 0, 9, 9), words('𪚥'))])]),
  ],
  ['pictures with alpha, a profile and lines in turns', pictures],
  [
    'words that are code elsewhere',
    () => scene([slide('A', [title(HOSTILE)], { name: HOSTILE, section: HOSTILE, notes: [HOSTILE] })]),
  ],
  [
    'targets of links that are code elsewhere',
    () => scene([slide('A', [title('A'), ...TARGETS.map(linked).slice(0, 1)])]),
  ],
  [
    '500 slides',
    () => scene(Array.from({ length: 500 }, (_, at) => slide(`S${at}`, [title(`${at}`)], { name: `${at}` }))),
    ['svg', 'pdf', 'html', 'md'],
  ],
]

test.each(CASES.map(([what, make, formats = DRAWN]) => ({ what, make, formats })))(
  '$what: every format is written, and well formed',
  { timeout: 120_000 },
  async ({ make, formats }) => {
    const own = await make()
    const files = await drawnFiles(
      { scene: own, theme: sampleTheme },
      { formats, width: 1280, notes: true, audienceCopy: true },
    )
    const endings = new Set(files.map(({ suffix }) => suffix.split('.').at(-1)))
    expect([...endings].sort()).toEqual(
      [...new Set(formats.map(name => (name === 'sheet' ? 'png' : name)))]
        .filter(name => own.slides.length > 0 || name !== 'svg')
        .sort(),
    )
    for (const { suffix, bytes } of files) {
      expect(bytes.length, suffix).toBeGreaterThan(30)
      if (suffix.endsWith('.svg')) expect(parseXml(Buffer.from(bytes).toString()).name).toBe('svg')
      if (suffix.endsWith('.png')) expect((await sharp(bytes).stats()).channels.length).toBe(3)
    }
  },
)

describe.each(TARGETS)('the target %s', target => {
  test('stays the address of a link', async () => {
    const deck = { scene: scene([slide('A', [title('A'), linked(target)])]), theme: sampleTheme }
    const [svg, pdf, html] = (await drawnFiles(deck, { formats: ['svg', 'pdf', 'html'] })).map(({ bytes }) =>
      Buffer.from(bytes).toString('latin1'),
    )
    for (const text of [svg!, html!.slice(html!.indexOf('<main'), html!.indexOf('</main>') + 7)]) {
      const drawn = [...walk(parseXml(text))]
      expect(drawn.filter(({ name }) => name === 'script')).toEqual([])
      expect(drawn.flatMap(({ attributes }) => Object.keys(attributes)).filter(key => key.startsWith('on'))).toEqual([])
      expect(drawn.flatMap(({ attributes }) => attributes.href ?? [])).toContain(target)
    }
    const actions = pdf!.match(/\/S \/\w+\s*\n?\/URI \((?:\\[\s\S]|[^\\)])*\)/g) ?? []
    expect(actions.length).toBeGreaterThan(0)
    const rest = actions.reduce((all, action) => all.replace(action, ''), pdf!)
    expect(rest).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|app\.alert/)
  })
})
