import { raisedDigits } from '../../base/characters.ts'
import type { Language } from '../../base/language.ts'
import { chartTable } from '../../scene/geometry/chart/table.ts'
import type { ChartItem, Item, Paragraph, Run, TableItem, TextBody } from '../../scene/scene.ts'
import { escapeSigns, escapeStart, escapeWords } from './escape.ts'

/** Blocks of Markdown for an item, in reading order. What only adorns a slide has none. */
export function blocksOf(item: Item, language: Language): readonly string[] {
  switch (item.kind) {
    case 'text':
      return item.placeholder === 'title' || item.placeholder === 'number' ? [] : paragraphs(item.body)
    case 'shape':
      return item.body === undefined ? [] : paragraphs(item.body)
    case 'image':
      return item.ornament || item.alt === undefined ? [] : [`![${escapeWords(item.alt)}]()`]
    case 'table':
      return [tableBlock(item)]
    case 'chart':
      return chartBlocks(item, language)
    case 'group':
      return item.items.flatMap(inner => blocksOf(inner, language))
    case 'connector':
      return []
  }
}

/** Marked paragraphs of one body are one list. */
function paragraphs({ paragraphs: all }: TextBody): readonly string[] {
  const blocks: string[] = []
  let inList = false
  for (const paragraph of all) {
    const listed = isListed(paragraph)
    const step = '  '.repeat(paragraph.level)
    const words = linesOf(paragraph).join(listed ? `\\\n${step}  ` : '\\\n')
    if (words === '') continue
    const line = listed ? `${step}- ${words}` : words
    if (listed && inList) blocks.push(`${blocks.pop()}\n${line}`)
    else blocks.push(line)
    inList = listed
  }
  return blocks
}

/** The lines of a paragraph, with its links into the web. */
function linesOf({ runs }: Paragraph): readonly string[] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)!.push({ ...run, text })
    }
  return lines.map(line => escapeStart(line.map(wordsOf).join('').trim())).filter(line => line !== '')
}

function wordsOf({ text, raised, link }: Run): string {
  const words = escapeSigns(raised ? raisedDigits(text) : text)
  return link !== undefined && 'web' in link ? `[${words}](<${link.web}>)` : words
}

const isListed = ({ marker }: Paragraph): boolean => marker !== undefined && marker.kind !== 'none'

/** The words of a cell in one line, marks of evidence with them, as beside tables. */
const cellText = ({ paragraphs }: TextBody): string =>
  paragraphs
    .map(({ runs }) => runs.map(({ text, raised }) => (raised ? raisedDigits(text) : text)).join(''))
    .join(' ')
    .replaceAll('\n', ' ')

function tableBlock({ rows }: TableItem): string {
  const lines = rows.map(({ cells }) => cells.map(cell => ('covered' in cell ? '' : escapeWords(cellText(cell.body)))))
  const headed = rows[0]?.head === true
  return printTable(headed ? lines[0]! : (lines[0] ?? []).map(() => ''), headed ? lines.slice(1) : lines)
}

function chartBlocks(item: ChartItem, language: Language): readonly string[] {
  const { heads, rows } = chartTable(item, language)
  const escaped = rows.map(row => row.map(escapeWords))
  return [
    ...(item.alt === undefined ? [] : [`*${escapeWords(item.alt)}*`]),
    printTable(heads.map(escapeWords), escaped),
  ]
}

const printTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
