import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import type { Host } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { loadImages } from '../../../src/image/load-images.ts'
import { ROOT } from '../../support/source-files.ts'

const SPAN = pointSpan('templates/layouts/a.hbs', 5, 3)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const svg = (body: string): Uint8Array =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">${body}</svg>`)
const box = (side: number): string => `<path fill="currentColor" d="M0 0h${side}v${side}z"/>`
const set = (prefix: string, more: object = {}): Uint8Array =>
  bytes(
    JSON.stringify({
      prefix,
      width: 24,
      height: 24,
      icons: {
        own: { body: box(1) },
        ours: { body: box(2) },
        set: { body: box(3) },
        wide: { body: box(4), width: 48, left: -4, top: 2 },
        old: { body: box(5), hidden: true },
        script: { body: '<script>alert(1)</script>' },
        remote: { body: '<image href="https://example.org/a.png"/>' },
        broken: { body: '<g>' },
        out: { body: '</svg><svg onload="x()">' },
      },
      aliases: {
        also: { parent: 'set' },
        turned: { parent: 'wide', rotate: 1 },
        flipped: { parent: 'also', hFlip: true },
        round: { parent: 'trip' },
        trip: { parent: 'round' },
        lost: { parent: 'nowhere' },
        object: { parent: 'constructor' },
      },
      ...more,
    }),
  )

const DISK: ReadonlyMap<string, Uint8Array> = new Map([
  ['/p/assets/icons/own.svg', svg('<path stroke="currentColor" style="fill:CURRENTCOLOR" d="M0 0h9"/>')],
  ['/p/assets/icons/photo.svg', bytes('\x89PNG')],
  ['/p/assets/icons/link.svg', svg('')],
  ['/p/assets/icons/evil.svg', svg('<script>1</script>')],
  ['/p/assets/icons/folder.svg/a', bytes('')],
  ['/package/assets/icons/own.svg', svg(box(10))],
  ['/package/assets/icons/ours.svg', svg(box(11))],
  ['/package/node_modules/@iconify-json/lucide/icons.json', set('lucide')],
  ['/p/node_modules/@iconify-json/tabler/icons.json', set('tabler')],
  ['/node_modules/@iconify-json/above/icons.json', set('above')],
  ['/p/node_modules/@iconify-json/other/icons.json', set('mdi')],
  ['/p/node_modules/@iconify-json/words/icons.json', bytes('not JSON')],
  ['/p/node_modules/@iconify-json/list/icons.json', bytes('[]')],
  ['/p/node_modules/@iconify-json/flat/icons.json', set('flat', { icons: { a: { body: 3 } } })],
  ['/p/node_modules/@iconify-json/none/icons.json', set('none', { icons: { a: null } })],
  ['/p/node_modules/@iconify-json/thin/icons.json', set('thin', { width: 0 })],
  ['/p/node_modules/@iconify-json/away/icons.json', set('away')],
  ['/elsewhere/secret.svg', svg(box(99))],
])
const LINKS: Readonly<Record<string, string>> = {
  '/p/assets/icons/link.svg': '/elsewhere/secret.svg',
  '/p/node_modules/@iconify-json/away/icons.json': '/elsewhere/icons.json',
}
const memory = memoryHost(new Map(DISK))
const HOST: Host = { ...memory, realPath: async path => LINKS[path] ?? memory.realPath(path) }
const HOMES = { root: '/p', packageRoot: '/package' }

const load = async (icon: string, host: Host = HOST, homes = HOMES) => {
  const { value, diagnostics } = await loadImages(host, homes, [{ key: 'k', icon, color: '1D5C5E', span: SPAN }])
  const picture = value?.get('k')
  return { picture, text: new TextDecoder().decode(picture?.svg), diagnostics }
}

