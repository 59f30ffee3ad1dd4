import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SlideContent } from '../slide-content.ts'

/** Rule: own words that claim something name a voucher: a record, or `ours: true` for the authors' opinion. */
export function unvouchedWords({ texts, shown, slide, faulty }: SlideContent): readonly Diagnostic[] {
  return texts
    .filter(
      ({ form, place, vouchers, ours }) => form === 'own' && CLAIMING.has(place) && vouchers.length === 0 && !ours,
    )
    .filter(({ place }) => place !== 'title' || (shown.size === 0 && !faulty))
    .map(({ path, span, text }) =>
      error('words-unvouched', `The words "${shorten(text)}" in "${path}" of slide ${slide.id} have no voucher`, {
        span,
        why: 'Nobody could say where they come from.',
        help: 'Write { text: …, from: ID }, or { text: …, ours: true } where it is your own opinion; or add `from:` to the item or the slide.',
      }),
    )
}

const CLAIMING: ReadonlySet<string> = new Set(['title', 'words'])

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
