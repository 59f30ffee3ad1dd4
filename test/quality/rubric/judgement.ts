import { parse } from 'yaml'
import { readSource } from '../../support/source-files.ts'
import type { RubricDeck } from './rubric-decks.ts'

/** What somebody judged of a title, having read it: `test/quality/rubric-judgement.yaml`. */
export interface JudgedTitle {
  /** As it was when it was read; another one has to be read anew. */
  readonly title: string
  /** The part of the audience's question that the slide is for. */
  readonly serves: string
  /** Whether the title gives the answer, or only announces one. */
  readonly answers: boolean
  readonly sentence: boolean
}

export interface Judgement {
  readonly question: string
  readonly slides: ReadonlyMap<string, JudgedTitle>
  /** The points of the slide that sums up, in its words, each with the section that unfolds it and the titles that say it. */
  readonly summary: { readonly slide: string; readonly points: readonly SummaryPoint[] }
  readonly ending: { readonly slide: string; readonly asks: string }
  /** Pairs of neighbours of which the second title does not follow from the first, and why. */
  readonly jumps: readonly string[]
  readonly conflicts: readonly string[]
}

export interface SummaryPoint {
  readonly says: string
  readonly section?: string
  readonly titles: readonly string[]
}

interface WrittenTitle {
  readonly title: string
  readonly serves?: string
  readonly answers?: boolean
  readonly sentence?: boolean
}
interface Written {
  readonly question: string
  readonly slides: Readonly<Record<string, WrittenTitle>>
  readonly summary: { readonly slide: string; readonly points: readonly SummaryPoint[] }
  readonly ending: { readonly slide: string; readonly asks: string }
  readonly jumps?: readonly string[]
  readonly conflicts?: readonly string[]
}

const FILE = 'test/quality/rubric-judgement.yaml'

/** The judgement of a deck; a translation serves what its original serves. */
export function judgementOf(name: string): Judgement {
  const all = parse(readSource(FILE)) as Readonly<Record<string, Written>>
  const written = all[name]
  if (written === undefined) throw new Error(`${FILE} has no judgement of the deck "${name}"`)
  const original = all[name.replace(/\.\w+$/, '')]
  const slides = Object.entries(written.slides).map(([id, each]): [string, JudgedTitle] => [
    id,
    {
      title: each.title,
      serves: each.serves ?? original?.slides[id]?.serves ?? '',
      answers: each.answers ?? true,
      sentence: each.sentence ?? true,
    },
  ])
  return { ...written, jumps: written.jumps ?? [], conflicts: written.conflicts ?? [], slides: new Map(slides) }
}

/** What has to be judged anew before the rubric means anything: titles that are new or changed, and words that are gone. */
export function staleJudgements(deck: RubricDeck): readonly string[] {
  const { slides, summary, ending } = judgementOf(deck.name)
  const titles = titlesOf(deck)
  const sections = new Set(deck.scene.slides.map(({ section }) => section))
  const gone = [...slides.keys(), summary.slide, ending.slide, ...summary.points.flatMap(point => point.titles)]
  return [
    ...[...titles].flatMap(([id, title]) => {
      const judged = slides.get(id)
      if (judged === undefined) return [`${deck.name} ${id}: not judged: ${title}`]
      if (judged.title !== title) return [`${deck.name} ${id}: judged as “${judged.title}”, is “${title}”`]
      return judged.serves === '' ? [`${deck.name} ${id}: serves nothing`] : []
    }),
    ...gone.filter(id => !titles.has(id)).map(id => `${deck.name} ${id}: no such slide`),
    ...summary.points.flatMap(({ section }) =>
      section === undefined || sections.has(section) ? [] : [`${deck.name}: no such section: ${section}`],
    ),
  ]
}

/** Titles by slide; continuations share one. */
export const titlesOf = (deck: RubricDeck): ReadonlyMap<string, string> =>
  new Map(
    deck.content.map(({ slide }) => [
      slide.id,
      (deck.scene.slides.find(({ id }) => id === slide.id)?.name ?? '')
        .replaceAll('\n', ' ')
        .replace(/ ?[（(]\d+\/\d+[）)]$/, ''),
    ]),
  )
