import { beforeAll, describe, expect, it } from 'vitest'
import type { Package } from '../../../../../src/opc/package.ts'
import { printXml, textOf, type XmlElement } from '../../../../../src/opc/xml.ts'
import { finishDeck } from '../../../../../src/render/pptx/finish.ts'
import type { FinishPlan } from '../../../../../src/render/pptx/plan.ts'
import { all, finished, named, nameOf, print, root } from '../../../../support/finished.ts'
import { sampleDeck } from '../../../../support/sample-deck.ts'

let parts: Package
let plan: FinishPlan
const slide = (number: number): XmlElement => root(parts, `ppt/slides/slide${number}.xml`)
const slides = (): XmlElement[] => plan.slides.map((_, index) => slide(index + 1))

beforeAll(async () => {
  ;({ parts, plan } = await finished(sampleDeck()))
})

describe('every slide', () => {
  it('speaks of theme colours and known typefaces only', () => {
    const charts = ['ppt/charts/chart1.xml', 'ppt/charts/chart2.xml'].map(name => root(parts, name))
    for (const part of [...slides(), ...charts]) {
      expect(all(part, 'a:srgbClr')).toEqual([])
      for (const name of ['a:latin', 'a:ea']) {
        for (const face of all(part, name))
          expect(face.attributes.typeface).toMatch(/^(\+m[jn]-(lt|ea)|Noto Serif SC Black)$/)
      }
      expect(all(part, 'a:cs')).toEqual([])
    }
  })

  it('has ids in document order and unique names', () => {
    for (const one of slides()) {
      const labels = all(one, 'p:cNvPr').map(({ attributes }) => attributes)
      expect(labels.map(({ id }) => Number(id))).toEqual(labels.map((_, index) => index + 1))
      const names = labels.slice(1).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter(name => name!.startsWith('k:'))).toEqual([])
    }
  })

  it('tags Chinese as Chinese, and both languages everywhere', () => {
    for (const run of slides().flatMap(one => all(one, 'a:r'))) {
      const { lang, altLang } = all(run, 'a:rPr')[0]!.attributes
      expect([lang, altLang].sort()).toEqual(['en-US', 'zh-CN'])
      if (/\p{Script=Han}/u.test(textOf(run))) expect(lang).toBe('zh-CN')
    }
    expect(print(slide(1))).toContain('lang="en-US" altLang="zh-CN" sz="1600"')
  })

  it('never lets a text fit itself', () => {
    for (const body of slides().flatMap(one => all(one, 'p:txBody'))) {
      expect(print(body)).not.toMatch(/normAutofit|spAutoFit/)
    }
  })

  it('is called as its plan says and shows its own background only where it has one', () => {
    expect(slides().map(one => all(one, 'p:cSld')[0]!.attributes.name)).toEqual(plan.slides.map(({ name }) => name))
    expect(slides().map(one => all(one, 'p:bg').length)).toEqual([0, 0, 0, 0, 1])
    expect(print(all(slide(5), 'p:bg')[0])).toContain('<a:schemeClr val="tx2"/></a:solidFill><a:effectLst/>')
  })

  it('is finished: finishing again changes nothing', async () => {
    const text = (from: Package) =>
      new Map([...from].map(([name, part]) => [name, 'xml' in part ? printXml(part.xml) : part.bytes.length]))
    const before = text(parts)
    const copy: Package = new Map([...parts].map(([name, part]) => [name, structuredClone(part)]))
    const after = text(await finishDeck(copy, plan, { fonts: 'none', fontFile: () => undefined }))
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    expect([...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name)).toEqual([])
  })
})

describe('placeholders', () => {
  it('repeat nothing that their layout says', () => {
    const title = print(named(slide(1), '标题'))
    expect(title).toContain('<p:ph type="title"/>')
    expect(title).toContain(
      '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/>',
    )
    expect(print(named(slide(1), '来源'))).toContain('<p:ph type="ftr" sz="quarter" idx="11"/>')
  })

  it('say what departs from it', () => {
    const deeper = all(named(slide(1), '正文'), 'a:p')[1]!
    expect(print(deeper)).toContain('lvl="1"')
    expect(print(deeper)).toContain('sz="1600"')
  })

  it('make the page number a field', () => {
    const [field] = all(named(slide(2), '页码'), 'a:fld')
    expect(field!.attributes.type).toBe('slidenum')
    expect(textOf(field!)).toBe('2')
  })
})

