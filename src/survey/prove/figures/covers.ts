import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { Survey } from '../../model/survey.ts'

/** A source of data and its figures name each other: `covers` of the source, `source` of the figure. */
export function proveCovers(survey: Survey): readonly Diagnostic[] {
  return [...survey.records.values()].flatMap(record => {
    if (record.kind === 'figure' && record.source !== undefined) {
      const source = survey.records.get(record.source.text)
      if (source?.kind !== 'source') return []
      const own = source.covers.some(({ text }) => text === record.id)
      const declared = [...survey.records.values()].some(
        each => each.kind === 'source' && each.covers.some(({ text }) => text === record.id),
      )
      return own || (source.covers.length === 0 && !declared)
        ? []
        : error('figure-source', `${source.id} does not cover ${record.id}`, {
            span: record.source.span,
            why: 'A source of data stands under its own figures, and under no others.',
            help: `Correct \`source\`, or add ${record.id} to \`covers\` of ${source.id}.`,
          })
    }
    if (record.kind !== 'source') return []
    return record.covers.flatMap(target => {
      const covered = survey.records.get(target.text)
      if (covered === undefined)
        return error('id-unknown', `Unknown id "${target.text}" in \`covers\` of ${record.id}`, { span: target.span })
      return covered.source !== undefined
        ? []
        : error('figure-source', `${covered.id} has no \`source\`, though ${record.id} covers it`, {
            span: covered.span,
            why: 'A source of data stands under its own figures, and under no others.',
            help: `Write \`source: ${record.id}\`, or delete ${covered.id} from \`covers\` of ${record.id}.`,
            trace: [{ label: 'covered here', span: target.span }],
          })
    })
  })
}
