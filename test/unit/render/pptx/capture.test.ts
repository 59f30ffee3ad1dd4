import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { captureParts } from '../../../../src/render/pptx/draw/capture.ts'
import Collector from '../../../../src/render/pptx/draw/collector.ts'
import { renderPptx } from '../../../../src/render/pptx/draw/draw-deck.ts'
import { sampleDeck } from '../../../support/sample-deck.ts'
import { scene, slide, title } from '../../../support/sample-scene.ts'
import { sampleTheme } from '../../../support/sample-theme.ts'

const DATE = '2026-01-01T00:00:00Z'
const one = (text: string) => renderPptx(scene([slide('A', [title(text)])]), sampleTheme, DATE)

describe('captureParts', () => {
  it('keeps writers apart that run at the same time', async () => {
    const decks = await Promise.all(['甲', '乙', '丙'].map(one))
    const texts = decks.map(({ parts }) => JSON.stringify(parts.get('ppt/slides/slide1.xml')))
    expect(texts.map(text => ['甲', '乙', '丙'].filter(word => text.includes(`"${word}"`)))).toEqual([
      ['甲'],
      ['乙'],
      ['丙'],
    ])
  })

  it.each([
    ['writes nothing', async () => undefined],
    [
      'zips by itself',
      async () =>
        createRequire(import.meta.url)('jszip')()
          .file('a', 'b')
          .generateAsync({ type: 'nodebuffer' }),
    ],
    ['writes something else', async () => new Collector().file('a', 'b').generateAsync({ type: 'nodebuffer' })],
    ['adds bytes', async () => new Collector().file('a', new Uint8Array(1))],
  ])('says clearly when the library %s', async (_, write) => {
    await expect(captureParts({ write }, [])).rejects.toThrow(/pptxgenjs no longer hands its parts to JSZip/)
  })

  it('puts pictures in as they are, leaves workbooks out, and keeps no indents', async () => {
    const deck = sampleDeck()
    const { parts } = await renderPptx(deck, sampleTheme, DATE)
    const images = deck.slides.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'image' ? [item.bytes] : [])),
    )
    const media = [...parts].flatMap(([name, part]) =>
      name.startsWith('ppt/media/') && 'bytes' in part ? [part.bytes] : [],
    )
    expect(media).toEqual(images)
    expect([...parts.keys()].filter(name => name.includes('embeddings'))).toEqual([])
    expect(JSON.stringify(parts.get('ppt/slides/slide3.xml'))).not.toMatch(/"\s+"/)
  })
})