describe('an icon comes from', () => {
  test.each([
    ['the project, before all', 'own', /fill:#1D5C5E/],
    ['briefdeck, before the set', 'ours', /v11z/],
    ['the set behind them', 'set', /v3z/],
    ['the set, where its name says so', 'lucide:own', /v1z/],
    ['a set of the project', 'tabler:set', /v3z/],
    ['a set above the project', 'above:set', /v3z/],
    ['an alias', 'tabler:also', /v3z/],
    ['an alias that turns it', 'tabler:turned', /viewBox="2 -4 24 48".*rotate\(90 /],
    ['an alias of an alias that flips it', 'tabler:flipped', /scale\(-1 1\)/],
    ['a name that its set shows no longer', 'tabler:old', /v5z/],
  ])('%s', async (_, icon, expected) => {
    const { text, diagnostics } = await load(icon)
    expect(diagnostics).toEqual([])
    expect(text).toMatch(expected)
    expect(text).not.toMatch(/currentcolor/i)
  })

  test('a set with a frame of its own', async () => {
    const { picture, text } = await load('tabler:wide')
    expect(picture).toMatchObject({ width: 48, height: 24 })
    expect(text).toContain('viewBox="-4 2 48 24"')
  })
})

test('an icon is drawn large enough, in its colour, always to the same bytes', async () => {
  const [one, other] = [await load('ours'), await load('ours')]
  expect(other.picture).toEqual(one.picture)
  const { data, info } = await sharp(one.picture!.bytes).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 512, height: 512 })
  const inside = 4 * (100 * info.width + 200)
  expect([...data.subarray(inside, inside + 4)]).toEqual([0x1d, 0x5c, 0x5e, 255])
})

const FORM = 'expected an icon’s name of lower-case letters, digits and hyphens'
describe('refused, at the place that asks', () => {
  test.each([
    ['', 'icon-name', `Unexpected "", ${FORM}`],
    [' ', 'icon-name', `Unexpected " ", ${FORM}`],
    ['Own', 'icon-name', `Unexpected "Own", ${FORM}`],
    ['own.svg', 'icon-name', `Unexpected "own.svg", ${FORM}`],
    ['图标', 'icon-name', `Unexpected "图标", ${FORM}`],
    ['-own', 'icon-name', `Unexpected "-own", ${FORM}`],
    ['own\0', 'icon-name', `Unexpected "own\0", ${FORM}`],
    ['..', 'icon-name', `Unexpected "..", ${FORM}`],
    [':own', 'icon-name', `Unexpected ":own", ${FORM}`],
    ['tabler:', 'icon-name', `Unexpected "tabler:", ${FORM}`],
    ['a:b:c', 'icon-name', `Unexpected "a:b:c", ${FORM}`],
    ['javascript:alert(1)', 'icon-name', `Unexpected "javascript:alert(1)", ${FORM}`],
    ['a'.repeat(10_000), 'icon-name', `Unexpected name of 10000 characters, ${FORM}`],
    ['../../secret', 'image-outside', `Unexpected path "../../secret", ${FORM}`],
    ['..\\secret', 'image-outside', `Unexpected path "..\\secret", ${FORM}`],
    ['/etc/passwd', 'image-outside', `Unexpected path "/etc/passwd", ${FORM}`],
    ['tabler:../../x', 'image-outside', `Unexpected path "tabler:../../x", ${FORM}`],
    ['https://example.org/a', 'image-remote', `Unexpected address "https://example.org/a", ${FORM}`],
    ['data:image/png;base64,A', 'image-outside', `Unexpected path "data:image/png;base64,A", ${FORM}`],
    ['link', 'image-outside', 'The icon "link" cannot be read: it is a link that leads out of the project'],
    ['folder', 'image-missing', 'The icon "folder" cannot be read: it is a folder'],
    ['photo', 'image-type', 'The icon "photo" is no SVG'],
    ['evil', 'image-unsafe', '"evil" holds <script>'],
    ['tabler:script', 'image-unsafe', '"tabler:script" holds <script>'],
    ['tabler:remote', 'image-unsafe', '"tabler:remote" holds a reference to "https://example.org/a.png"'],
    ['tabler:broken', 'image-unsafe', '"tabler:broken" holds broken XML'],
    ['tabler:out', 'image-unsafe', '"tabler:out" holds '],
    ['ows', 'image-missing', 'There is no icon "ows" | Did you mean "own"?'],
    ['tabler:wise', 'image-missing', 'There is no icon "wise" in the set "tabler" | Did you mean "wide"?'],
    ['tabler:olt', 'image-missing', 'There is no icon "olt" in the set "tabler" | Did you mean "out"?'],
    ['tabler:constructor', 'image-missing', 'There is no icon "constructor" in the set "tabler"'],
    ['tabler:object', 'image-missing', 'There is no icon "object" in the set "tabler"'],
    ['tabler:round', 'image-missing', 'There is no icon "round" in the set "tabler"'],
    ['tabler:lost', 'image-missing', 'There is no icon "lost" in the set "tabler"'],
    [
      'tablar:set',
      'icon-set',
      'The set of icons "tablar" is not installed | Run npm install @iconify-json/tablar in the project. Or did you mean "tabler"?',
    ],
    [
      'phosphor:set',
      'icon-set',
      'The set of icons "phosphor" is not installed | Run npm install @iconify-json/phosphor in the project.',
    ],
    ['other:set', 'icon-set', 'The set of icons "other" cannot be read: it says that it is the set "mdi"'],
    ['words:set', 'icon-set', 'The set of icons "words" cannot be read: it is no JSON'],
    ['list:set', 'icon-set', 'The set of icons "list" cannot be read: expected object, received array'],
    ['flat:set', 'icon-set', 'cannot be read: expected string, received number at icons.a.body'],
    ['none:set', 'icon-set', 'cannot be read: expected object, received null at icons.a'],
    ['thin:set', 'icon-set', 'cannot be read: Too small: expected number to be >0 at width'],
    ['away:set', 'icon-set', 'cannot be read: it is a link that leads out of the project'],
  ])('%s: %s', async (icon, code, told) => {
    const { picture, diagnostics } = await load(icon)
    expect(picture).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code, severity: 'error', span: SPAN }])
    const [{ message, help }] = diagnostics as [(typeof diagnostics)[0]]
    expect(`${message} | ${help}`).toContain(told)
  })

  test('without the set behind them the reason says so', async () => {
    const [fault] = (await load('none', memoryHost(new Map(DISK)), { root: '/p', packageRoot: '/elsewhere' }))
      .diagnostics
    expect(fault).toMatchObject({
      message: 'There is no icon "none"',
      why: 'It is neither in the project’s assets/icons/ nor in briefdeck’s, and the set "lucide" behind them is not installed.',
    })
  })
})

