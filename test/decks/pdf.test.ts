import { beforeAll, describe, expect, test } from 'vitest'
import { walkItems } from '../../src/scene/walk.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { type PdfObject, pdfText, readPdf, referencesAt } from '../support/read-pdf.ts'
import { sampleDeck } from '../support/sample-deck.ts'
import { sampleTheme } from '../support/sample-theme.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

interface Judged {
  readonly name: string
  readonly slides: Awaited<ReturnType<typeof shippedDecks>>[number]['scene']['slides']
  readonly notes: boolean
  readonly bytes: Uint8Array
  readonly objects: ReadonlyMap<number, PdfObject>
}
let files: readonly Judged[] = []
beforeAll(async () => {
  const decks = (await shippedDecks()).filter(({ name }) => ['government', 'investor.en'].includes(name))
  const all = [...decks, { name: 'every kind of item', scene: sampleDeck(), theme: sampleTheme }]
  files = await Promise.all(
    [...all.map(deck => ({ deck, notes: false })), { deck: decks[0]!, notes: true }].map(async ({ deck, notes }) => {
      const [file] = await drawnFiles(deck, { formats: ['pdf'], notes })
      const { slides } = deck.scene
      return { name: deck.name, slides, notes, bytes: file!.bytes, objects: readPdf(file!.bytes) }
    }),
  )
}, 240_000)

const ofType = ({ objects }: Judged, type: string): readonly PdfObject[] =>
  [...objects.values()].filter(({ dictionary }) => new RegExp(`/Type /${type}\\b`).test(dictionary))
/** Elements of structure with their parent's and their own type. */
const elements = ({ objects }: Judged) =>
  [...objects.values()].flatMap(({ dictionary }) => {
    const type = /\/S \/(\w+)/.exec(dictionary)?.[1]
    const parent = objects.get(referencesAt(dictionary, 'P')[0] ?? -1)
    if (type === undefined || parent === undefined || !/\/K /.test(parent.dictionary)) return []
    return [{ type, parent: /\/S \/(\w+)/.exec(parent.dictionary)?.[1] ?? 'root', dictionary }]
  })
const contents = (file: Judged): readonly string[] =>
  ofType(file, 'Page').map(({ dictionary }) => file.objects.get(referencesAt(dictionary, 'Contents')[0]!)!.stream)

const noted = ({ notes, slides }: Judged) => (notes ? slides.filter(slide => slide.notes.length > 0) : [])

