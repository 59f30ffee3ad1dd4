import { expect, test } from 'vitest'
import { drawnFiles } from '../../support/drawn-files.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { body, box, paragraph, run, scene, slide, text, title } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'

const WEB = 'https://example.org/?a=1&b="2"'
const deck = scene([
  slide('A', [
    title('甲'),
    text(
      'words',
      box(48, 120, 400, 40),
      body([
        paragraph([run('见'), run('来源', { link: { web: WEB } }), run('与'), run('下页', { link: { slide: 'B' } })]),
      ]),
    ),
    text('box', box(48, 200, 400, 40), body([paragraph([run('整块')])]), { link: { web: 'mailto:a@example.org' } }),
  ]),
  slide('B', [title('乙')], { hidden: true }),
])
const printed = async (format: 'svg' | 'html' | 'md' | 'pdf'): Promise<Uint8Array> => {
  const [file] = await drawnFiles({ scene: deck, theme: sampleTheme }, { formats: [format] })
  return file!.bytes
}
const textIn = async (format: 'svg' | 'html' | 'md'): Promise<string> => Buffer.from(await printed(format)).toString()
const addresses = (markup: string): readonly string[] => [...markup.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to!)

test('a picture leads into the web, and to the file of another slide beside it', async () => {
  const own = ['https://example.org/?a=1&amp;b=&quot;2&quot;', 'deck.B.svg', 'mailto:a@example.org']
  expect(addresses(await textIn('svg'))).toEqual(own)
})

test('a page leads into the web and to slides, in the picture and in the words that are read out', async () => {
  const html = await textIn('html')
  const links = ['https://example.org/?a=1&amp;b=&quot;2&quot;', '#B', 'mailto:a@example.org']
  expect(addresses(html.slice(html.indexOf('id="A"'), html.indexOf('id="B"')))).toEqual([...links, ...links])
  expect(html.match(/<a [^>]*tabindex="-1"/g)?.length).toBe(3)
})

test('a PDF leads there too, by links that readers are told', async () => {
  const dictionaries = [...readPdf(await printed('pdf')).values()].map(({ dictionary }) => dictionary)
  expect(dictionaries.filter(own => own.includes('/Subtype /Link')).length).toBe(3)
  expect(dictionaries.filter(own => own.includes('/S /URI')).length).toBe(2)
  expect(dictionaries.filter(own => own.includes('/S /GoTo') && own.includes('(B)')).length).toBe(1)
  const elements = dictionaries.filter(own => own.includes('/S /Link'))
  expect(elements.length).toBe(3)
  for (const element of elements) expect(element).toMatch(/\/Type \/OBJR/)
})

test('a slide that is left out of a show is marked where one shows or reads', async () => {
  expect(await textIn('html')).toContain('<section class="slide" data-hidden id="B"')
  expect(await textIn('md')).toContain('\\[B\\]（放映时略过）')
})
