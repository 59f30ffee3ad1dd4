import type { Language } from '../../base/language.ts'
import { chartTable } from '../../scene/geometry/chart/table.ts'
import type { ChartItem, Item, Paragraph, TableItem, TextBody } from '../../scene/scene.ts'
import { bodyText, paragraphText } from '../../scene/walk.ts'
import { escapeWords } from './escape.ts'

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
    const words = escapeWords(paragraphText(paragraph).trim())
    if (words === '') continue
    const listed = isListed(paragraph)
    const line = listed ? `${'  '.repeat(paragraph.level)}- ${words}` : words
    if (listed && inList) blocks.push(`${blocks.pop()}\n${line}`)
    else blocks.push(line)
    inList = listed
  }
  return blocks
}

const isListed = ({ marker }: Paragraph): boolean => marker !== undefined && marker.kind !== 'none'

function tableBlock({ rows }: TableItem): string {
  const lines = rows.map(({ cells }) =>
    cells.map(cell => ('covered' in cell ? '' : escapeWords(bodyText(cell.body).replaceAll('\n', ' ')))),
  )
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
