import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { plainWords } from '../../base/plain-words.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import type { StoryContext } from '../story-context.ts'
import { wordsOf } from './forbidden.ts'
import { barrierOf, isOpenTo } from './is-open.ts'

/** The length of a sentence, in letters, from which it is taken for one record's own (our choice). */
const SENTENCE = 12
const SENTENCE_END = /[。！？!?]|\.(?=\s|$)/u

/** Their excerpts are lists of names; a name of a closed one is looked for by itself. */
const LISTED: ReadonlySet<SurveyRecord['kind']> = new Set(['source', 'person', 'organisation', 'product'])

/**
 * Rule: an open record does not hold a sentence that the excerpt of a closed one consists of. It would carry the closed words
 * into notes and slides, and free them for everybody's own words.
 */
export function closedElsewhere(context: StoryContext): readonly Diagnostic[] {
  const records = [...context.survey.records.values()]
  const closed = records.filter(record => barrierOf(context, record) === record && !LISTED.has(record.kind))
  if (closed.length === 0) return []
  const open = records.filter(record => isOpenTo(context, record))
  const words = new Map(open.map(record => [record, wordsOf(record).map(each => plainWords(each).text)] as const))
  const used = open.filter(({ kind }) => !LISTED.has(kind))
  return used.flatMap(record => {
    const holder = closed.find(other =>
      sentencesOf(other).some(sentence => words.get(record)!.some(each => each.includes(sentence))),
    )
    if (holder === undefined) return []
    return error(
      'closed-elsewhere',
      `${record.id} is open to ${context.audience.name} and holds the words of ${holder.id}`,
      {
        span: record.span,
        why: `${holder.id} is closed to this audience: through ${record.id} its words are open.`,
        help: `Close ${record.id} too, or cut its excerpt and words.`,
        trace: [{ label: `${holder.id} is closed here`, span: holder.audiences?.[0]?.span ?? holder.span }],
      },
    )
  })
}

const sentencesOf = (record: SurveyRecord): readonly string[] =>
  record.excerpts
    .flatMap(({ words }) => words.text.split(SENTENCE_END))
    .map(sentence => plainWords(sentence).text)
    .filter(({ length }) => length > SENTENCE)
