import { given } from '../../base/given.ts'
import type { Inset, Paragraph, Run, TextBody } from '../../scene/scene.ts'
import { grownLines, growsOut } from '../flex/grow.ts'
import { type SetParagraph, type SetText, sizeOf } from '../flex/set-text.ts'
import type { ParagraphDraft, SizedContext, TextDraft } from '../model.ts'
import { linkTo } from '../style/link.ts'
import { byScript, faceOf, styleOfRun } from '../style/typeface.ts'

/** Set words as a scene holds them. `inset` is from the box that `width` belongs to (which includes a hanging mark's room). */
export function makeBody(draft: TextDraft, set: SetText, inset: Inset, width: number, context: SizedContext): TextBody {
  const inner = width - inset.left - inset.right
  const grown = grownLines(set, context)
  return {
    paragraphs: set.paragraphs.map((paragraph, at) => makeParagraph(paragraph, grown[at]!, context)),
    inset: narrow(
      inset,
      Math.max(0, inner - set.stable),
      draft.stack ? 'center' : (draft.paragraphs[0]?.align ?? 'left'),
    ),
    anchor: draft.anchor,
    ...(draft.stack ? { writing: 'stack' as const } : growsOut(set) ? { unwrapped: true as const } : {}),
  }
}

/** The width that is left over goes to where lines end. */
function narrow(inset: Inset, spare: number, align: Paragraph['align']): Inset {
  if (align === 'left') return { ...inset, right: inset.right + spare }
  if (align === 'right') return { ...inset, left: inset.left + spare }
  return { ...inset, left: inset.left + spare / 2, right: inset.right + spare / 2 }
}

function makeParagraph(set: SetParagraph, grown: number, context: SizedContext): Paragraph {
  const { draft, broken } = set
  return {
    runs: draft.runs.flatMap(run => makeRuns(run, draft, context)),
    align: draft.align,
    line: set.line,
    size: set.size,
    indent: set.indent,
    before: draft.before,
    after: 0,
    level: draft.level,
    lines: broken.lines.map(({ text, width }) => ({ text, width })),
    ...(grown > broken.lines.length ? { grown } : {}),
    ...given({ marker: draft.marker }),
  }
}

function makeRuns(
  run: ParagraphDraft['runs'][number],
  paragraph: ParagraphDraft,
  context: SizedContext,
): readonly Run[] {
  const style = styleOfRun(run, context.theme)
  return byScript(run.text, context.language).map(({ text, language }) => ({
    text,
    language,
    face: faceOf(context.theme, context.language, style),
    size: sizeOf(run, paragraph.style, context.sizes),
    color: run.color,
    ...given({
      underline: run.underline,
      highlight: run.highlight,
      tracking: style.tracking,
      field: run.field,
      raised: run.raised,
      link: linkTo(run.link),
    }),
  }))
}

/** The body of a cell without words keeps its size, so that the row keeps its height. */
export function emptyBody(draft: TextDraft, inset: Inset, context: SizedContext): TextBody {
  const paragraph = draft.paragraphs[0]!
  const style = context.theme.styles[paragraph.style]!
  const size = context.sizes.get(paragraph.style) ?? style.size
  const empty: Paragraph = {
    runs: [],
    align: paragraph.align,
    line: (style.line / style.size) * size,
    size,
    indent: { left: 0, first: 0 },
    before: 0,
    after: 0,
    level: 0,
    lines: [],
  }
  return { paragraphs: [empty], inset, anchor: draft.anchor }
}

/**
 * How far a text box is moved so that its first baseline stands where CSS would put it: office programs set all leading
 * above a line (baseline at line − 0.2 size), CSS half of it (line/2 + 0.436 size in the faces used).
 */
export function baselineShift(set: SetText): number {
  const first = set.paragraphs[0]
  return first === undefined ? 0 : 0.636 * first.size - first.line / 2
}
