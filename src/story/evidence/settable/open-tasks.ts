import { type Diagnostic, warning } from '../../../base/diagnostic.ts'
import { placeOf, type SlideContent } from '../../slide-content.ts'

const TASK = /^TASK\b[:：]?\s*/

/** Rule: a slide whose words are still a task is not finished. */
export function openTasks({ texts, slide }: SlideContent): readonly Diagnostic[] {
  return texts.flatMap(each => {
    const mark = TASK.exec(each.text)?.[0]
    if (mark === undefined) return []
    return warning(
      'task-open',
      `A task is left in "${each.path}" of slide ${slide.id}: ${each.text.slice(mark.length)}`,
      {
        span: placeOf(each, 0, mark.trimEnd().length),
        why: 'The slide would show it as it is.',
        help: 'Write what the slide says, or delete the slide.',
      },
    )
  })
}
