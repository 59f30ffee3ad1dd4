import { type Diagnostic, error } from '../base/diagnostic.ts'
import { Leaf } from '../base/leaf.ts'
import type { Span } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { AudienceSlide } from '../content/audience.ts'
import type { SurveyRecord } from '../content/survey.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { overTitle } from './capacity.ts'
import { checkInAll } from './check-in-all.ts'
import { countsOf } from './counts.ts'
import { type Filling, fillSlots, namedIn } from './fill-slots.ts'
import type { Said, SaidPlace, ToldSlide } from './said.ts'
import { say } from './say.ts'
import type { Scope } from './story.ts'
import { findRecord, type Telling } from './telling.ts'
import { parseWords } from './words.ts'

export interface Told {
  readonly told: ToldSlide
  readonly slots: Scope
  readonly title: Scope
}

/** One slide: its layout's slots filled, its title, foot and notes said, and every record that it shows. */
export function tellSlide(all: Telling, slide: AudienceSlide): Told | undefined {
  let faulty = false
  const report = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === 'error') faulty = true
    all.report(diagnostic)
  }
  const telling: Telling = { ...all, report }
  const layout = telling.templates.layouts.get(slide.layout?.text ?? '')
  if (layout === undefined) {
    const name = slide.layout?.text ?? ''
    const message = name === '' ? `Slide ${slide.id} has no layout` : `Unknown layout "${name}"`
    const span = slide.layout?.span ?? slide.span
    telling.report(error('layout-unknown', message, { span, help: didYouMean(name, telling.templates.layouts.keys()) }))
    return undefined
  }
  const shown = new Map<string, { record: SurveyRecord; span: Span }>()
  const show = (id: string, span: Span): void => {
    const record = telling.survey.records.get(id)
    if (record !== undefined && !shown.has(id)) shown.set(id, { record, span })
  }
  const said: Said[] = []
  const filling: Filling = { telling, layout, said, show }
  const from = slide.from
    .filter(({ text, span }) => findRecord(telling, text, span) !== undefined)
    .map(({ text }) => text)
  const slots = fillSlots(filling, layout.slots, slide.slots, { from: [], nearby: from, ours: slide.ours }, slide.span)
  for (const { text, span } of slide.from) show(text, span)
  checkInAll(telling, layout, slide.slots)
  const title = sayOne(filling, slide.title, 'title', slide.ours)
  if (isBlank(slide.title) || (title !== undefined && String(title.text).trim() === '')) {
    telling.report(
      error('title-missing', `Slide ${slide.id} has no title`, {
        span: slide.title?.span ?? slide.span,
        help: 'Add `title:` with the slide’s claim.',
      }),
    )
  }
  const long = overTitle(layout, String(title?.text ?? ''), telling.language, slide.title?.span ?? slide.span)
  if (long !== undefined) telling.report(long)
  sayOne(filling, slide.foot, 'foot', slide.ours)
  for (const note of slide.notes?.kind === 'list' ? slide.notes.items : [slide.notes])
    sayOne(filling, note, 'notes', false)
  const vouched = withTitleVouchers(said, [...shown.keys()])
  const counts = countsOf(
    slide.slots,
    [...shown.values()].map(({ record }) => record),
  )
  return {
    told: { slide, layout: layout.key, said: vouched, shown, counts, faulty },
    slots,
    title: title ?? { text: new Leaf('', slide.span) },
  }
}

function sayOne(filling: Filling, tree: YamlTree | undefined, place: SaidPlace, ours: boolean): Scope | undefined {
  if (tree === undefined) return undefined
  const { telling } = filling
  const words = parseWords(telling, tree, place)
  const result =
    words === undefined ? undefined : say(telling, words, { place, path: place, from: [], nearby: [], ours })
  if (words === undefined || result === undefined) return undefined
  filling.said.push(result.said)
  // What the notes mention is not shown; what title and foot print is.
  const from = words.form === 'own' ? words.from.map(({ text }) => text) : []
  if (place !== 'notes') for (const id of namedIn(result.said, from)) filling.show(id, words.span)
  return result.view
}

/** All records of a slide vouch for its title. */
const withTitleVouchers = (said: readonly Said[], shown: readonly string[]): readonly Said[] =>
  said.map(each =>
    each.place === 'title' || each.place === 'foot'
      ? { ...each, vouchers: [...new Set([...each.vouchers, ...shown])] }
      : each,
  )

const isBlank = (tree: YamlTree | undefined): boolean => tree === undefined || tree.kind === 'none'
