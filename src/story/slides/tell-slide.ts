import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { didYouMean, respelt } from '../../base/suggest.ts'
import type { AudienceSlide } from '../../survey/model/audience.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import type { ContextObject } from '../../template/context.ts'
import { namedLayouts } from '../../template/spec/layout-spec.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import type { SlideContent, SlideText, SlideTextPlace } from '../slide-content.ts'
import { overTitle } from '../slots/capacity.ts'
import { checkInAll } from '../slots/check-in-all.ts'
import { type Filling, fillSlots, namedIn } from '../slots/fill-slots.ts'
import { findRecord, type StoryContext } from '../story-context.ts'
import { countOf, listsIn } from '../words/count.ts'
import { resolveWords } from '../words/resolve-words.ts'
import { parseWords } from '../words/words.ts'
import { notesInOrder, numberNotes } from './footnotes.ts'

export interface FilledSlide {
  readonly content: SlideContent
  readonly slots: ContextObject
  readonly title: ContextObject
  /** The slide's own words at its foot, and its footnotes in the order of their numbers. */
  readonly foot: ContextObject | undefined
  readonly footnotes: readonly ContextObject[]
}

/** Tells one slide: fills its layout's slots, says title, foot and notes, and collects every record that it shows. */
export function tellSlide(all: StoryContext, slide: AudienceSlide): FilledSlide | undefined {
  let faulty = false
  const report = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === 'error') faulty = true
    all.report(diagnostic)
  }
  const layout = all.templates.layouts.get(slide.layout?.text ?? '')
  if (layout === undefined || layout.made) {
    const name = slide.layout?.text ?? ''
    const names = namedLayouts(all.templates).map(({ key }) => key)
    const message =
      name === ''
        ? `Slide ${slide.id} has no layout`
        : layout === undefined
          ? `Unknown layout "${name}"`
          : `Unexpected layout "${name}": the build makes its slides`
    const span = slide.layout?.span ?? slide.span
    const fix = respelt({ text: name, span }, names)
    report(error('layout-unknown', message, { span, help: didYouMean(name, names), ...fix }))
    return undefined
  }
  const numbers = numberNotes(slide, layout)
  const context: StoryContext = {
    ...all,
    report,
    countOf: of => countOf(of, slide.slots, all.survey),
    noteOf: name => numbers.get(name),
  }
  const shown = new Map<string, { record: SurveyRecord; span: Span }>()
  const show = (id: string, span: Span): void => {
    const record = context.survey.records.get(id)
    if (record === undefined || shown.has(record.id)) return
    shown.set(record.id, { record, span })
    // What a number is computed from is its evidence.
    if (record.kind === 'figure') for (const part of record.derived?.from ?? []) show(part, span)
  }
  const texts: SlideText[] = []
  let isCalculated = false
  const calculate = (): void => {
    isCalculated = true
  }
  const filling: Filling = { context, layout, texts, show, calculate }
  const from = slide.from
    .filter(({ text, span }) => findRecord(context, text, span) !== undefined)
    .map(({ text }) => text)
  const slots = fillSlots(filling, layout.slots, slide.slots, { from: [], nearby: from, ours: slide.ours }, slide.span)
  for (const { text, span } of slide.from) show(text, span)
  for (const { text, span } of slide.relations) if (isRelation(context, text, span)) show(text, span)
  checkInAll(context, layout, slide.slots)
  const title = fillText(filling, slide.title, 'title', slide.ours)
  if (isBlank(slide.title) || (title !== undefined && String(title.text).trim() === '')) {
    context.report(
      error('title-missing', `Slide ${slide.id} has no title`, {
        span: slide.title?.span ?? slide.span,
        help: 'Add `title:` with the slide’s claim.',
      }),
    )
  }
  const long = overTitle(layout, String(title?.text ?? ''), context.language, slide.title?.span ?? slide.span)
  if (long !== undefined) context.report(long)
  const foot = fillText(filling, slide.foot, 'foot', slide.ours)
  const footnotes = notesInOrder(context, slide, numbers)
    .map(({ key, value }) => fillText(filling, value, 'foot', slide.ours, `footnotes.${key.text}`))
    .filter(view => view !== undefined)
  const notes = slide.notes?.kind === 'list' ? slide.notes.items : undefined
  if (notes === undefined) fillText(filling, slide.notes, 'notes', false)
  else for (const [at, note] of notes.entries()) fillText(filling, note, 'notes', false, `notes.${at}`)
  const vouched = withTitleVouchers(
    texts,
    [...shown.values()].map(({ record }) => record),
  )
  return {
    content: { slide, layout: layout.key, texts: vouched, shown, lists: listsIn(slide.slots), faulty, isCalculated },
    slots,
    title: title ?? { text: new SourcedText('', slide.span) },
    foot,
    footnotes,
  }
}

function fillText(
  filling: Filling,
  tree: YamlTree | undefined,
  place: SlideTextPlace,
  ours: boolean,
  path: string = place,
): ContextObject | undefined {
  if (tree === undefined) return undefined
  const { context } = filling
  const words = parseWords(context, tree, place)
  const result =
    words === undefined ? undefined : resolveWords(context, words, { place, path, from: [], nearby: [], ours })
  if (words === undefined || result === undefined) return undefined
  filling.texts.push(result.text)
  // Records in the notes are not shown on the slide; those in title and foot are.
  const from = words.form === 'own' ? words.from.map(({ text }) => text) : []
  if (place !== 'notes') for (const id of namedIn(result.text, from)) filling.show(id, words.span)
  return result.view
}

/** All records of a slide vouch for its title, but those that only state what its layout draws. */
function withTitleVouchers(texts: readonly SlideText[], shown: readonly SurveyRecord[]): readonly SlideText[] {
  const ids = shown.filter(({ kind }) => kind !== 'relation').map(({ id }) => id)
  return texts.map(each =>
    each.place === 'title' || each.place === 'foot'
      ? { ...each, vouchers: [...new Set([...each.vouchers, ...ids])] }
      : each,
  )
}

function isRelation(context: StoryContext, id: string, span: Span): boolean {
  const record = findRecord(context, id, span)
  if (record === undefined || record.kind === 'relation') return record !== undefined
  const message = `${id} in \`relation\` is a ${record.kind}, expected a relation`
  const trace = [{ label: `${id} is here`, span: record.span }]
  context.report(error('id-of-other-kind', message, { span, help: 'Name the id of a relation.', trace }))
  return false
}

const isBlank = (tree: YamlTree | undefined): boolean => tree === undefined || tree.kind === 'none'
