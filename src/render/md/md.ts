import { LANGUAGE_TAG, type Language } from '../../base/language.ts'
import { startStopwatch } from '../../base/stopwatch.ts'
import type { Scene, SceneSlide } from '../../scene/scene.ts'
import { leaksIn } from '../boundary.ts'
import type { Format } from '../format.ts'
import { blocksOf } from './blocks.ts'
import { escapeWords } from './escape.ts'

/** Reads a deck back as Markdown: titles, words in reading order, tables, charts as tables, notes with the evidence. */
export const openMarkdownRenderer: Format =
  host =>
  async ({ scene, forbidden }) => {
    const stopwatch = startStopwatch(host.now)
    const leaks = leaksIn(scene, forbidden)
    if (leaks.length > 0) return { value: undefined, diagnostics: leaks, timings: stopwatch.total() }
    const text = stopwatch.time('md', () => printDeck(scene))
    const files = [{ suffix: '.md', bytes: Buffer.from(text) }]
    return { value: files, diagnostics: [], timings: stopwatch.total() }
  }

function printDeck({ deck, language, slides }: Scene): string {
  const about = deck.subject === undefined ? [] : [escapeWords(deck.subject)]
  let section: string | undefined
  const pages = slides.flatMap((slide, at) => {
    const opens = slide.section !== undefined && slide.section !== section
    section = slide.section
    const head = opens ? [`## ${escapeWords(slide.section!)}`] : []
    return [...head, ...printSlide(slide, at + 1, language)]
  })
  const front = `---\nlang: ${LANGUAGE_TAG[language]}\nslides: ${slides.length}\n---`
  return `${[front, `# ${escapeWords(deck.title)}`, ...about, ...pages].join('\n\n')}\n`
}

const NOTES: Readonly<Record<Language, string>> = { zh: '备注与依据', en: 'Notes and evidence' }

const HIDDEN: Readonly<Record<Language, string>> = { zh: '（放映时略过）', en: ' (left out of a show)' }

function printSlide(
  { id, name, items, notes, hidden }: SceneSlide,
  number: number,
  language: Language,
): readonly string[] {
  return [
    `### ${number} · ${escapeWords(name)} \\[${id}\\]${hidden ? HIDDEN[language] : ''}`,
    ...items.flatMap(item => blocksOf(item, language)),
    ...(notes.length === 0 ? [] : [`#### ${NOTES[language]}`, ...notes.map(note => `> ${escapeWords(note)}`)]),
  ]
}
