import { beforeAll, describe, expect, test } from 'vitest'
import type { Package } from '../../../../src/opc/package.ts'
import { readRelationships } from '../../../../src/opc/relationships.ts'
import { textOf } from '../../../../src/opc/xml.ts'
import { unzipPackage, zipPackage } from '../../../../src/opc/zip.ts'
import { renderPptx } from '../../../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../../../src/render/pptx/finish.ts'
import type { FontOptions } from '../../../../src/render/pptx/fonts/options.ts'
import { guidOf } from '../../../../src/render/pptx/guid.ts'
import { layoutType } from '../../../../src/render/pptx/parts/layouts.ts'
import type { FinishPlan, PlaceholderPlan } from '../../../../src/render/pptx/plan.ts'
import { find, findAll, masterOf, presentationOf, rootOf } from '../../../support/break-deck.ts'
import { DATE, finishedDeck } from '../../../support/finished-deck.ts'
import { sampleDeck } from '../../../support/sample-deck.ts'
import { sampleTheme } from '../../../support/sample-theme.ts'

const NONE: FontOptions = { fonts: 'none', fontFile: () => undefined }

let parts: Package
let plan: FinishPlan
beforeAll(async () => {
  ;({ parts, plan } = await finishedDeck())
})

const named = (pattern: RegExp): string[] => [...parts.keys()].filter(name => pattern.test(name)).sort()

describe('finishing', () => {
  test('twice changes nothing more', async () => {
    const once = zipPackage(parts)
    const again = zipPackage(await finishDeck(unzipPackage(once), plan, NONE))
    expect(Buffer.compare(once, again)).toBe(0)
  })

  test('gives the same bytes for the same deck', async () => {
    const other = await renderPptx(sampleDeck(), sampleTheme, DATE)
    expect(Buffer.compare(zipPackage(parts), zipPackage(await finishDeck(other.parts, other.plan, NONE)))).toBe(0)
  })

  test('in English names things in English', async () => {
    const { parts: raw, plan: own } = await renderPptx({ ...sampleDeck(), language: 'en' }, sampleTheme, DATE)
    const english = await finishDeck(raw, own, NONE)
    expect(rootOf(english, 'ppt/theme/theme1.xml').attributes.name).toBe('Sample')
    const names = findAll(masterOf(english), 'p:cNvPr').map(({ attributes }) => attributes.name)
    expect(names).toEqual(['', 'Title', 'Body text', 'Date', 'Source', 'Slide number'])
    expect(textOf(find(rootOf(english, 'docProps/core.xml'), 'dc:language'))).toBe('en-US')
  })
})

describe('around the slides', () => {
  test('one master, a named layout for each of ours and no other', () => {
    expect(named(/^ppt\/slideMasters\/[^/]+$/)).toHaveLength(1)
    const layouts = named(/^ppt\/slideLayouts\/[^/]+$/)
    expect(layouts.map(name => find(rootOf(parts, name), 'p:cSld').attributes.name)).toEqual(
      plan.layouts.map(({ name }) => name),
    )
  })

  test('placeholders of a layout ask for words in the deck’s language', () => {
    expect(textOf(rootOf(parts, 'ppt/slideLayouts/slideLayout1.xml'))).toContain('一句话写出结论')
  })

  test('a change of the master’s title restyles every title: none repeats font, size or colour', () => {
    const style = find(find(masterOf(parts), 'p:titleStyle'), 'a:defRPr')
    expect(style.attributes).toMatchObject({ sz: '2800', b: '1' })
    expect(find(style, 'a:latin').attributes.typeface).toBe('+mj-lt')
  })

  test('notes pages only where there are notes, a paragraph for each', () => {
    expect(named(/^ppt\/notesSlides\/[^/]+$/)).toEqual(['ppt/notesSlides/notesSlide1.xml'])
    const words = findAll(rootOf(parts, 'ppt/notesSlides/notesSlide1.xml'), 'a:p').map(textOf)
    expect(words).toEqual(['第一段备注。', '[F01] 来源：样本', '1'])
    expect(readRelationships(parts, 'ppt/notesMasters/notesMaster1.xml')).toMatchObject([
      { kind: 'theme', target: 'ppt/theme/theme2.xml' },
    ])
  })

  test('without notes, neither notes pages nor their master and theme', async () => {
    const scene = sampleDeck()
    const bare = { ...scene, slides: scene.slides.map(slide => ({ ...slide, notes: [] })) }
    const { parts: raw, plan: own } = await renderPptx(bare, sampleTheme, DATE)
    const names = [...(await finishDeck(raw, own, NONE)).keys()]
    expect(names.filter(name => /notes|theme2/.test(name))).toEqual([])
  })

  test('sections cover their runs of slides; one without goes on with the section before', () => {
    const sections = findAll(presentationOf(parts), 'p14:section').map(section => [
      section.attributes.name,
      findAll(section, 'p14:sldId').length,
    ])
    expect(sections).toEqual([
      ['概要', 2],
      ['详情', 3],
    ])
  })

  test('pictures that are the same are stored once', () => {
    expect(named(/^ppt\/media\//)).toEqual(['ppt/media/image1.png', 'ppt/media/image2.svg'])
  })

  test('charts are numbered from 1, each with a workbook, style and colours', () => {
    expect(named(/^ppt\/(charts|embeddings)\/[^/]+$/)).toEqual([
      'ppt/charts/chart1.xml',
      'ppt/charts/chart2.xml',
      'ppt/charts/colors1.xml',
      'ppt/charts/colors2.xml',
      'ppt/charts/style1.xml',
      'ppt/charts/style2.xml',
      'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx',
      'ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx',
    ])
  })

  test('the file tells title, slides, story and the one date', () => {
    const core = rootOf(parts, 'docProps/core.xml')
    expect(textOf(find(core, 'dc:title'))).toBe('样本')
    expect([find(core, 'dcterms:created'), find(core, 'dcterms:modified')].map(textOf)).toEqual([DATE, DATE])
    const titles = findAll(find(rootOf(parts, 'docProps/app.xml'), 'TitlesOfParts'), 'vt:lpstr').map(textOf)
    expect(titles.slice(-5)).toEqual(plan.slides.map(({ name }) => name))
    expect(textOf(find(rootOf(parts, 'docProps/custom.xml'), 'property'))).toBe('c0ffee')
  })

  test('nothing stands in the file that no relationship leads to', () => {
    const targets = new Set(
      [...parts.keys()].flatMap(name => readRelationships(parts, name).map(({ target }) => target)),
    )
    for (const { target } of readRelationships(parts, '')) targets.add(target)
    const alone = [...parts.keys()].filter(
      name => !name.endsWith('.rels') && !name.startsWith('[') && !targets.has(name),
    )
    expect(alone).toEqual([])
  })
})

const holds = (...kinds: PlaceholderPlan['kind'][]): PlaceholderPlan[] =>
  kinds.map(kind => ({ kind }) as PlaceholderPlan)

test.each([
  ['blank', holds('footer', 'number')],
  ['titleOnly', holds('title', 'number')],
  ['title', holds('title', 'subtitle')],
  ['tx', holds('title', 'body')],
  ['twoColTx', holds('title', 'body', 'body')],
  ['cust', holds('title', 'body', 'body', 'body')],
])('a layout is of type %s by what it holds', (type, placeholders) => {
  expect(layoutType(placeholders)).toBe(type)
})

test('a GUID depends on its seed alone and has Office’s form', () => {
  expect(guidOf('a')).toBe(guidOf('a'))
  expect(guidOf('a')).not.toBe(guidOf('b'))
  expect(guidOf('a')).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/)
})
