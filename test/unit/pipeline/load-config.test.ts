import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadConfig } from '../../../src/pipeline/config.ts'

const at = (files: Readonly<Record<string, string>>) =>
  memoryHost(new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])))

describe('loadConfig', () => {
  test('takes defaults where there is no file, and the folder itself as the root', async () => {
    const { value } = await loadConfig(at({}), '/p')
    expect(value).toMatchObject({ root: '/p', content: 'content', templates: 'templates', out: 'dist', fonts: 'embed' })
  })

  test('goes up to the file, and takes from it what it says', async () => {
    const text = 'out: decks\nfonts: none\nformat: svg, pptx\n'
    const { value } = await loadConfig(at({ '/p/briefdeck.yaml': text }), '/p/content/deep')
    expect(value).toMatchObject({ root: '/p', content: 'content', templates: 'templates', out: 'decks', fonts: 'none' })
    expect(value?.formats).toEqual(['pptx', 'svg'])
  })

  test('lets the command line stand in place of the file', async () => {
    const { value } = await loadConfig(at({ '/p/briefdeck.yaml': 'out: decks\n' }), '/p', {
      out: '/tmp/x',
      content: 'c',
    })
    expect([value?.out, value?.content]).toEqual(['/tmp/x', 'c'])
  })

  test('lets out lead anywhere, but nothing that is read', async () => {
    const { diagnostics } = await loadConfig(
      at({ '/p/briefdeck.yaml': 'out: ../decks\ncontent: ../c\ntemplates: /t\n' }),
      '/p',
    )
    expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([
      ['config-outside', 2],
      ['config-outside', 3],
    ])
  })

  test('is not led astray by a folder whose name begins like the project’s', async () => {
    const { diagnostics } = await loadConfig(at({ '/p/briefdeck.yaml': 'content: ../p2/content\n' }), '/p')
    expect(diagnostics.map(({ code }) => code)).toEqual(['config-outside'])
  })

  test.each([
    ['inside the project', '/p/shared.yaml', 'out: decks', 'decks', 'out: decks'],
    ['elsewhere, of which no line is shown', '/elsewhere.yaml', 'out: decks', 'decks', undefined],
    ['elsewhere, of which no line is shown where it is wrong', '/secret', '[default', undefined, undefined],
  ])('reads what a link leads to: %s', async (_what, real, text, out, shown) => {
    const host = at({ '/p/briefdeck.yaml': text })
    const linking = { ...host, realPath: async (path: string) => (path.endsWith('.yaml') ? real : path) }
    const { value, sources } = await loadConfig(linking, '/p')
    expect(value?.out).toBe(out)
    expect(sources.get('briefdeck.yaml')).toBe(shown)
  })

  test('tells all faults, each at its place', async () => {
    const { value, diagnostics } = await loadConfig(
      at({ '/p/briefdeck.yaml': 'contnet: c\nout: 5\nfonts: all\ncontent: ""\nformat: pptx, gif\n' }),
      '/p',
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code, span, help }) => [code, span?.line, span?.column, help])).toEqual([
      ['config-key', 1, 1, 'Did you mean "content"?'],
      ['config-value', 2, 6, 'As in `out: dist`.'],
      ['config-value', 3, 8, 'Known: embed, reference, none.'],
      ['config-value', 4, 10, 'As in `content: content`.'],
      ['config-value', 5, 9, 'Known: pptx, svg, png, sheet, md, pdf, html.'],
    ])
  })
})
