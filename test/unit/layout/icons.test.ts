import { expect, test } from 'vitest'
import { picturesIn } from '../../../src/layout/style/pictures-in.ts'
import { markup } from '../../support/markup.ts'
import { lay, testTheme } from './lay.ts'

const theme = await testTheme()
const asked = (xml: string) => picturesIn(markup(`<slide>${xml}</slide>`), theme)
const colorIn = (xml: string) => asked(xml).map(one => ('color' in one ? one.color : one.src))

const { dk1, dk2, lt1, accent1, accent2 } = theme.colors
test.each([
  ['that of words', '<icon name="a"/>', dk1],
  ['its own', '<icon name="a" color="accent"/>', accent2],
  ['that of what it stands in', '<row color="fact"><icon of="a"/></row>', accent1],
  ['that of words on a dark ground', '<column fill="dark"><icon name="a"/></column>', lt1],
  [
    'that of a ground, not of what is outside',
    '<row color="text"><grid columns="1" fill="dark"><icon name="a"/></grid></row>',
    lt1,
  ],
  ['that of dark words, which are light on a dark ground', '<row fill="dark"><icon name="a" color="dark"/></row>', lt1],
  ['none of a fill that is not drawn', '<icon name="a" fill="dark"/>', dk1],
  ['that of dark words', '<icon name="a" color="dark"/>', dk2],
])('an icon’s colour is %s', (_, xml, color) => expect(colorIn(xml)).toEqual([color]))

test('an icon is found by name and colour, a picture by its path, each told where it is asked for', () => {
  const [icon, image] = asked('<icon name="a"/><image src="b.png" alt=""/>')
  expect(icon).toMatchObject({ icon: 'a', span: { line: 1 } })
  expect(image).toMatchObject({ key: 'b.png', src: 'b.png' })
})

test('with alt it says something, without it is an ornament; the pane shows words, never a file’s name', async () => {
  const pictures = new Map(
    asked('<icon name="a"/>').map(({ key }) => [
      key,
      { type: 'png' as const, bytes: new Uint8Array(1), width: 24, height: 24 },
    ]),
  )
  const { item, diagnostics } = await lay(
    '<slide><icon id="p" name="a" alt="A sun"/><icon id="q" name="a"/><icon id="r" of="a" name="Sun" alt="A sun"/><icon id="s" name="a" height="48"/></slide>',
    'en',
    pictures,
  )
  expect(diagnostics).toEqual([])
  expect(item('p', 'image')).toMatchObject({ alt: 'A sun', name: 'A sun', box: { width: 24, height: 24 } })
  expect(item('q', 'image')).toMatchObject({ ornament: true, name: 'Drawn icon' })
  expect(item('r', 'image')).toMatchObject({ alt: 'A sun', name: 'Sun' })
  expect(item('s', 'image')).toMatchObject({ box: { width: 48, height: 48 } })
})
