import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../../../src/host/host.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadImages } from '../../../src/image/load-images.ts'

const span = {
  file: 'content/audiences/a.yaml',
  line: 3,
  column: 9,
  endLine: 3,
  endColumn: 20,
}
const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const svg = (inside: string): Uint8Array =>
  text(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}</svg>`,
  )
const solid = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#123F44' } })

const HOMES = { root: '/p', packageRoot: '/package' }

const disk = new Map<string, Uint8Array>()
const host: Host = {
  ...memoryHost(disk),
  realPath: async path => (path === '/p/assets/link.png' ? '/elsewhere/secret.png' : path),
}

beforeAll(async () => {
  disk.set(
    '/p/assets/photo.jpg',
    await solid(4000, 2000)
      .withExif({ IFD0: { Artist: 'somebody' } })
      .jpeg()
      .toBuffer(),
  )
  disk.set('/p/assets/wide.png', await solid(30_000, 2000).png().toBuffer())
  disk.set('/p/assets/logo.png', await solid(40, 20).png().toBuffer())
  disk.set('/p/assets/icon.svg', svg('<rect width="40" height="20" fill="#123"/>'))
  disk.set('/p/assets/script.svg', svg('<script>alert(1)</script>'))
  disk.set('/p/assets/handler.svg', svg('<rect onclick="x()" width="1" height="1"/>'))
  disk.set('/p/assets/remote.svg', svg('<image xlink:href="http://example.org/a.png" width="1" height="1"/>'))
  disk.set('/p/assets/style.svg', svg('<style>@import url("http://example.org/a.css");</style>'))
  disk.set('/p/assets/file.svg', svg('<rect style="fill:url(file:///etc/passwd)" width="1" height="1"/>'))
  disk.set(
    '/p/assets/entity.svg',
    text('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
  )
  disk.set('/p/assets/broken.png', (await solid(400, 200).png().toBuffer()).subarray(0, 60))
  disk.set('/p/assets/words.png', text('not a picture'))
  disk.set('/p/assets/large.png', new Uint8Array(21 * 1024 * 1024))
  disk.set('/elsewhere/secret.png', disk.get('/p/assets/logo.png')!)
})

const load = (src: string) => loadImages(host, HOMES, [{ key: src, src, span }])

describe('a drawing that asks for the theme’s colours', () => {
  const colors = new Map([
    ['accent', '1D57B8'],
    ['quiet', 'EFE6D8'],
  ])
  const drawn = async (inside: string): Promise<string> => {
    disk.set('/p/assets/scene.svg', svg(inside))
    const { value } = await loadImages(host, HOMES, [{ key: 'k', src: 'assets/scene.svg', colors, span }])
    return new TextDecoder().decode(value?.get('k')?.svg)
  }

  test.each([
    ['in an attribute', '<rect fill="var(--accent)" width="9" height="9"/>', '#1D57B8'],
    [
      'in a style, in place of its own',
      '<style>.a{fill:var( --quiet , #123456 )}</style><path class="a" d="M0 0h9"/>',
      '#EFE6D8',
    ],
  ])('has them %s', async (_, inside, color) => {
    const text = await drawn(inside)
    expect(text).toContain(color)
    expect(text).not.toMatch(/var\(|#123456/)
  })

  test('keeps a name that is no role of the theme', async () =>
    expect(await drawn('<rect style="fill:var(--skin, #E9DFCF)" width="9" height="9"/>')).toContain(
      'var(--skin, #E9DFCF)',
    ))
})

describe('loadImages', () => {
  test.each([
    ['a photo as WebP', 'webp', () => solid(60, 30).webp().toBuffer(), 'jpeg'],
    ['a drawing that one sees through as WebP', 'webp', () => solid(60, 30).ensureAlpha(0.5).webp().toBuffer(), 'png'],
    ['a photo as AVIF', 'avif', () => solid(60, 30).avif().toBuffer(), 'jpeg'],
    ['a GIF', 'gif', () => solid(60, 30).gif().toBuffer(), 'png'],
  ] as const)('%s is written as an office file holds it', async (_, ending, make, type) => {
    const path = `assets/other.${ending}`
    disk.set(`/p/${path}`, await make())
    const { value, diagnostics } = await load(path)
    expect(diagnostics).toEqual([])
    expect(value!.get(path)).toMatchObject({ type, width: 60, height: 30 })
  })

  test('sizes a photo for the slide and strips its metadata', async () => {
    const { value, diagnostics } = await load('assets/photo.jpg')
    const picture = value?.get('assets/photo.jpg')
    expect(diagnostics).toEqual([])
    expect(picture).toMatchObject({ type: 'jpeg', width: 1920, height: 960 })
    expect((await sharp(picture?.bytes).metadata()).exif).toBeUndefined()
  })

  test('keeps an SVG beside its raster twin', async () => {
    const picture = (await load('assets/icon.svg')).value?.get('assets/icon.svg')
    expect(picture).toMatchObject({ type: 'png', width: 40, height: 20 })
    expect(new TextDecoder().decode(picture?.svg)).toContain('<rect width="40" height="20" fill="#123"/>')
  })

  test.each([
    ['assets/none.png', 'image-missing'],
    ['assets', 'image-missing'],
    ['../elsewhere/secret.png', 'image-outside'],
    ['/elsewhere/secret.png', 'image-outside'],
    ['assets/link.png', 'image-outside'],
    ['https://example.org/a.png', 'image-remote'],
    ['file:///etc/passwd', 'image-remote'],
    ['data:image/png;base64,AAAA', 'image-remote'],
    ['assets/broken.png', 'image-corrupt'],
    ['assets/wide.png', 'image-corrupt'],
    ['assets/words.png', 'image-type'],
    ['assets/large.png', 'image-too-large'],
    ['assets/script.svg', 'image-unsafe'],
    ['assets/handler.svg', 'image-unsafe'],
    ['assets/remote.svg', 'image-unsafe'],
    ['assets/style.svg', 'image-unsafe'],
    ['assets/file.svg', 'image-unsafe'],
    ['assets/entity.svg', 'image-unsafe'],
  ])('%s is %s, told at the place that asked', async (src, code) => {
    const { value, diagnostics } = await load(src)
    expect(value?.size).toBe(0)
    expect(diagnostics).toMatchObject([{ code, severity: 'error', span }])
    expect(diagnostics[0]?.help).toBeTruthy()
  })

  test('reads a picture once however often it is used', async () => {
    let reads = 0
    const counting = {
      ...host,
      read: async (path: string) => {
        reads++
        return host.read(path)
      },
    }
    await loadImages(counting, HOMES, [
      { key: 'a', src: 'assets/logo.png', span },
      { key: 'a', src: 'assets/logo.png', span },
    ])
    expect(reads).toBe(1)
  })
})
