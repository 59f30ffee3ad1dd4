import type { Language } from '../../base/language.ts'
import { escapeAttribute, escapeText } from '../../opc/xml.ts'
import { chartTable } from '../../scene/geometry/chart/table.ts'
import { placedCells } from '../../scene/geometry/table.ts'
import type { ChartItem, Item, Paragraph, SceneSlide, TableItem, TextBody } from '../../scene/scene.ts'
import { itemText } from '../../scene/walk.ts'
import { addressOf, WITHIN_PAGE } from '../svg/link.ts'

/** What a slide says, for those who hear it: its title, words, lists and tables in reading order, and what its pictures show. */
export const transcript = ({ name, items }: SceneSlide, language: Language): string =>
  `<h2>${escapeText(name)}</h2>${items.map(item => `${told(item, language)}${led(item)}`).join('')}`

/** An item that leads somewhere as a whole. */
function led(item: Item): string {
  const inner = item.kind === 'group' ? item.items.map(led).join('') : ''
  if (item.link === undefined) return inner
  const words = itemText(item).replaceAll('\n', ' ') || item.alt || item.name
  return `<p><a ${addressOf(item.link, WITHIN_PAGE)}>${escapeText(words)}</a></p>${inner}`
}

function told(item: Item, language: Language): string {
  switch (item.kind) {
    case 'text':
      return item.placeholder === 'title' || item.placeholder === 'number' ? '' : paragraphs(item.body)
    case 'shape':
      return item.body === undefined ? (item.ornament ? '' : figure(item.alt)) : paragraphs(item.body)
    case 'image':
    case 'connector':
      return item.ornament ? '' : figure(item.alt)
    case 'table':
      return table(item)
    case 'chart':
      return chart(item, language)
    case 'group':
      return item.items.map(inner => told(inner, language)).join('')
  }
}

const figure = (alt: string | undefined): string =>
  alt === undefined ? '' : `<p role="img" aria-label="${escapeAttribute(alt)}"></p>`

/** Words with their links, lines and numbers of footnotes. */
const wordsOf = ({ runs }: Paragraph): string =>
  runs
    .map(({ text, raised, link }) => {
      const written = escapeText(text).replaceAll('\n', '<br>')
      const words = raised ? `<sup>${written}</sup>` : written
      return link === undefined ? words : `<a ${addressOf(link, WITHIN_PAGE)}>${words}</a>`
    })
    .join('')

const isListed = ({ marker }: Paragraph): boolean => marker !== undefined && marker.kind !== 'none'

/** Paragraphs with marks that follow each other are a list. */
function paragraphs({ paragraphs: all }: TextBody): string {
  const parts = all
    .map(paragraph => ({ listed: isListed(paragraph), words: wordsOf(paragraph).trim() }))
    .filter(({ words }) => words !== '')
  return parts
    .map(({ listed, words }, at) => {
      if (!listed) return `<p>${words}</p>`
      const opens = at === 0 || !parts[at - 1]!.listed
      const closes = at === parts.length - 1 || !parts[at + 1]!.listed
      return `${opens ? '<ul>' : ''}<li>${words}</li>${closes ? '</ul>' : ''}`
    })
    .join('')
}

function table(item: TableItem): string {
  const cells = placedCells(item)
  const rows = item.rows.map(({ head }, at) => {
    const own = cells
      .filter(({ row }) => row === at)
      .map(({ cell }) => {
        const words = cell.body.paragraphs.map(wordsOf).join('\n')
        // A head without words heads nothing.
        const tag = head && words.trim() !== '' ? 'th' : 'td'
        const spans = `${spanOf('colspan', cell.columnSpan)}${spanOf('rowspan', cell.rowSpan)}`
        return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${spans}>${words}</${tag}>`
      })
    return `<tr>${own.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

const spanOf = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '')

function chart(item: ChartItem, language: Language): string {
  const { heads, rows } = chartTable(item, language)
  const head = heads.map(text => (text === '' ? '<td></td>' : `<th scope="col">${escapeText(text)}</th>`)).join('')
  const body = rows.map(([name = '', ...values]) => {
    const cells = values.map(value => `<td>${escapeText(value)}</td>`).join('')
    return `<tr><th scope="row">${escapeText(name)}</th>${cells}</tr>`
  })
  const caption = item.alt === undefined ? '' : `<caption>${escapeText(item.alt)}</caption>`
  return `<table>${caption}<tr>${head}</tr>${body.join('')}</table>`
}
