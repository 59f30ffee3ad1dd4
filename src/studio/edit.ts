import type { Diagnostic } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import { writeText } from '../pipeline/write-text.ts'
import type { SlideText } from '../story/slide-content.ts'
import { applyFixes } from '../yaml/apply-fixes.ts'
import type { Desk } from './desk.ts'

/** The author's own words of a slide as its YAML writes them: `{F06}` stands for a record's. */
export interface OwnWords {
  readonly text: string
  readonly span: Span
}

/** What became of an edit: written, or why not. */
export type Edited = { readonly written: string } | { readonly why: string; readonly errors?: readonly Diagnostic[] }

interface Step {
  readonly file: string
  readonly before: string
  readonly after: string
}

/** Words of records and quotations are none: they change where their source does. */
export const ownWordsOf = ({ form, written }: SlideText): OwnWords | undefined =>
  form === 'own' && written !== undefined ? { text: written.text, span: written.span } : undefined

export interface WordEditor {
  /** Writes other words in the place of a slide's own, if no error comes of it. All else in the file stays to the byte. */
  write(own: OwnWords, text: string): Promise<Edited>
  /** Takes the last edit back. */
  undo(): Promise<Edited>
}

/** @param pathOf the path of a file of the project; undefined for one outside, even through a link */
export function openWordEditor(
  desk: Desk,
  host: Host,
  pathOf: (file: string) => Promise<string | undefined>,
  newErrors: (path: string, bytes: Uint8Array) => Promise<readonly Diagnostic[]>,
): WordEditor {
  const done: Step[] = []
  const put = async ({ file, before, after }: Step): Promise<Edited> => {
    const path = await pathOf(file)
    if (path === undefined) return { why: `${file} is not in the project` }
    if (new TextDecoder().decode(await host.read(path)) !== before)
      return { why: `${file} has changed on the disk: look at it again, then edit` }
    const errors = await newErrors(path, new TextEncoder().encode(after))
    if (errors.length > 0) return { why: errors[0]!.message, errors }
    if (new TextDecoder().decode(await host.read(path)) !== before)
      return { why: `${file} has changed on the disk: look at it again, then edit` }
    const faults = await writeText(host, path, after)
    return faults.length > 0 ? { why: faults[0]!.message } : { written: file }
  }
  return {
    write: async ({ text: was, span }, text) => {
      const before = desk.sources.get(span.file)
      if (before === undefined) return { why: `${span.file} was not read` }
      if (/[\r\n]/.test(text)) return { why: 'Words on several lines are edited in the file' }
      // What cannot be written back as it stands (folded lines, an alias) is left to the author's editor.
      if (applyFixes(before, [{ span, text: was }]) !== before)
        return { why: `${span.file}:${span.line} writes these words in a way that is edited in the file` }
      const step = { file: span.file, before, after: applyFixes(before, [{ span, text }]) }
      const outcome = await put(step)
      if ('written' in outcome) done.push(step)
      return outcome
    },
    undo: async () => {
      const last = done.at(-1)
      if (last === undefined) return { why: 'There is no edit to take back' }
      const outcome = await put({ file: last.file, before: last.after, after: last.before })
      if ('written' in outcome) done.pop()
      return outcome
    },
  }
}
