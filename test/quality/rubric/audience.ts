import type { Language } from '../../../src/base/language.ts'
import { findWords } from '../../../src/opc/find-words.ts'
import type { SlideContent } from '../../../src/story/slide-content.ts'
import { houseWord } from '../../../src/story/story-context.ts'
import { all, type Count, content, few, none, share } from './count.ts'
import { judgementOf, titlesOf } from './judgement.ts'
import { type RubricDeck, textsOf, wordsOn } from './rubric-decks.ts'
import { countSharing, isRival } from './sharing.ts'

export const OPEN_AUDIENCE = [
  'which question a slide serves and whether its title answers it: read by us, title by title, in test/quality/rubric-judgement.yaml; somebody of the audience has to say',
]

export function countAudience(deck: RubricDeck, decks: readonly RubricDeck[]): readonly Count[] {
  const judgement = judgementOf(deck.name)
  const titles = titlesOf(deck)
  const closed = [...deck.telling.survey.records.values()].filter(
    ({ audiences }) => audiences !== undefined && !audiences.some(({ text }) => text === deck.telling.audience.name),
  )
  const others = decks.filter(other => isRival(deck, other))
  const shared = [...titles].filter(([, title]) => others.some(other => [...titlesOf(other).values()].includes(title)))
  const silent = [...judgement.slides].filter(([, { answers }]) => !answers).map(([id, { title }]) => `${id} ${title}`)
  const last = deck.content.filter(({ slide }) => !slide.backup).at(-1)!
  const asks = last.slide.id === judgement.ending.slide && last.slide.role === 'decision'
  const gaps = deck.scene.slides.flatMap(textsOf).filter(text => OPEN[deck.scene.language].test(text)).length
  const tool = toolWords(deck)
  return [
    content('records of the survey that are closed to this audience', closed.length),
    none(
      'pieces of closed records in the file',
      findWords(deck.bytes, deck.story.forbidden).map(({ part, words }) => `${part} ${words}`),
      1,
    ),
    few(
      'titles that another audience’s deck has too',
      shared.map(([id, title]) => `${id} ${title}`),
      { 3: 1, 2: titles.size },
    ),
    ...countSharing(deck, decks),
    {
      ...content('words of the tool on the slides', tool.length),
      allows: tool.length <= TOOL_WORDS ? 4 : tool.length <= 2 * TOOL_WORDS ? 3 : 2,
      places: tool,
    },
    share('titles that answer this audience’s question', judgement.slides.size, silent, { 4: 1, 3: 0.8, 2: 0 }),
    all('endings that ask for something', 1, asks ? [] : [judgement.ending.slide], 2),
    content('the ending', judgement.ending.slide),
    { ...content('unknowns left open', gaps), allows: gaps > 0 ? 4 : 3 },
    none(
      'promises outside quotations and gaps',
      deck.content.flatMap(slide => promises(slide, deck.scene.language)),
      3,
    ),
    none(
      'slides that call something ours and do not say so at the foot',
      deck.content
        .filter(
          ({ texts, slide }) =>
            texts.some(({ ours, place }) => ours && place !== 'notes') &&
            !wordsOn(deck, slide.id).includes(houseWord(deck.telling, 'ours')),
        )
        .map(({ slide }) => slide.id),
      3,
    ),
  ]
}

/** How a slide says that something is not known. */
const OPEN = {
  zh: /未述|未标注|未注明|没有解释|没有答案|未说明/,
  en: /not stated|no year|undated|does not say|unknown|not explain/i,
} as const

/** What speaks of how the deck was made, not of what was found; pages of evidence apart, which are for that, and the foot’s word for what is ours, which must be there. */
const TOOL = {
  zh: /原文未述|未述|转述|清点|整理者|制作者|原话拆解/g,
  en: /\b(?:not stated|paraphrased|counted by us|calculated by us|our suggestion|ours, not the source)/gi,
} as const

/** So many are borne on the slides of a deck. */
const TOOL_WORDS = 4

const toolWords = (deck: RubricDeck): readonly string[] =>
  deck.scene.slides
    .filter(({ layout }) => layout.key !== 'evidence')
    .flatMap(slide =>
      textsOf(slide).flatMap(text =>
        [...text.replaceAll(houseWord(deck.telling, 'ours'), '').matchAll(TOOL[deck.scene.language])].map(
          ([word]) => `${slide.id} ${word}`,
        ),
      ),
    )

/** Words that promise, and those that take a promise back, within one text. */
const PROMISE = {
  zh: /回报|估值|推荐|买入|保证|确保|必将|一定会|预算|补贴|盈利/g,
  en: /\breturns?\b|\bvaluations?\b|\bguarantee\w*|\bwill certainly\b|\bsubsid(?:y|ies)\b|\bbudgets?\b|\bprofits?\b/gi,
} as const
const TAKEN_BACK = { zh: /未述|没有|无|不|待|？|问/, en: /\bno\b|\bnot\b|\bnone\b|\bwithout\b|\?/i } as const

/** What a slide says in words that are not marked as the makers' own questions. */
const promises = ({ slide, texts }: SlideContent, language: Language): readonly string[] =>
  texts
    .filter(({ ours, place }) => !ours && place !== 'notes')
    .map(({ text }) => text.replace(/“[^”]*”/g, ''))
    .filter(text => !TAKEN_BACK[language].test(text))
    .flatMap(text =>
      [...text.matchAll(PROMISE[language])].map(([hit]) => `${slide.id} “${hit}” in ${text.slice(0, 30)}`),
    )