/** Where each type may hang (ISO 32000-1, 14.8.4). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Document: ['root'],
  Sect: ['Document'],
  H1: ['Sect'],
  P: ['Sect', 'TH', 'TD'],
  Link: ['Sect', 'H1', 'P', 'LBody'],
  L: ['Sect', 'TH', 'TD'],
  LI: ['L'],
  LBody: ['LI'],
  Figure: ['Sect'],
  Table: ['Sect'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
}

/** What a program can check of the Matterhorn Protocol 1.02 for PDF/UA-1, as far as our files can fail it. */
const CHECKS: readonly (readonly [condition: string, check: (file: Judged) => void])[] = [
  [
    '01-003 to 01-005: all content is either tagged or an artifact, and never both',
    file => {
      for (const page of contents(file)) {
        let depth = 0
        for (const operator of page.match(/\b(BMC|BDC|EMC|Tj|TJ|f|S|f\*|Do|sh)\b/g) ?? []) {
          if (operator === 'BMC' || operator === 'BDC') depth++
          else if (operator === 'EMC') depth--
          else expect(depth, operator).toBe(1)
          expect(depth).toBeGreaterThanOrEqual(0)
          expect(depth).toBeLessThanOrEqual(1)
        }
        expect(depth).toBe(0)
      }
    },
  ],
  [
    '01-007, 09-004 to 09-008: standard types, each under one that may hold it',
    file => {
      for (const { type, parent } of elements(file)) expect(PARENTS[type], type).toContain(parent)
      expect(ofType(file, 'Catalog')[0]!.dictionary).toMatch(/\/MarkInfo/)
    },
  ],
  [
    '06-001 to 06-004: metadata say PDF/UA-1 and the title',
    file => {
      const [metadata] = ofType(file, 'Metadata')
      expect(metadata?.stream).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
      expect(metadata?.stream).toMatch(/<dc:title>[\s\S]*<rdf:li[^>]*>\S/)
    },
  ],
  [
    '07-001 and 07-002: a window shows the title',
    file => {
      const [catalog] = ofType(file, 'Catalog')
      const [preferences] = referencesAt(catalog!.dictionary, 'ViewerPreferences')
      const text = preferences === undefined ? catalog!.dictionary : file.objects.get(preferences)!.dictionary
      expect(text).toMatch(/\/DisplayDocTitle true/)
    },
  ],
  [
    '11-006: the document has a language',
    file => expect(ofType(file, 'Catalog')[0]!.dictionary).toMatch(/\/Lang \((zh-CN|en-US)\)/),
  ],
  [
    '13-004: a figure has an alternative text, and a box',
    file => {
      for (const { type, dictionary } of elements(file)) {
        if (type !== 'Figure') continue
        expect(dictionary).toMatch(/\/Alt \([^)]/)
        expect(dictionary).toMatch(/\/BBox \[/)
      }
    },
  ],
  [
    '14-002: the first heading is of the first level; here every slide has one, and its notes another',
    file => {
      const heads = elements(file).filter(({ type }) => type === 'H1').length
      expect(heads).toBe(file.slides.length + noted(file).length)
    },
  ],
  [
    '15-003: heads of a table say what they head',
    file => {
      for (const { type, dictionary } of elements(file))
        if (type === 'TH') expect(dictionary).toMatch(/\/Scope \/Column/)
    },
  ],
  [
    '31-009 and 10-001: fonts are in the file and say their characters',
    file => {
      for (const { dictionary } of ofType(file, 'FontDescriptor')) expect(dictionary).toMatch(/\/FontFile2/)
      const composite = ofType(file, 'Font').filter(({ dictionary }) => /\/Subtype \/Type0/.test(dictionary))
      expect(composite.length).toBeGreaterThan(1)
      for (const { dictionary } of composite) expect(dictionary).toMatch(/\/ToUnicode/)
    },
  ],
  [
    '25-001, 26-001, 28: no forms, no encryption, no annotations but links with words, and no script',
    ({ bytes }) => {
      const written = Buffer.from(bytes).toString('latin1')
      expect(written).not.toMatch(/\/XFA|\/Encrypt|\/JavaScript|\/JS\b/)
      const notes = [...written.matchAll(/<<[^<]*\/Type \/Annot\b[^>]*>>/g)].map(([each]) => each)
      expect(notes.filter(each => !/\/Subtype \/Link\b/.test(each) || !/\/Contents \(./.test(each))).toEqual([])
    },
  ],
]

describe('a PDF', () => {
  test.each(CHECKS)('%s', (_, check) => {
    for (const file of files) check(file)
  })

  test('tags every piece of content once', () => {
    for (const file of files) {
      const marked = contents(file).map(page => (page.match(/\/MCID \d+/g) ?? []).length)
      const told = elements(file).flatMap(({ dictionary }) => {
        const kids = /\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? ''
        return kids.replace(/\d+ 0 R/g, '').match(/\d+/g) ?? []
      })
      expect(
        marked.reduce((sum, count) => sum + count, 0),
        file.name,
      ).toBeGreaterThan(file.slides.length)
      expect(told.length, file.name).toBe(marked.reduce((sum, count) => sum + count, 0))
    }
  })

  test('has a page and a bookmark a slide, below those of the sections', () => {
    for (const file of files) {
      const sizes = ofType(file, 'Page').map(({ dictionary }) => /\/MediaBox \[([^\]]*)\]/.exec(dictionary)?.[1])
      const slides = sizes.filter(size => size === '0 0 960 540').length
      expect(slides, file.name).toBe(file.slides.length)
      expect(sizes.length - slides, file.name).toBeGreaterThanOrEqual(noted(file).length)
      expect(sizes.length === slides, file.name).toBe(noted(file).length === 0)
      const titles = [...file.objects.values()].flatMap(({ dictionary }) =>
        /\/Dest \[/.test(dictionary) ? pdfText(/\/Title \(((?:\\[\s\S]|[^\\)])*)\)/.exec(dictionary)?.[1] ?? '') : [],
      )
      for (const { name, section } of file.slides) {
        expect(titles, file.name).toContain(name)
        if (section !== undefined) expect(titles, file.name).toContain(section)
      }
    }
  })

  test('tells every picture and chart that does not only adorn', () => {
    for (const file of files) {
      const asked = file.slides.flatMap(({ items }) =>
        [...walkItems(items)].filter(item => ['image', 'chart'].includes(item.kind) && !item.ornament),
      )
      expect(elements(file).filter(({ type }) => type === 'Figure').length).toBeGreaterThanOrEqual(asked.length)
    }
  })

  test('has the same bytes for the same scene', async () => {
    const [first] = (await shippedDecks()).filter(({ name }) => name === 'government')
    const [again] = await drawnFiles(first!, { formats: ['pdf'] })
    expect(Buffer.compare(again!.bytes, files.find(({ name, notes }) => name === 'government' && !notes)!.bytes)).toBe(
      0,
    )
  })
})