describe('texts', () => {
  it('hang an opening quote and keep the line as a percentage', () => {
    const [properties] = all(named(slide(1), '引语'), 'a:pPr')
    expect(properties!.attributes).toMatchObject({ marL: '228600', indent: '-228600' })
    expect(print(properties)).toContain('<a:spcPct val="138889"/>')
  })

  it('mark with bullets, and keep the margin where there is no mark', () => {
    const [dot, ring, none] = all(named(slide(1), 'list'), 'a:pPr')
    expect(print(dot)).toContain('<a:buChar char="●"/>')
    expect(print(ring)).toContain('<a:buFont typeface="Noto Sans SC Black"/><a:buChar char="〇"/>')
    expect(none!.attributes.indent).toBeUndefined()
    expect(none!.attributes.marL).toBe('215900')
  })

  it('say paragraph properties once and give a forced break the size of its line', () => {
    for (const paragraph of slides().flatMap(one => all(one, 'a:p'))) {
      expect(paragraph.children.filter(node => typeof node !== 'string' && node.name === 'a:pPr').length).toBeLessThan(
        2,
      )
    }
    expect(print(all(named(slide(1), 'hedge'), 'a:br')[0])).toContain('sz="1600"')
  })

  it('underline a hedge and put a plate behind words in theme colours', () => {
    const hedge = print(named(slide(1), 'hedge'))
    expect(hedge).toContain('u="sng"')
    expect(hedge).toContain('<a:uFill><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:uFill>')
    expect(hedge).toContain('<a:highlight><a:schemeClr val="bg2"/></a:highlight>')
  })

  it('stack Han characters one a line with exact pitch', () => {
    const column = named(slide(1), 'column')
    expect(all(column, 'a:bodyPr')[0]!.attributes).toMatchObject({ lIns: '127000', rIns: '127000', tIns: '101600' })
    expect(print(column)).toContain('<a:spcPts val="2000"/>')
  })
})

describe('shapes', () => {
  it.each([
    ['tag', 'roundRect', '10256'],
    ['chevron', 'chevron', '33333'],
    ['pentagon', 'homePlate', '33333'],
  ])('%s is a %s with its depth', (name, preset, value) => {
    const shape = named(slide(name === 'tag' ? 1 : 2), name)
    expect(print(all(shape, 'a:prstGeom')[0])).toBe(
      `<a:prstGeom prst="${preset}"><a:avLst><a:gd name="adj" fmla="val ${value}"/></a:avLst></a:prstGeom>`,
    )
  })

  it.each([
    ['rise', { flipV: '1' }],
    ['fall', {}],
    ['back', { flipH: '1' }],
    ['riseback', { flipH: '1' }],
  ])('line %s runs its way', (name, flips) => {
    expect(all(named(slide(2), name), 'a:xfrm')[0]!.attributes).toEqual(flips)
  })

  it('says cap, join and ends of lines', () => {
    expect(print(all(named(slide(2), 'rise'), 'a:ln')[0])).toMatch(
      /^<a:ln w="38100" cap="flat">.*<a:prstDash val="solid"\/><a:miter lim="800000"\/><a:tailEnd type="triangle" w="lg" len="lg"\/><\/a:ln>$/,
    )
    expect(print(all(named(slide(2), 'riseback'), 'a:ln')[0])).toMatch(
      /cap="rnd".*<a:round\/><a:tailEnd type="oval" w="med" len="med"\/>/,
    )
    expect(all(named(slide(2), 'triangle'), 'a:ln')).toEqual([])
  })

  it('hatches, tints and never fills an open path', () => {
    expect(print(named(slide(2), 'hatched'))).toContain(
      '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent6"/></a:fgClr>',
    )
    expect(print(named(slide(2), 'closed'))).toContain(
      '<a:schemeClr val="accent5"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>',
    )
    expect(all(named(slide(2), 'open'), 'a:path')[0]!.attributes.fill).toBe('none')
    expect(all(named(slide(2), 'closed'), 'a:path')[0]!.attributes.fill).toBeUndefined()
  })

  it('groups what moves together, described as a whole', () => {
    const group = named(slide(2), 'net')
    expect(group.name).toBe('p:grpSp')
    expect(all(group, 'p:sp').map(nameOf)).toEqual(['起', '甲', '乙', '丙', '丁'])
    expect(all(group, 'p:cNvPr')[0]!.attributes.descr).toBe('五个节点，起点分到甲、乙')
    expect(print(all(group, 'a:xfrm')[0])).toBe(
      '<a:xfrm><a:off x="762000" y="3556000"/><a:ext cx="7366000" cy="2286000"/><a:chOff x="762000" y="3556000"/><a:chExt cx="7366000" cy="2286000"/></a:xfrm>',
    )
  })

  it('glues connectors to the ids of what they join', () => {
    const ids = new Map(all(slide(2), 'p:cNvPr').map(({ attributes }) => [attributes.name, attributes.id]))
    const [first] = all(slide(2), 'p:cxnSp')
    expect(all(first!, 'a:stCxn')[0]!.attributes).toEqual({ id: ids.get('起'), idx: '3' })
    expect(all(first!, 'a:endCxn')[0]!.attributes).toEqual({ id: ids.get('甲'), idx: '1' })
    expect(all(slide(2), 'p:cxnSp').map(nameOf)).toEqual(['联', '联 2', '联 3', '联 4'])
  })

  it('flags ornaments and describes pictures', () => {
    expect(print(all(named(slide(2), 'triangle'), 'p:cNvPr')[0])).toMatch(/descr="".*adec:decorative.* val="1"/)
    expect(all(named(slide(5), '圆点'), 'p:cNvPr')[0]!.attributes.descr).toBe('红色圆点')
    expect(print(named(slide(5), '圆点 2'))).toMatch(/asvg:svgBlip .*r:embed="rId\d+"/)
  })
})

