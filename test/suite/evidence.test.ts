import { beforeAll, describe, expect, test } from 'vitest'
import { RAISED } from '../../src/scene/geometry/raised.ts'
import type { Scene, SceneSlide } from '../../src/scene/scene.ts'
import { bodiesOf, itemText, walkItems } from '../../src/scene/walk.ts'
import { buildInMemory, bytesOf, textOf } from '../support/fixture-project.ts'
import { startsWithMark } from '../support/marks.ts'
import { layoutSamples, sampleProject } from '../support/sample-project.ts'

/** Layouts with titles, quotations, figures, tables and our own advice: enough for several pages of evidence. */
const SHOWN = ['hero-number', 'quote-wall', 'number-ledger', 'decision-table', 'four-actions', 'risk-register']
const FILE = 'content/audiences/samples.yaml'

const build = async (language: 'zh' | 'en', place: string): Promise<Scene> => {
  const files = sampleProject(
    'briefing',
    language,
    layoutSamples().filter(({ layout }) => SHOWN.includes(layout)),
  )
  files.set(FILE, bytesOf(textOf(files.get(FILE)).replace('slides:', `evidence: ${place}\nslides:`)))
  const { result } = await buildInMemory(files, { fonts: 'none', dry: true })
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return result.decks[0]!.scene
}

interface Lead {
  readonly from: string
  readonly text: string
  readonly to: string
  readonly raised: boolean
  readonly size: number
}

/** Every link of words from slide to slide. */
const leadsIn = (slides: readonly SceneSlide[]): readonly Lead[] =>
  slides.flatMap(({ id, items }) =>
    [...walkItems(items)]
      .flatMap(bodiesOf)
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
      .flatMap(({ text, link, raised, size }) =>
        link !== undefined && 'slide' in link
          ? [{ from: id, text: text.replace(/^,/, ''), to: link.slide, raised: raised === true, size }]
          : [],
      ),
  )

const wordsOf = ({ items }: SceneSlide): string => [...walkItems(items)].map(itemText).join('\n')

describe.each(['zh', 'en'] as const)('evidence behind the slides, in %s', language => {
  let slides: readonly SceneSlide[]
  let pages: readonly SceneSlide[]
  let leads: readonly Lead[]
  beforeAll(async () => {
    slides = (await build(language, 'appendix')).slides
    pages = slides.filter(({ layout }) => layout.key === 'evidence')
    leads = leadsIn(slides)
  })

  test('stands on pages at the end, as many as it needs', () => {
    expect(pages.length).toBeGreaterThan(1)
    expect(slides.slice(-pages.length)).toEqual(pages)
  })

  test('each mark leads to the page that has its number', () => {
    const marks = leads.filter(({ raised }) => raised)
    expect(marks.length).toBeGreaterThan(12)
    for (const { text, to } of marks) {
      const table = pages.find(({ id }) => id === to)?.items.find(({ kind }) => kind === 'table')
      const numbers = table?.kind === 'table' ? table.rows.map(({ cells: [first] }) => first) : []
      expect(numbers.map(cell => (cell && 'body' in cell ? cell.body.paragraphs[0]?.runs[0]?.text : ''))).toContain(
        text,
      )
    }
  })

  test('marks are read at any size of the words before them, and no larger than words', () => {
    const sizes = leads.filter(({ raised }) => raised).map(({ size }) => size * RAISED.size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10.4)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14.1)
  })

  test('no line begins with a mark', () => {
    const broken = slides.flatMap(({ id, items }) =>
      [...walkItems(items)]
        .flatMap(bodiesOf)
        .flatMap(({ paragraphs }) => paragraphs.flatMap(paragraph => (startsWithMark(paragraph) ? [id] : []))),
    )
    expect(broken).toEqual([])
  })

  test('each entry leads back to the slides that bear its mark, by their page numbers', () => {
    const back = leads.filter(({ raised }) => !raised)
    expect(back.map(({ text, to }) => `${text} ${to}`)).toEqual(
      back.map(({ to }) => `${slides.findIndex(({ id }) => id === to) + 1} ${to}`),
    )
    for (const { from, to } of back) expect(leads).toContainEqual(expect.objectContaining({ from: to, to: from }))
  })

  test('the excerpts are verbatim, and no longer in the notes', () => {
    const excerpt = '夜里来的人不多，但来的人都坐得住。'
    expect(pages.map(wordsOf).join('')).toContain(excerpt)
    expect(slides.flatMap(({ notes }) => notes).join('')).not.toContain(excerpt)
  })

  test('slides are called by their titles without marks', () => {
    expect(
      slides
        .filter(({ layout }) => layout.key !== 'evidence')
        .map(({ name }) => name)
        .join(),
    ).not.toMatch(/\d$|[※†]/)
  })
})

test('an audience may have it in the notes and behind the slides', async () => {
  const { slides } = await build('zh', 'both')
  expect(slides.some(({ layout }) => layout.key === 'evidence')).toBe(true)
  expect(slides.flatMap(({ notes }) => notes).join('')).toContain('夜里来的人不多')
})

test('a title bears the mark of the authors where it says that it is theirs, and not where its slide alone does', async () => {
  const titled = async (title: string): Promise<readonly Lead[]> => {
    const files = sampleProject(
      'briefing',
      'zh',
      layoutSamples().filter(({ layout }) => layout === 'quote-wall'),
    )
    const deck = textOf(files.get(FILE)).replace('slides:', 'evidence: appendix\nslides:')
    files.set(FILE, bytesOf(deck.replace(/(?<=\n {2,4})title: (.+)/, title)))
    const { result } = await buildInMemory(files, { fonts: 'none', dry: true })
    return leadsIn(result.decks[0]!.scene.slides).filter(({ text }) => text === '※')
  }
  expect(await titled('title: { text: 先把灯留住, ours: true }')).toHaveLength(1)
  expect(await titled('title: 夜读的人不多，但坐得住')).toEqual([])
})
