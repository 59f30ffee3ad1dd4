import { error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { computeCells } from '../../survey/derived/compute-cells.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import type { ContextObject } from '../../template/context.ts'
import type { YamlMap } from '../../yaml/yaml-tree.ts'
import { findRecord, houseWord, inLanguage, type StoryContext, scope } from '../story-context.ts'
import { recordText } from '../words/record-text.ts'

/** Which way is the better one: the role of the colour, and the word that says so without it. */
const VERDICTS = {
  up: { '+': 'better', '−': 'worse' },
  down: { '+': 'worse', '−': 'better' },
} as const
const TONES = { better: 'fact', worse: 'accent' } as const

type Sign = '+' | '−'

/**
 * How the figure of an item changed since an earlier one: `{ since: F2, good: up }`. The change is computed, with its sign; it is
 * neither good nor bad unless the slide says which way is.
 */
export function changeView(
  context: StoryContext,
  tree: YamlMap,
  of: readonly string[],
  path: string,
): { readonly view: ContextObject; readonly ids: readonly string[] } | undefined {
  const at = (key: string): SourcedText | undefined => {
    const value = tree.entries.get(key)?.value
    return value?.kind === 'text' ? new SourcedText(value.text, value.span) : undefined
  }
  const [since, good] = [at('since'), at('good')]
  const shape = (
    help = 'Write { since: F2 }, and `good: up` or `good: down` where one way is the better one.',
  ): undefined => {
    context.report(error('change-malformed', `Unexpected change in "${path}"`, { span: tree.span, help }))
    return undefined
  }
  const strange = [...tree.entries.keys()].some(key => key !== 'since' && key !== 'good')
  const way = good?.text === 'up' || good?.text === 'down' ? good.text : undefined
  if (since === undefined || strange || (tree.entries.has('good') && way === undefined)) return shape()
  // Words beside the figure may stand on a record of their own.
  const figures = of.filter(id => context.survey.records.get(id)?.kind === 'figure')
  const [own, ...others] = figures.length > 0 ? figures : of
  if (own === undefined || others.length > 0) return shape('Name one figure beside it, whose change it is.')
  const [now, then] = [figureOf(context, own, tree.span), figureOf(context, since.text, since.span)]
  if (now === undefined || then === undefined) return undefined
  const { language, survey } = context
  const found = computeCells({ sum: [now.id], less: [then.id] }, survey, { language, span: since.span })
  if ('fault' in found) {
    const message = `The change from ${then.id} to ${now.id} is not computed: ${found.fault}`
    const help = 'Compare two waves of one thing: cells of one row, shares, or figures that `adds` names together.'
    context.report(error('derived-not-computed', message, { span: since.span, help }))
    return undefined
  }
  const sourced = (text: string): SourcedText => new SourcedText(text, since.span)
  const sign = /^[+−]/.exec(found.text)?.[0] as Sign | undefined
  const verdict = way === undefined || sign === undefined ? undefined : VERDICTS[way][sign]
  const unit = found.unit?.[language]?.text ?? ''
  const gap = /^[A-Za-z]/.test(unit) ? ' ' : ''
  return {
    ids: [then.id],
    view: scope({
      text: sourced(`${found.text}${gap}${unit}`),
      since: sourced(
        `${whenOf(context, now, then)}${houseWord(context, 'says')}${recordText(context, then, since.span)}`,
      ),
      direction: sign === undefined ? undefined : sourced(sign === '+' ? 'up' : 'down'),
      tone: sourced(verdict === undefined ? 'muted' : TONES[verdict]),
      verdict: verdict === undefined ? undefined : sourced(houseWord(context, verdict)),
    }),
  }
}

/** What tells the earlier figure from the later: the labels that differ, of cells of one table; else what it measures. */
function whenOf(context: StoryContext, now: FigureRecord, then: FigureRecord): string {
  const labels = then.cell?.table === now.cell?.table ? (then.cell?.labels ?? []) : []
  const own = labels.filter((label, at) => label !== now.cell?.labels[at])
  return own.length > 0
    ? own.join(houseWord(context, 'list-comma'))
    : inLanguage(context, then.short ?? then.what, then, 'what', then.span).text
}

function figureOf(context: StoryContext, id: string, span: Span): FigureRecord | undefined {
  const record = findRecord(context, id, span)
  if (record === undefined || record.kind === 'figure') return record
  const message = `${id} is a ${record.kind}, expected a figure`
  context.report(error('change-malformed', message, { span, help: 'Name a figure or a cell of a table.' }))
  return undefined
}
