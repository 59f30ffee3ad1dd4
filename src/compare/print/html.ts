import { esc } from '../../base/html/escape.ts'
import type { Change, Comparison, SlideDiff } from '../changes.ts'
import { differs, headOf, numbersOf, placeOf, statesOf } from './words.ts'

/** A slide before, after, and what differs, as PNG files. */
export interface SlidePictures {
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  readonly difference?: Uint8Array
}

/** @returns the pictures of a slide, if there are any */
type PicturesOf = (deck: string, slide: SlideDiff) => SlidePictures | undefined

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}
del{background:#fdd;color:#7a0000}ins{background:#dfd;color:#004d00;text-decoration:none}
figure{display:inline-block;margin:0 .5rem .5rem 0;width:31%}img{width:100%;border:1px solid #bbb}section{border-top:1px solid #ddd}`

/** What differs, on one page that needs no other file. A slide of which only the picture differs, as by a colour of the theme, is shown, too. */
export function printHtml({ same, decks, facts }: Comparison, picturesOf: PicturesOf): string {
  const rows = facts.map(
    fact =>
      `<tr>${[fact.what, ...statesOf(fact), fact.places.join(', ')].map(cell => `<td>${esc(cell)}</td>`).join('')}</tr>`,
  )
  const table =
    rows.length === 0
      ? '<p>No fact differs.</p>'
      : `<table><thead><tr><th>fact</th><th>before</th><th>after</th><th>slides</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
  const bodies = decks.map(
    deck => `<h2>${esc(headOf(deck))}</h2>
${list(deck.theme)}
${deck.slides
  .filter(slide => differs(slide) || picturesOf(deck.name, slide) !== undefined)
  .map(slide => section(slide, picturesOf(deck.name, slide)))
  .join('\n')}`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What differs</title><style>${STYLE}</style></head>
<body><h1>What differs</h1>
${same ? '<p>The decks are the same.</p>' : `<h2>Facts</h2>\n${table}`}
${bodies.join('\n')}
</body></html>
`
}

const section = (slide: SlideDiff, pictures: SlidePictures | undefined): string =>
  `<section><h3>${esc(numbersOf(slide))}: ${esc(slide.title)}</h3>
${pictures === undefined ? '' : figures(pictures)}${list(slide.changes)}</section>`

const figures = ({ before, after, difference }: SlidePictures): string =>
  [figure('before', before), figure('after', after), figure('what differs', difference)].join('')

const figure = (caption: string, png: Uint8Array | undefined): string =>
  png === undefined
    ? ''
    : `<figure><img alt="The slide ${caption}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"><figcaption>${caption}</figcaption></figure>`

const list = (changes: readonly Change[]): string =>
  changes.length === 0 ? '' : `<ul>${changes.map(change => `<li>${item(change)}</li>`).join('\n')}</ul>`

function item(change: Change): string {
  const { before, after, words } = change
  const place = esc(placeOf(change))
  if (words !== undefined)
    return `${place}: ${words.map(({ change: how, text }) => (how === 'same' ? esc(text) : how === 'gone' ? `<del>${esc(text)}</del>` : `<ins>${esc(text)}</ins>`)).join('')}`
  if (before === undefined && after === undefined) return `${place} differ`
  if (before !== undefined && after !== undefined) return `${place}: <del>${esc(before)}</del> <ins>${esc(after)}</ins>`
  return before === undefined ? `${place}: <ins>${esc(after!)}</ins>` : `${place}: <del>${esc(before)}</del>`
}
