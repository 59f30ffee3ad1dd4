import { type Diagnostic, error, hasErrors, type Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Medium } from '../base/medium.ts'
import type { Theme, TypeStyle } from './theme.ts'

/** The least size of body text by medium, in points. It holds for the styles that the theme marks as body text. */
export const LEAST_BODY: Readonly<Record<Medium, number>> = { sent: 14, projected: 18 }
/** The size of labels by medium: fitting may make them smaller, down to the least of their style. */
export const LABEL: Readonly<Record<Medium, number>> = { sent: 0, projected: 14 }
/** Of sources, page numbers, tags and labels too. In points. */
export const LEAST = 10.5

/** Raises body styles to the least size of the medium, and labels to the size that it asks for. It warns of a style that is too small for every medium. */
export function themeForMedium(theme: Theme, reading: Medium): Result<Theme> {
  const diagnostics = Object.entries(theme.styles).flatMap(([name, style]) => tooSmall(name, style, theme))
  const styles = Object.fromEntries(
    Object.entries(theme.styles).map(([name, style]) => [name, styleForMedium(style, reading)]),
  )
  return { value: hasErrors(diagnostics) ? undefined : { ...theme, styles }, diagnostics }
}

function tooSmall(name: string, { size, min, body }: TypeStyle, theme: Theme): readonly Diagnostic[] {
  const least = body ? LEAST_BODY.sent : LEAST
  const own = body ? size : min
  if (own >= least) return []
  const span = theme.places?.styles[name]
  return [
    error('style-too-small', `The style "${name}" is ${own} points, expected at least ${least}`, {
      why: body
        ? 'Sentences of fewer than 14 points are not read on a screen, and of fewer than 18 not from a distance.'
        : 'What is smaller than 10.5 points is not read at all.',
      help: body ? 'Make it larger, or take `body` away if no sentences are set in it.' : 'Make it larger.',
      ...given({ span }),
    }),
  ]
}

function styleForMedium(style: TypeStyle, reading: Medium): TypeStyle {
  if (style.body) return raise(style, LEAST_BODY[reading], LEAST_BODY[reading])
  return style.label ? raise(style, LABEL[reading], style.min) : style
}

/** The same style at this size or above, with lines in proportion, and with this least size or above. */
function raise(style: TypeStyle, wanted: number, least: number): TypeStyle {
  const size = Math.max(style.size, wanted)
  return { ...style, size, min: Math.max(style.min, least), line: (style.line / style.size) * size }
}
