import { describe, expect, it } from 'vitest'
import { printXml } from '../../../../src/opc/xml.ts'
import { renderPptx } from '../../../../src/render/pptx/draw/draw-deck.ts'
import { sampleDeck } from '../../../support/sample-deck.ts'
import {
  body,
  box,
  paint,
  paragraph,
  run,
  scene,
  serifBold,
  slide,
  text,
  title,
} from '../../../support/sample-scene.ts'
import { sampleTheme } from '../../../support/sample-theme.ts'

const DATE = '2026-01-01T00:00:00Z'
const render = (deck = sampleDeck()) => renderPptx(deck, sampleTheme, DATE)

function freeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}

describe('renderPptx', () => {
  it('leaves a frozen scene alone and gives the same parts twice', async () => {
    const deck = freeze(sampleDeck())
    const [first, second] = [await render(deck), await render(deck)]
    const slides = (parts: typeof first.parts) =>
      [...parts].flatMap(([name, part]) =>
        name.startsWith('ppt/slides/slide') && 'xml' in part ? [printXml(part.xml)] : [],
      )
    expect(slides(first.parts)).toEqual(slides(second.parts))
    expect(first.plan).toEqual(second.plan)
  })

  it('lists every object of a slide in reading order, with its groups', async () => {
    const { plan } = await render()
    const objects = plan.slides[1]!.objects
    const keys = [...objects.keys()]
    expect(keys.indexOf('k:net')).toBeLessThan(keys.indexOf('k:n1'))
    expect(objects.get('k:n1')?.groups).toEqual(['k:net'])
    expect(objects.get('k:c1')?.connector?.from).toEqual({ object: 'k:n1', site: 3, x: 140, y: 330, side: 'right' })
  })

  it('tells layouts of one name apart', async () => {
    const named = (key: string) => slide(key, [title(key)], { layout: { key, name: '普通' } })
    const { plan } = await render(scene([named('one'), named('two')]))
    expect(new Set(plan.layouts.map(({ name }) => name)).size).toBe(2)
  })

  it('names no typeface that sets nothing', async () => {
    const face = { latin: 'Source Serif 4 Black', ea: 'Noto Serif SC Black', bold: false }
    const item = text('t', box(48, 200, 400, 60), body([paragraph([run('words', { face, language: 'en' })])]))
    const { plan } = await render(scene([slide('A', [title('A'), item])]))
    const named = [...plan.tokens!.faces.values()].flatMap(({ latin, ea }) => [latin, ea])
    expect(named).toContain('Source Serif 4 Black')
    expect(named).not.toContain('Noto Serif SC Black')
  })

  it('passes colours as stand-ins alone', async () => {
    const { parts, plan } = await render()
    const used = new Set<string>()
    for (const [name, part] of parts) {
      if (!name.startsWith('ppt/slides/slide') || !('xml' in part)) continue
      for (const [, hex] of printXml(part.xml).matchAll(/srgbClr val="(\w+)"/g)) used.add(hex!)
    }
    expect([...used].filter(hex => !plan.tokens!.fills.has(hex))).toEqual([])
  })

  it('lets a layout look as most of its slides do', async () => {
    const at = (y: number) =>
      text('title', box(48, y, 864, 38), body([paragraph([run('题', { size: 28, face: serifBold })])]), {
        placeholder: 'title',
      })
    const { plan } = await render(scene([slide('A', [at(40)]), slide('B', [at(57)]), slide('C', [at(57)])]))
    expect(plan.layouts).toHaveLength(1)
    expect(plan.layouts[0]!.placeholders).toMatchObject([
      { kind: 'title', box: { y: 57 }, text: { size: 28, latin: '+mj-lt', bold: true } },
    ])
    expect(plan.layouts[0]!.placeholders[0]).not.toHaveProperty('index')
  })

  it('numbers placeholders apart, and takes none without words for one', async () => {
    const words = (id: string, content: string) =>
      text(id, box(0, 100, 100, 20), body([paragraph(content === '' ? [] : [run(content)])]), { placeholder: 'body' })
    const { plan } = await render(
      scene([slide('A', [title('题'), words('a', '甲'), words('b', '乙'), words('c', '')])]),
    )
    const indexes = plan.layouts[0]!.placeholders.map(({ index }) => index)
    expect(new Set(indexes).size).toBe(3)
    expect(plan.slides[0]!.objects.get('k:c')?.placeholder).toBeUndefined()
  })

  it('says a background only where it is not the page', async () => {
    const { plan } = await render(
      scene([slide('A', [title('题')]), slide('B', [title('题')], { background: paint('dk2') })]),
    )
    expect(plan.slides.map(({ background }) => background)).toEqual([undefined, '<a:schemeClr val="tx2"/>'])
  })
})