test('a set is read once for all its icons', async () => {
  const read: string[] = []
  const host: Host = { ...HOST, read: (path, most) => HOST.read(read[read.push(path) - 1]!, most) }
  const icons = ['tabler:set', 'tabler:own', 'tabler:none']
  await loadImages(
    host,
    HOMES,
    icons.map(icon => ({ key: icon, icon, color: '000000', span: SPAN })),
  )
  expect(read.filter(path => path.endsWith('icons.json'))).toEqual(['/p/node_modules/@iconify-json/tabler/icons.json'])
})

test('briefdeck’s own icons are of one kind, and the set behind them is there', async () => {
  const files = readdirSync(join(ROOT, 'assets/icons')).filter(name => name.endsWith('.svg'))
  expect(files.length).toBeGreaterThanOrEqual(20)
  const heads = files.map(name => readFileSync(join(ROOT, 'assets/icons', name), 'utf8').split('\n')[0])
  expect(new Set(heads).size).toBe(1)
  const names = [...files.map(name => name.slice(0, -4)), 'lucide:house']
  const requests = names.map(icon => ({ key: icon, icon, color: '123F44', span: SPAN }))
  const { value, diagnostics } = await loadImages(nodeHost({}), { root: '/nowhere', packageRoot: ROOT }, requests)
  expect(diagnostics).toEqual([])
  for (const name of names) expect(value!.get(name), name).toMatchObject({ width: 24, height: 24 })
})
