import { LANGUAGE_TAG, type Language } from '../base/language.ts'
import type { SlideText } from '../story/slide-content.ts'
import type { Story, StorySlide } from '../story/story.ts'
import type { Survey, SurveyRecord } from '../survey/model/survey.ts'
import type { JudgedClaim } from './judge.ts'
import { placesOf, type SourcePlace } from './source-place.ts'
import { idsOf } from './trace-slide.ts'

/** What a book is made of: decks, and what is known of their claims. */
export interface BookContent {
  readonly survey: Survey
  readonly stories: readonly Story[]
  readonly claims: readonly JudgedClaim[]
}

/**
 * One HTML file with each claim beside its marked source passage. It holds no script and loads nothing; all that comes from
 * content is escaped.
 */
export function printBook({ survey, stories, claims }: BookContent): string {
  const name = (survey.name[survey.language] ?? Object.values(survey.name)[0])?.text ?? 'Survey'
  const toc = stories.map(
    ({ output, title }) => `<li><a href="#${slug(output)}">${esc(output)}: ${esc(title.text)}</a></li>`,
  )
  const decks = stories.map(story =>
    printDeck(
      survey,
      story,
      claims.filter(({ deck }) => deck === story.output),
    ),
  )
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[survey.language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(name)}: evidence</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${esc(name)}: evidence</h1>
<p lang="en">Each claim stands beside the passage of the source that it rests on. <mark>Marked</mark> is the excerpt, character for character. Whether a sentence follows from its passage is a person’s judgement; the state says who has signed it.</p></header>
<nav aria-label="Decks"><ul>${toc.join('')}</ul></nav>
<main>
${decks.join('\n')}
</main>
</body>
</html>
`
}

const STYLE = `
:root{color-scheme:light;--ink:#1a1a1a;--soft:#555;--line:#c9c9c9;--mark:#fff2a8}
body{font:16px/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:#fff;margin:0 auto;max-width:76rem;padding:1.5rem}
h1{font-size:1.7rem;line-height:1.3}h2{font-size:1.4rem;border-top:3px solid var(--ink);padding-top:.6rem;margin-top:3rem}h3{font-size:1.1rem;margin:2rem 0 .4rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{border-top:1px solid var(--line);padding:.5rem .8rem .5rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--soft);font-weight:600}tbody th{font-weight:600;width:34%}
.slot{display:block;color:var(--soft);font-size:.82rem;font-weight:400}
.state{font-size:.82rem;display:block;margin-top:.3rem;font-weight:400}.open{color:#a30000}.signed{color:#0a5c2b}
blockquote{margin:0 0 .7rem;padding-left:.8rem;border-left:3px solid var(--line)}
cite{display:block;color:var(--soft);font-size:.82rem;font-style:normal}
mark{background:var(--mark);color:inherit}a{color:#0b4a8f}
@media print{h2{break-before:page}tr{break-inside:avoid}}
`

const esc = (text: string): string =>
  text
    .replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')

const slug = (...words: readonly string[]): string =>
  words.map(word => [...new TextEncoder().encode(word)].map(byte => byte.toString(16)).join('')).join('-')

function printDeck(survey: Survey, story: Story, claims: readonly JudgedClaim[]): string {
  const slides = story.slides.map((slide, at) => printSlide(survey, story, slide, at + 1, claims))
  return `<section aria-labelledby="${slug(story.output)}" lang="${LANGUAGE_TAG[story.language]}">
<h2 id="${slug(story.output)}">${esc(story.output)}: ${esc(story.title.text)}</h2>
${slides.join('\n')}
</section>`
}

function printSlide(
  survey: Survey,
  story: Story,
  slide: StorySlide,
  number: number,
  claims: readonly JudgedClaim[],
): string {
  const title = slide.texts.find(({ place }) => place === 'title')?.text ?? slide.id
  const rows = slide.texts
    .filter(text => idsOf(text).size > 0 || claimOf(claims, slide, text) !== undefined)
    .map(text => printRow(survey, story.language, text, claimOf(claims, slide, text)))
  if (rows.length === 0) return ''
  return `<section aria-label="${number}">
<h3>${number}. ${esc(title)}</h3>
<table><caption>${esc(slide.id)}, ${esc(slide.layout)}</caption>
<thead><tr><th scope="col" lang="en">On the slide</th><th scope="col" lang="en">In the source</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</section>`
}

const claimOf = (
  claims: readonly JudgedClaim[],
  { id }: StorySlide,
  { path, text }: SlideText,
): JudgedClaim | undefined => claims.find(claim => claim.slide === id && claim.path === path && claim.text === text)

function printRow(survey: Survey, language: Language, text: SlideText, claim: JudgedClaim | undefined): string {
  const records = [...idsOf(text)].flatMap(id => survey.records.get(id) ?? [])
  const passages = grouped(records, survey).map(
    ([html, ids]) =>
      `<p><strong>${esc(ids.join(', '))}</strong></p>${html || '<p lang="en">No passage: a record of ours.</p>'}`,
  )
  return `<tr><th scope="row" lang="${LANGUAGE_TAG[language]}">${esc(text.text)}<span class="slot" lang="en">${esc(text.path)}</span>${printState(text, claim)}</th><td lang="${LANGUAGE_TAG[survey.language]}">${passages.join('')}</td></tr>`
}

/** Records that rest on the same passages stand over them together. */
function grouped(
  records: readonly SurveyRecord[],
  survey: Survey,
): readonly (readonly [html: string, ids: string[]])[] {
  const all = new Map<string, string[]>()
  for (const record of records) {
    const html = placesOf(record, survey).map(printPlace).join('')
    const ids = all.get(html)
    if (ids === undefined) all.set(html, [record.id])
    else ids.push(record.id)
  }
  return [...all]
}

const printPlace = ({ file, line, section, before, words, after }: SourcePlace): string =>
  `<blockquote>${esc(before)}<mark>${esc(words)}</mark>${esc(after)}<cite>${esc(section)} · ${esc(file)}:${line}</cite></blockquote>`

function printState({ form }: SlideText, claim: JudgedClaim | undefined): string {
  if (claim === undefined) {
    const what = form === 'own' ? 'the words of its vouchers, or checked by rules alone' : 'printed from the survey'
    return `<span class="state" lang="en">${what}</span>`
  }
  const { review, state } = claim
  if (state !== 'reviewed' || review === undefined)
    return `<span class="state open" lang="en">${state}: nobody has signed that it follows</span>`
  const checked = review.checked ? 'checked by a person' : 'not checked by a person'
  return `<span class="state signed"><span lang="en">signed as ${review.as}, ${esc(review.on)}, ${checked}:</span> ${esc(review.because)}</span>`
}
