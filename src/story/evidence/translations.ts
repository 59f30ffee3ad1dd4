import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import { LANGUAGE_WORD } from '../../base/language.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import { type Difference, differences } from '../../reading/compare.ts'
import { readText } from '../../reading/read-text.ts'
import { masksOf } from '../../survey/masks.ts'
import { placeOf, type SlideContent } from '../slide-content.ts'
import { otherLanguageOf, type Pair, pairsOf } from './pairs.ts'
import { mentionsIn } from './people.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: own words of a deck that is laid over one in another language say what the words in their place say there: numbers,
 * hedges, negation, levels, ranks and people by class.
 */
export const wrongTranslations = (slide: SlideContent, context: RuleContext): readonly Diagnostic[] =>
  pairsOf(slide, context).flatMap(pair => [
    ...compared(pair, context).flatMap(each =>
      weigh(each, pair) === 'error' ? faultOf(each, pair, slide, context) : [],
    ),
    ...inventedPeople(pair, slide, context),
  ])

/** What differs between the languages, and may be free wording. */
export const freeTranslations = (slide: SlideContent, context: RuleContext): readonly OpenClaim[] =>
  pairsOf(slide, context).flatMap(pair =>
    compared(pair, context)
      .filter(each => weigh(each, pair) === 'open')
      .slice(0, 1)
      .map(({ change, aspect, word }) => ({
        rule: 'translation',
        slide: slide.slide.id,
        path: pair.own.path,
        span: pair.own.span,
        text: pair.own.text,
        vouchers: pair.own.vouchers,
        why:
          change === 'lost'
            ? `“${word}” (${aspect}) of “${pair.base.text}” has no like word`
            : `“${word}” (${aspect}) has no like word in “${pair.base.text}”`,
      })),
  )

const compared = ({ own, base }: Pair, context: RuleContext): readonly Difference[] => {
  const masks = masksOf(context.survey)
  const other = otherLanguageOf(context)
  const counts = own.pieces.filter(({ counted }) => counted !== undefined)
  return differences(readText(base.text, other, masks), readText(own.text, context.language, masks)).filter(
    ({ change, start }) =>
      change === 'lost' || !counts.some(piece => piece.start <= start && start < piece.start + piece.length),
  )
}

/** Titles and claims are compared strictly, notes and labels loosely: their wording is freer. */
function weigh({ aspect, change, class: kind, word }: Difference, { own, base }: Pair): 'error' | 'open' | 'none' {
  const isTitle = own.place === 'title'
  const isClaim = isTitle || own.place === 'words'
  switch (aspect) {
    case 'number':
    case 'rank':
      return change === 'added' && !/^(?:one|first|second)$/i.test(word) ? 'error' : 'open'
    case 'hedge':
      if (change === 'added') return kind === 'may' || kind === 'one-of' ? 'open' : 'none'
      if (kind === 'reported' ? !isTitle : own.place === 'notes' || own.place === 'label') return 'open'
      return 'error'
    case 'negation':
      if (kind === 'near') return 'open'
      if (kind === 'presence') return isTitle || (isClaim && own.ours === base.ours && !own.ours) ? 'error' : 'open'
      return isTitle ? 'error' : 'open'
    case 'level':
      return own.place === 'notes' || own.place === 'foot' ? 'open' : 'error'
    case 'superlative':
      return change === 'added' ? (STRONG.test(word) && isClaim ? 'error' : 'open') : 'none'
  }
}

const STRONG =
  /^(?:best|largest|biggest|greatest|highest|leading|leader|entirely|wholly|number one|unrivalled|unparalleled|foremost|最|第一|领先|唯一|顶尖|顶级)$/i

const CODES: Readonly<Record<Difference['aspect'], Code>> = {
  number: 'translation-number',
  rank: 'translation-number',
  hedge: 'translation-hedge',
  negation: 'translation-negation',
  level: 'translation-level',
  superlative: 'superlative',
}

function faultOf(
  { aspect, change, word, start, end }: Difference,
  { own, base }: Pair,
  { slide }: SlideContent,
  context: RuleContext,
): Diagnostic {
  const other = LANGUAGE_WORD[otherLanguageOf(context)]
  const isOne = own.written !== undefined
  return error(
    CODES[aspect],
    `"${own.path}" of slide ${slide.id} ${change === 'lost' ? 'has lost' : 'adds'} the ${aspect} "${word}"`,
    {
      span: change === 'lost' || !isOne ? own.span : placeOf(own, start, end - start),
      why: `The ${other} slide says "${base.text}": both languages say the same.`,
      help: change === 'lost' ? `Say "${word}" here, too.` : `Delete "${word}", or correct the ${other}.`,
      trace: [{ label: `the ${other}`, span: base.span }],
    },
  )
}

/** A person whom the words in the other language do not name. In notes a name may stand for a pronoun. */
function inventedPeople({ own, base }: Pair, { slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  if (own.place === 'notes' || own.place === 'foot') return []
  const other = otherLanguageOf(context)
  const there = new Set(mentionsIn(base.text, 'person', { ...context, language: other }).map(({ record }) => record.id))
  const vouched = new Set(
    own.vouchers.flatMap(id => {
      const record = context.survey.records.get(id)
      return record !== undefined && 'by' in record ? [record.by?.text ?? '', id] : [id]
    }),
  )
  return mentionsIn(own.text, 'person', context)
    .filter(({ record }) => !there.has(record.id) && !vouched.has(record.id))
    .slice(0, 1)
    .map(({ record, start, end }) =>
      error(
        'translation-name',
        `"${own.path}" of slide ${slide.id} names ${record.name[context.language]?.text ?? record.id} (${record.id}), the ${LANGUAGE_WORD[other]} does not`,
        {
          span: placeOf(own, start, end - start),
          why: `The ${LANGUAGE_WORD[other]} slide says "${base.text}": both languages name the same people.`,
          help: 'Name the person there, too, or nobody here.',
          trace: [{ label: `the ${LANGUAGE_WORD[other]}`, span: base.span }],
        },
      ),
    )
}
