import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../../src/image/draw-svg.ts'
import type { Picture } from '../../../src/image/picture.ts'
import { ROOT } from '../../support/source-files.ts'

const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
const wrap = (inside: string, attributes = 'width="40" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${XLINK} ${attributes}>${inside}</svg>`
const draw = (svg: string) => drawSvg(new TextEncoder().encode(svg))
const drawn = async (svg: string): Promise<Picture & { text: string }> => {
  const picture = await draw(svg)
  if ('code' in picture) throw new Error(picture.message)
  return { ...picture, text: new TextDecoder().decode(picture.svg) }
}

describe('what loads or runs is refused, however it is written', () => {
  test.each<[string, RegExp]>([
    ['<style><![CDATA[rect{fill:url(http://example.org/a)}]]></style>', /style sheet/],
    ['<style>@\\69mport "http://example.org/a.css";</style>', /@import/],
    ['<style>@im<![CDATA[port url(a.css)]]>;</style>', /@import/],
    ['<style>@im/**/port "a.css";</style>', /@import/],
    ['<style>a{content:"/*"} rect{fill:url(//example.org/a)} b{content:"*/"}</style>', /url\(/],
    ['<style>rect{fill:u\\72 l(http://example.org/a)}</style>', /url\(/],
    ['<style>rect{background:image-set("http://example.org/a" 1x)}</style>', /image-set\(/],
    ['<style>rect{background:-webkit-image-set("a" 1x)}</style>', /image-set\(/],
    ['<style>@font-face{font-family:x;src:local(x)}</style>', /@font-face/],
    ['<style>rect{fill:src("http://example.org/a")}</style>', /src\(/],
    ['<rect style="fill:url(&#x68;ttp://example.org/a)"/>', /url\(.* in style/],
    ['<rect style="fill:\\75rl(http://example.org/a)"/>', /in style/],
    ['<rect fill="url(http://example.org/a#b)"/>', /in fill/],
    ['<rect fill="url( &quot;a.svg#b&quot; )"/>', /in fill/],
    ['<use href="http://example.org/a.svg#b"/>', /example\.org/],
    ['<use xlink:href="a.svg#b"/>', /a\.svg/],
    ['<use x:href="http://example.org/a" xmlns:x="urn:x"/>', /example\.org/],
    ['<image src="http://example.org/a.png"/>', /example\.org/],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', /data:image\/svg/],
    ['<feImage href="file:///etc/passwd"/>', /passwd/],
    ['<use href="data:image/png;base64,AAAA"/>', /data:/],
    ['<foreignObject/>', /foreignObject/],
    ['<switch><foreignObject/></switch>', /foreignObject/],
    ['<script>1</script>', /<script>/],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>', /<x:script>/],
    ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="a"/>', /iframe/],
    ['<rect onclick="x()"/>', /onclick/],
    ['<rect ONLOAD="x()"/>', /ONLOAD/],
    ['<rect ev:onload="x()" xmlns:ev="urn:ev"/>', /onload/],
    ['<a href="#"><set attributeName="href" to="javascript:x()"/></a>', /<set>/],
    ['<animate attributeName="href" values="javascript:x()"/>', /<animate>/],
    ['<rect/>&unknown;', /broken XML/],
    ['<rect', /broken XML/],
    ['<rect a="1" a="2"/>', /broken XML/],
    ['<x:rect/>', /broken XML/],
    ['<filter id="f"><feTurbulence/></filter>', /too long/],
    ['<g>'.repeat(300) + '</g>'.repeat(300), /200 deep/],
  ])('%s', async (inside, expected) => {
    const fault = await draw(wrap(inside))
    expect(fault).toMatchObject({
      code: 'image-unsafe',
      message: expect.stringMatching(expected),
      help: expect.stringMatching(/./),
    })
  })

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "b">]>', /entities of its own/],
    ['<?xml-stylesheet href="a.css"?>', /xml-stylesheet/],
  ])('%s', async (before, expected) => {
    expect(await draw(before + wrap('<rect/>'))).toMatchObject({ message: expect.stringMatching(expected) })
  })
})

describe('what common tools export is drawn, and nothing of it loads or tells of its maker', () => {
  test.each([
    ['graphviz', 206 / 44, 'depot'],
    ['drawio', 121 / 61, 'Depot'],
    ['matplotlib', 460.8 / 345.6, 'clip-path="url(#p1)"'],
  ])('%s', async (name, ratio, kept) => {
    const picture = await drawn(readFileSync(`${ROOT}/test/fixtures/vectors/${name}.svg`, 'utf8'))
    expect(picture.width / picture.height).toBeCloseTo(ratio, 3)
    expect(picture.text).toContain(kept)
    expect(picture.text).not.toMatch(/DOCTYPE|<!--|mxfile|rdf|foreignObject|example\.org|drawio|not SVG/)
    const { width = 0, height = 0 } = await sharp(picture.bytes).metadata()
    expect(width / height).toBeCloseTo(ratio, 1)
  })

  test('references inside the file stay', async () => {
    const inside =
      '<style>.a{fill:url(#g)} @media print{.a{opacity:1}}</style><linearGradient id="g"/><rect class="a" fill="url(\'#g\')"/><use href="#g"/>'
    expect((await drawn(wrap(inside))).text).toContain('<use xlink:href="#g"/>')
  })
})

describe('a drawing of any size has its proportions and a viewBox', () => {
  test.each<[string, number, string]>([
    ['width="40" height="20"', 2, '0 0 40 20'],
    ['width="0.02" height="0.01"', 2, '0 0 0.02 0.01'],
    ['width="2e6" height="1e6"', 2, '0 0 2000000 1000000'],
    ['width="2in" height="25.4mm"', 2, '0 0 192 96'],
    ['width="4em" height="2em"', 2, '0 0 64 32'],
    ['width="100%" height="100%" viewBox="0 0 30 10"', 3, '0 0 30 10'],
    ['viewBox="-5,-5 0.03 0.01"', 3, '-5,-5 0.03 0.01'],
    ['width="90" viewBox="0 0 30 10"', 3, '0 0 30 10'],
    ['width="1" height="1000"', 0.001, '0 0 1 1000'],
  ])('%s', async (attributes, ratio, box) => {
    const picture = await drawn(wrap('<rect width="100%" height="100%" fill="#123"/>', attributes))
    expect(picture.width / picture.height).toBeCloseTo(ratio, 4)
    expect(picture.text).toContain(`viewBox="${box}"`)
    expect(Math.max(picture.width, picture.height)).toBeGreaterThanOrEqual(12)
    expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(1920)
    const { width = 0, height = 0 } = await sharp(picture.bytes).metadata()
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(512)
    expect(Math.max(width, height)).toBeLessThanOrEqual(1920)
  })

  test.each([
    '',
    'width="100%" height="100%"',
    'width="40"',
    'viewBox="0 0 0 9"',
    'width="-4" height="-2"',
    'viewBox="a"',
  ])('one that says none is told: %s', async attributes => {
    expect(await draw(wrap('<rect/>', attributes))).toMatchObject({
      code: 'image-size',
      help: expect.stringMatching(/viewBox/),
    })
  })
})

describe('what would take long to draw is told before it is drawn', () => {
  const layers = (name: string, count: number, each: (at: number) => string): string =>
    `<defs><rect id="${name}0" width="9" height="9"/>${Array.from({ length: count }, (_, at) => each(at)).join('')}</defs>`
  const nested = layers('a', 10, at => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`)
  const chain = layers('a', 9000, at => `<g id="a${at + 1}"><use href="#a${at}"/></g>`)
  const patterns = layers(
    'p',
    8,
    at =>
      `<pattern id="p${at + 1}" width="1" height="1">${`<rect width="9" height="9" fill="url(#p${at})"/>`.repeat(9)}</pattern>`,
  )
  test.each([
    ['nested <use>', `${nested}<use href="#a10"/>`],
    ['<use> in a chain', `${chain}<use href="#a9000"/>`],
    ['patterns in patterns', `${patterns}<rect width="9" height="9" fill="url(#p8)"/>`],
    ['filters', `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<rect filter="url(#f)"/>'.repeat(99)}`],
    ['letters', `<text>${'word '.repeat(2000)}</text>`],
    ['dashes', '<path d="M0 0L40 20" stroke="red" stroke-dasharray="0.00001"/>'],
    ['dashes in a style', '<path d="M0 0L40 20" style="stroke:red;stroke-dasharray:1e-5 1e-5"/>'],
    ['see-through layers', '<rect width="40" height="20" opacity="0.5"/>'.repeat(9999)],
    [
      'markers',
      `<marker id="m">${'<rect/>'.repeat(99)}</marker><path marker-mid="url(#m)" d="${'L1 2'.repeat(999)}"/>`,
    ],
  ])('%s', async (_what, inside) => {
    expect(await draw(wrap(inside, 'viewBox="0 0 40 20"'))).toMatchObject({
      code: 'image-slow',
      help: expect.stringMatching(/./),
    })
  })

  test('a picture of too many pixels inside', async () => {
    const png = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#123' } })
      .png()
      .toBuffer()
    const fault = await draw(wrap(`<image href="data:image/png;base64,${png.toString('base64')}"/>`))
    expect(fault).toMatchObject({ code: 'image-corrupt', message: 'holds a picture of 16 million pixels' })
  })

  test('a reference that comes back to itself is none', async () => {
    await drawn(wrap('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><rect width="9" height="9"/>'))
  })
})
