import { esc } from '../base/html/escape.ts'
import { LANGUAGE_TAG } from '../base/language.ts'
import type { SlideText } from '../story/slide-content.ts'
import type { Story, StorySlide } from '../story/story.ts'
import type { Survey } from '../survey/model/survey.ts'
import type { JudgedClaim } from './judge.ts'
import { printNames } from './print-names.ts'
import { placesOf, type SourcePlace } from './source-place.ts'
import { idsOf } from './trace-slide.ts'

/** What a book is made of: decks, and what is known of their claims. */
interface BookContent {
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
td>p:first-child{margin-top:0}
blockquote{margin:0 0 .7rem;padding-left:.8rem;border-left:3px solid var(--line)}
cite{display:block;color:var(--soft);font-size:.82rem;font-style:normal}
mark{background:var(--mark);color:inherit}a{color:#0b4a8f}
@media print{h2{break-before:page}tr{break-inside:avoid}}
`

const slug = (...words: readonly string[]): string =>
  words.map(word => [...new TextEncoder().encode(word)].map(byte => byte.toString(16)).join('')).join('-')

function printDeck(survey: Survey, story: Story, claims: readonly JudgedClaim[]): string {
  const slides = story.slides.map((slide, at) => printSlide(survey, slide, at + 1, claims))
  return `<section aria-labelledby="${slug(story.output)}" lang="${LANGUAGE_TAG[story.language]}">
<h2 id="${slug(story.output)}">${esc(story.output)}: ${esc(story.title.text)}</h2>
${slides.join('\n')}
${printRecords(survey, story, claims)}
${printNames(survey, story)}
</section>`
}

/** What stands beside a claim; rows that rest on the same passages share them. */
interface Row {
  readonly claim: string
  readonly passages: string
}

function printSlide(survey: Survey, slide: StorySlide, number: number, claims: readonly JudgedClaim[]): string {
  const title = slide.texts.find(({ place }) => place === 'title')?.text ?? slide.id
  const rows = slide.texts
    .filter(text => idsOf(text).size > 0 || claimOf(claims, slide, text) !== undefined)
    .map((text): Row => {
      const claim = claimOf(claims, slide, text)
      const ids = new Set([...idsOf(text), ...(claim?.vouchers.map(({ id }) => id) ?? [])])
      return {
        claim: printClaim(text.text, text.path, printState(text.form, claim)),
        passages: passagesOf(ids, survey),
      }
    })
  if (rows.length === 0) return ''
  return `<section aria-label="${number}">
<h3>${number}. ${esc(title)}</h3>
${printTable(`${esc(slide.id)}, ${esc(slide.layout)}`, 'On the slide', rows, survey)}
</section>`
}

/** What the records say that a deck shows, and no slide of it in these words: their notes, cautions and translations. */
function printRecords(survey: Survey, { slides }: Story, claims: readonly JudgedClaim[]): string {
  const rows = claims.flatMap((claim): readonly Row[] =>
    claim.record === undefined
      ? []
      : [
          {
            claim: printClaim(claim.text, `${claim.record} ${claim.path}`, printState('own', claim)),
            passages: passagesOf(new Set([claim.record]), survey),
          },
        ],
  )
  if (rows.length === 0) return ''
  return `<section aria-label="Records">
<h3 lang="en">What the records say in words of their author</h3>
${printTable(`${rows.length} sentences on ${slides.length} slides and in their notes`, 'In the record', rows, survey)}
</section>`
}

const claimOf = (
  claims: readonly JudgedClaim[],
  { id }: StorySlide,
  { path, text }: SlideText,
): JudgedClaim | undefined =>
  claims.find(claim => claim.record === undefined && claim.slide === id && claim.path === path && claim.text === text)

const printClaim = (text: string, path: string, state: string): string =>
  `${esc(text)}<span class="slot" lang="en">${esc(path)}</span>${state}`

function printTable(caption: string, head: string, rows: readonly Row[], { language }: Survey): string {
  const lines = rows.map(({ claim, passages }, at) => {
    if (rows[at - 1]?.passages === passages) return `<tr><th scope="row">${claim}</th></tr>`
    const other = rows.findIndex((each, index) => index > at && each.passages !== passages)
    const span = (other < 0 ? rows.length : other) - at
    return `<tr><th scope="row">${claim}</th><td lang="${LANGUAGE_TAG[language]}"${span > 1 ? ` rowspan="${span}"` : ''}>${passages}</td></tr>`
  })
  return `<table><caption lang="en">${caption}</caption>
<thead><tr><th scope="col" lang="en">${head}</th><th scope="col" lang="en">In the source</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table>`
}

/** The marked passages of records; those that rest on the same passages stand over them together. */
function passagesOf(ids: ReadonlySet<string>, survey: Survey): string {
  const all = new Map<string, string[]>()
  for (const record of [...ids].flatMap(id => survey.records.get(id) ?? [])) {
    const html = placesOf(record, survey).map(printPlace).join('')
    const known = all.get(html)
    if (known === undefined) all.set(html, [record.id])
    else known.push(record.id)
  }
  return [...all]
    .map(
      ([html, records]) =>
        `<p><strong>${esc(records.join(', '))}</strong></p>${html || '<p lang="en">No passage: a record of ours.</p>'}`,
    )
    .join('')
}

const printPlace = ({ file, line, section, before, words, after }: SourcePlace): string =>
  `<blockquote>${esc(before)}<mark>${esc(words)}</mark>${esc(after)}<cite>${[section, `${file}:${line}`].filter(Boolean).map(esc).join(' · ')}</cite></blockquote>`

function printState(form: SlideText['form'], claim: JudgedClaim | undefined): string {
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
