import { type Diagnostic, error } from '../base/diagnostic.ts'
import { partSpan } from '../base/part-span.ts'
import type { Span } from '../base/span.ts'
import { invisibleIn, type OddCharacter } from '../reading/invisible.ts'

const WHY: Readonly<Record<OddCharacter['kind'], string>> = {
  bidi: 'It turns the direction of what follows: readers see other words, and other numbers, than the file has.',
  invisible: 'Nobody sees it, and words that hold it are not found where they are looked for.',
  private: 'It is what damaged text looks like.',
  control: 'No slide can show it.',
  lookalike: 'It looks like a number and is none.',
  'mixed-script': 'It looks like another word than it is, and is not found where that is looked for.',
}

/** Reports characters of a text that nobody sees, and letters that look like others, at most three. */
export function oddCharacters(text: string, span: Span): readonly Diagnostic[] {
  return invisibleIn(text)
    .filter(({ kind, name }) => kind !== 'control' && (kind !== 'private' || name.length > 6))
    .slice(0, 3)
    .map(({ kind, name, start, end }) => {
      const at = partSpan(span, text, start, end - start)
      const unseen = kind === 'invisible' || kind === 'bidi'
      const what =
        kind === 'lookalike'
          ? `letters among the digits of "${name}"`
          : kind === 'mixed-script'
            ? `letters of two alphabets in "${name}"`
            : `character ${name}, which nobody sees`
      return error('text-invisible', `Unexpected ${what}`, {
        span: at,
        why: WHY[kind],
        help: kind === 'lookalike' || kind === 'mixed-script' ? 'Type it anew.' : 'Delete it.',
        ...(unseen && { fix: { span: at, text: '', was: text.slice(start, end) } }),
      })
    })
}
