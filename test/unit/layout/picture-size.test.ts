import { describe, expect, test } from 'vitest'
import type { Pictures } from '../../../src/image/picture.ts'
import { lay } from './lay.ts'

/** `p.png` is 100 × 60 pixels, `wide.png` 3000 × 300, `huge.png` 2000 × 2000. A slide is 864 wide inside, and 540 high. */
const PICTURES: Pictures = new Map(
  [
    ['p.png', 100, 60],
    ['wide.png', 3000, 300],
    ['huge.png', 2000, 2000],
  ].map(([name, width, height]) => [
    String(name),
    { type: 'png', bytes: new Uint8Array(1), width: Number(width), height: Number(height) },
  ]),
)
const P = '<image id="p" src="p.png" alt="x"'
const sized = async (xml: string) => {
  const laid = await lay(`<slide>${xml}</slide>`, 'en', PICTURES)
  const { box, crop } = laid.item('p', 'image')
  return { messages: laid.diagnostics.map(({ message }) => message), box, crop, laid }
}
const LONG = `<text>${'Some words that go on and on. '.repeat(20)}</text>`

describe('a picture has', () => {
  test.each([
    // Both given: the box is as given, the whole picture in its middle, or its middle all over it.
    ['both, wider', `<row>${P} width="200" height="100"/></row>`, [64.667, 0, 166.667, 100]],
    ['both, taller', `<row>${P} width="100" height="200"/></row>`, [48, 70, 100, 60]],
    ['both, in a column', `${P} width="200" height="100"/>`, [64.667, 0, 166.667, 100]],
    ['both, in a grid', `<grid columns="2">${P} width="200" height="100"/></grid>`, [64.667, 0, 166.667, 100]],
    ['both, and a least width', `${P} width="50" min-width="100" height="60"/>`, [48, 0, 100, 60]],
    // One given: the other by its proportions, and no stretching.
    ['a width', `${P} width="200"/>`, [48, 0, 200, 120]],
    ['a width in a row beside more', `<row>${P} width="200"/><row height="300"/></row>`, [48, 0, 200, 120]],
    ['a width in grid columns', `${P} width="c5"/>`, [48, 0, 346, 207.6]],
    ['a width in a grid', `<grid columns="2">${P} width="200"/></grid>`, [48, 0, 200, 120]],
    ['a height', `${P} height="120"/>`, [48, 0, 200, 120]],
    ['a height in a row', `<row margin-top="60">${P} height="120"/>${LONG}</row>`, [48, 60, 200, 120]],
    ['a height and a greatest width', `${P} height="120" max-width="100"/>`, [48, 30, 100, 60]],
    // None given: its own size, less where there is less room.
    ['none', `${P}/>`, [48, 0, 100, 60]],
    ['none in a row', `<row>${P}/><row flex="1" height="300"/></row>`, [48, 0, 100, 60]],
    ['none beside long words', `<row margin-top="60">${P}/>${LONG}</row>`, [48, 60, 100, 60]],
    ['none in a grid', `<grid columns="2" margin-top="60">${P}/>${LONG}</grid>`, [48, 60, 100, 60]],
    ['none, centred', `<column align-items="center">${P}/></column>`, [430, 0, 100, 60]],
    ['none, stretched', `${P} align-self="stretch"/>`, [48, 0, 864, 518.4]],
    ['none, and a least width', `${P} min-width="200"/>`, [48, 0, 200, 120]],
    ['none, and a least height', `${P} min-height="120"/>`, [48, 0, 200, 120]],
    ['none, and a greatest width', `${P} max-width="50"/>`, [48, 0, 50, 30]],
    ['none, wider than there is room', P.replace('p.png', 'wide.png').concat('/>'), [48, 0, 864, 86.4]],
    ['none, taller than there is room', P.replace('p.png', 'huge.png').concat('/>'), [48, 0, 540, 540]],
    [
      'none, with a height below it',
      `<row height="200"/>${P.replace('p.png', 'huge.png')}/><row height="100"/>`,
      [48, 200, 240, 240],
    ],
    [
      'none, in a column of a column',
      `<column gap="0"><row height="300"/><column>${P.replace('p.png', 'huge.png')}/></column></column>`,
      [48, 300, 240, 240],
    ],
    [
      'none, in a row of a column',
      `<row height="300"/><row align-items="center">${P.replace('p.png', 'huge.png')}/></row>`,
      [48, 300, 240, 240],
    ],
    [
      'none, in a row of two',
      `<row>${P.replace('p.png', 'wide.png')}/><image src="wide.png" alt="y"/></row>`,
      [48, 0, 432, 43.2],
    ],
    // A share of the room: as large as it finds room.
    ['a share', `<row height="300"><row width="300"/>${P} flex="1"/></row>`, [380, 0, 500, 300]],
  ])('%s', async (_, xml, [x, y, width, height]) => {
    const { box, messages } = await sized(xml)
    expect(messages).toEqual([])
    const near = (value: number) => expect.closeTo(value, 0)
    expect(box).toEqual({ x: near(x!), y: near(y!), width: near(width!), height: near(height!) })
  })

  test.each([
    ['top', 0],
    ['bottom-left', 1 / 6],
    ['left', 1 / 12],
  ])('what has the focus %s stays where it is cut', async (focus, top) => {
    const { crop } = await sized(`<row>${P} width="200" height="100" fit="cover" focus="${focus}"/></row>`)
    expect(crop).toMatchObject({
      left: 0,
      right: 0,
      top: expect.closeTo(top, 5),
      bottom: expect.closeTo(1 / 6 - top, 5),
    })
  })

  test('all of its box where it covers', async () => {
    const { box, crop, messages } = await sized(`<row>${P} width="200" height="100" fit="cover"/></row>`)
    expect(messages).toEqual([])
    expect(box).toEqual({ x: 48, y: 0, width: 200, height: 100 })
    expect(crop).toMatchObject({ left: 0, right: 0, top: expect.closeTo(1 / 12, 5), bottom: expect.closeTo(1 / 12, 5) })
  })
})

test.each([
  ['a width too large', `${P} width="1000"/>`, /too tall|beyond the slide/],
  ['a height too large', `<row height="500"/>${P} height="120"/>`, /80 pt too tall/],
  ['no room at all', `<row height="540"/>${P}/>`, /too tall/],
  ['no room for a share', `<row height="540"/>${P} flex="1"/>`, /too tall/],
])('what has no room is told: %s', async (_, xml, message) => {
  const { diagnostics } = await lay(`<slide>${xml}</slide>`, 'en', PICTURES)
  expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(message)
})

test('a drawing with both sizes stands in the middle of them', async () => {
  const { item, diagnostics } = await lay(
    '<slide><drawing id="d" size="100 60" width="200" height="100" alt="x"><shape kind="rect" x="0" y="0" width="100" height="60" fill="fact"/></drawing></slide>',
  )
  expect(diagnostics).toEqual([])
  expect(item('d', 'group').box).toMatchObject({ y: 0, height: expect.closeTo(100, 5) })
})
