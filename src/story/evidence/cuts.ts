import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { partSpan } from '../../base/part-span.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { QuotationRecord } from '../../survey/model/survey.ts'
import { longestPrefix } from '../../survey/prove/source-text.ts'
import type { SlideContent, SlideText } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: a cut consists of pieces of its quotation, character for character and in order, and leaves out no part that
 * the record marks to be kept.
 */
export function brokenCuts({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts.flatMap(each => {
    const record = each.cut === undefined ? undefined : context.survey.records.get(each.cut.id)
    if (each.cut === undefined || record?.kind !== 'quotation') return keptInShort(each, context, slide.id)
    const whole = record.says[context.language]?.text
    if (whole === undefined) return []
    return [
      ...strangePieces(record, whole, each.cut.pieces),
      ...droppedParts(record, each, each.text, context, slide.id),
    ]
  })
}

function strangePieces({ id }: QuotationRecord, whole: string, pieces: readonly SourcedText[]): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  let from = 0
  for (const { text, span } of pieces) {
    const at = whole.indexOf(text, from)
    if (at >= 0) {
      from = at + text.length
      continue
    }
    const disordered = whole.includes(text)
    const near = longestPrefix(whole, text)
    const help =
      near === undefined
        ? `It says: "${whole.slice(0, 60)}${whole.length > 60 ? '…' : ''}".`
        : `It agrees up to "${near.last}" and goes on "${near.next}".`
    faults.push(
      error(
        'quote-not-verbatim',
        disordered ? `"${text}" is out of order in ${id}` : `"${text}" is no piece of ${id}`,
        {
          span:
            near === undefined || disordered
              ? span
              : partSpan(span, text, near.agreed.length, text.length - near.agreed.length),
          why: 'Words in quotation marks are the speaker’s, character for character.',
          help: disordered ? 'Give the pieces in the order of the quotation.' : help,
        },
      ),
    )
  }
  return faults
}

/** The rule holds for the record's own short form (`Q2.short`), too. */
function keptInShort(slideText: SlideText, context: RuleContext, slide: string): readonly Diagnostic[] {
  return slideText.pieces.flatMap(({ id, field }) => {
    const record = id === undefined || field !== 'short' ? undefined : context.survey.records.get(id)
    if (record?.kind !== 'quotation') return []
    return droppedParts(record, slideText, record.short?.[context.language]?.text ?? '', context, slide)
  })
}

function droppedParts(
  record: QuotationRecord,
  slideText: SlideText,
  shown: string,
  context: RuleContext,
  slide: string,
): readonly Diagnostic[] {
  const kept = record.keep.flatMap(texts => texts[context.language]?.text ?? [])
  return kept
    .filter(part => !shown.includes(part))
    .map(part =>
      error('quote-part-dropped', `The cut of ${record.id} on slide ${slide} leaves out "${part}"`, {
        span: slideText.span,
        why: 'The survey says that no cut may: without it the speaker says something else.',
        help: `Make it one of the pieces, or show ${record.id} whole.`,
        trace: [{ label: `${record.id} is here`, span: record.span }],
      }),
    )
}
