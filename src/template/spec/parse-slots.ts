import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { CHART_KIND_NAMES, type ChartKind, isChartKind } from '../../base/kinds/chart-kinds.ts'
import type { Language } from '../../base/language.ts'
import { SLIDE_KEYS } from '../../base/slide-keys.ts'
import { didYouMean } from '../../base/suggest.ts'
import { scalarText, type YamlEntry } from '../../yaml/yaml-tree.ts'
import { CONTEXT_KEYS } from '../context.ts'
import { isSlotKind, SLOT_KINDS, type SlotKind, type SlotSpec } from './layout-spec.ts'

/** `quotes 1..2`, `badge?`, `lists? 0..3`, `rows 1..6+`. */
const KEY = /^([a-z][a-z0-9-]*)(\?)?(?:\s+(\d{1,3})\.\.(\d{1,3})(\+)?)?$/
/** `words 24`, `words 24/60`, `person|voice`, `series`, `chart stacked-bar 6`. */
const VALUE = /^([a-z]+(?:\s*\|\s*[a-z]+)*)(?:\s+([a-z][a-z-]*))?(?:\s+(\d{1,5})(?:\/(\d{1,5}))?)?$/
/** English characters that take the room of a Chinese one. */
const NARROW = 2

/** Names of a slide's own, which no slot may take. */
const OF_A_SLIDE: readonly string[] = [...SLIDE_KEYS, ...CONTEXT_KEYS]
/** Names that mean something in every item, and names of Handlebars' own. */
const EVERYWHERE = [
  'from',
  'ours',
  'text',
  'this',
  'if',
  'unless',
  'each',
  'with',
  'else',
  'lookup',
  'count',
  'true',
  'false',
  'null',
  'undefined',
]

/** Parses the map under `slots:` of a layout. It adds faults to `diagnostics`. */
export function parseSlots(entries: Iterable<YamlEntry>, diagnostics: Diagnostic[], depth = 0): readonly SlotSpec[] {
  const seen = new Set<string>()
  return [...entries].flatMap(entry => {
    const slot = parseSlot(entry, diagnostics, depth)
    if (slot === undefined) return []
    if (seen.has(slot.name)) {
      const twice = `Unexpected second slot "${slot.name}"`
      diagnostics.push(error('slot-twice', twice, { span: entry.key.span, help: 'Give each slot a name of its own.' }))
      return []
    }
    seen.add(slot.name)
    return [slot]
  })
}

function parseSlot(entry: YamlEntry, diagnostics: Diagnostic[], depth: number): SlotSpec | undefined {
  const parts = KEY.exec(entry.key.text)
  if (parts === null) {
    diagnostics.push(
      error('slot-name', `Unexpected slot "${entry.key.text}"`, {
        span: entry.key.span,
        help: 'Write a lower-case name, `name?` if it may be missing, `name 1..4` for a list, `name 1..4+` for one that goes on overleaf.',
      }),
    )
    return undefined
  }
  const name = parts[1]!
  if (EVERYWHERE.includes(name) || (depth === 0 && OF_A_SLIDE.includes(name))) {
    diagnostics.push(
      error('slot-name', `Unexpected slot "${name}": the name is taken`, {
        span: entry.key.span,
        why: depth === 0 ? 'Slots stand beside the slide’s own keys.' : 'It has a meaning of its own in every item.',
        help: 'Choose another name.',
      }),
    )
    return undefined
  }
  const list =
    parts[3] === undefined ? undefined : { min: Number(parts[3]), max: Number(parts[4]), more: parts[5] !== undefined }
  if (list !== undefined && (list.max < 1 || list.min > list.max)) {
    const range = `${list.min}..${list.max}`
    diagnostics.push(
      error('slot-range', `Unexpected range ${range} of "${name}"`, {
        span: entry.key.span,
        help: 'Write least..most, as in 1..4.',
      }),
    )
    return undefined
  }
  const value = parseValue(name, entry, diagnostics, depth)
  if (value === undefined) return undefined
  return { name, optional: parts[2] === '?', ...given({ list }), value, span: entry.key.span }
}

function parseValue(
  name: string,
  entry: YamlEntry,
  diagnostics: Diagnostic[],
  depth: number,
): SlotSpec['value'] | undefined {
  if (entry.value.kind === 'map' && depth < 4)
    return { slots: parseSlots(entry.value.entries.values(), diagnostics, depth + 1) }
  const parts = VALUE.exec((scalarText(entry.value) ?? '').trim())
  if (parts === null) {
    diagnostics.push(
      error('slot-kind', `Unexpected value of slot "${name}"`, {
        span: entry.value.span,
        help: 'Write a kind and the characters that fit, as in `words 24` or, with the English ones, `words 24/60`; or a map of slots.',
      }),
    )
    return undefined
  }
  const names = parts[1]!.split('|').map(kind => kind.trim())
  const unknown = names.filter(kind => !isSlotKind(kind))
  for (const kind of unknown) {
    diagnostics.push(
      error('slot-kind', `Unexpected kind "${kind}" of slot "${name}"`, {
        span: entry.value.span,
        help: didYouMean(kind, SLOT_KINDS),
      }),
    )
  }
  if (unknown.length > 0) return undefined
  const [kind, ...or] = names as SlotKind[]
  const chart = parts[2]
  const isChart = kind === 'chart' && or.length === 0
  if (isChart ? chart === undefined || !isChartKind(chart) : chart !== undefined || names.includes('chart')) {
    diagnostics.push(
      error(
        'slot-kind',
        `Unexpected ${chart === undefined ? `chart without its kind` : `"${chart}"`} of slot "${name}"`,
        {
          span: entry.value.span,
          why: 'A chart alone has a kind, and takes data of that kind alone.',
          help: `Write \`chart bar 9\`: the kind, then the points that fit. ${didYouMean(chart ?? '', CHART_KIND_NAMES)}`,
        },
      ),
    )
    return undefined
  }
  return {
    kind: kind!,
    ...(or.length === 0 ? {} : { or }),
    ...(isChart ? { chart: chart as ChartKind } : {}),
    ...(parts[3] === undefined ? {} : { capacity: capacityOf(kind!, Number(parts[3]), parts[4]) }),
  }
}

/** What holds points or columns holds as many in every language. */
const POINTS: readonly SlotKind[] = ['series', 'chart', 'cells', 'matrix']

const capacityOf = (kind: SlotKind, zh: number, en: string | undefined): Readonly<Record<Language, number>> => ({
  zh,
  en: en === undefined ? (POINTS.includes(kind) ? zh : NARROW * zh) : Number(en),
})