describe('tables', () => {
  const rows = (): XmlElement[][] => all(slide(3), 'a:tr').map(row => all(row, 'a:tc'))

  it('wear the theme’s style, with a head', () => {
    expect(print(all(slide(3), 'a:tblPr')[0])).toMatch(
      /^<a:tblPr firstRow="1"><a:tableStyleId>\{[0-9A-F-]{36}\}<\/a:tableStyleId><\/a:tblPr>$/,
    )
    expect(all(slide(3), 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 12700)).toEqual([
      120, 400, 200, 144,
    ])
    expect(all(slide(3), 'a:tr').map(({ attributes }) => attributes.h)).toEqual(Array(5).fill('508000'))
  })

  it('are rectangular and every cell has a paragraph', () => {
    expect(rows().map(row => row.length)).toEqual([4, 4, 4, 4, 4])
    for (const cell of rows().flat()) expect(all(cell, 'a:p').length).toBeGreaterThan(0)
  })

  it('keep only rules that depart, on covered cells too', () => {
    const bottoms = rows().map(row => row.map(cell => all(cell, 'a:lnB').length))
    expect(bottoms).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [1, 1, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    expect(print(rows()[2]![2]!)).toContain('<a:prstDash val="dash"/>')
    for (const name of ['a:lnL', 'a:lnR', 'a:lnT']) expect(all(slide(3), name)).toEqual([])
    expect(rows().map(row => all(row[3]!, 'a:pattFill').length)).toEqual([0, 1, 1, 1, 1])
  })

  it('set lines in points and margins exactly', () => {
    expect(print(rows()[1]![1]!)).toContain('<a:spcPts val="2200"/>')
    expect(all(rows()[1]![1]!, 'a:tcPr')[0]!.attributes).toEqual({
      marL: '101600',
      marR: '101600',
      marT: '50800',
      marB: '50800',
      anchor: 'ctr',
    })
    for (const run of all(slide(3), 'a:tc').flatMap(cell => all(cell, 'a:rPr')))
      expect(run.attributes.b).toMatch(/[01]/)
  })
})

describe('charts', () => {
  const chart = (number: number): XmlElement => root(parts, `ppt/charts/chart${number}.xml`)

  it('are in the deck’s language, square, from zero, without grid, legend or title', () => {
    for (const one of [chart(1), chart(2)]) {
      const text = print(one)
      expect(text).toContain('<c:lang val="zh-CN"/><c:roundedCorners val="0"/>')
      expect(text).toContain('<c:min val="0"/>')
      expect(text).not.toMatch(/c:majorGridlines|<c:legend>|<c:title>|multiLvlStrRef/)
      expect(all(one, 'c:barChart').flatMap(bars => all(bars, 'c:axId'))).toHaveLength(2)
    }
  })

  it('place the inner plot where the scene has it', () => {
    const plot = Object.fromEntries(
      ['x', 'y', 'w', 'h'].map(key => [key, Number(all(chart(1), `c:${key}`)[0]!.attributes.val)]),
    )
    expect(plot).toEqual({ x: 12 / 400, y: 48 / 340, w: 376 / 400, h: 250 / 340 })
  })

  it('give single bars what is their own', () => {
    const [grey, hollow] = all(chart(1), 'c:dPt').map(print)
    expect(all(chart(1), 'c:dPt').map(point => all(point, 'c:idx')[0]!.attributes.val)).toEqual(['1', '2'])
    expect(grey).toContain('<a:schemeClr val="accent5"/>')
    expect(hollow).toMatch(/<a:noFill\/><a:ln w="12700" cap="flat">.*<a:prstDash val="dash"\/>/)
  })

  it('set a unit in its own size beside a field that follows the workbook', () => {
    const labels = all(chart(1), 'c:dLbl')
    expect(labels.map(textOf)).toEqual(['30家', '13家', '7.5家'])
    expect(print(labels[0])).toMatch(/type="VALUE"><a:rPr [^>]*sz="3600".*<a:r><a:rPr [^>]*sz="1600"/)
    expect(all(chart(1), 'c:dLblPos').every(({ attributes }) => attributes.val === 'outEnd')).toBe(true)
  })

  it('put a unit of the same size into the number format', () => {
    const formats = all(chart(2), 'c:numFmt').map(({ attributes }) => attributes.formatCode)
    expect(formats).toContain('0"家\u00a0\u00a0"')
    expect(all(chart(2), 'c:dLbl').map(label => all(label, 'c:idx')[0]!.attributes.val)).toEqual(['2'])
  })
})
