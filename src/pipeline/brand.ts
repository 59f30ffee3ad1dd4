import { hasErrors, type Result, warning } from '../base/diagnostic.ts'
import type { FontMode } from '../base/font-mode.ts'
import { SourcedText } from '../base/sourced-text.ts'
import type { Host } from '../host/host.ts'
import type { LogoWords } from '../story/tell-story.ts'
import type { FontBook } from '../text/fonts/open-fonts.ts'
import { type OwnFontFile, readOwnFonts } from '../text/fonts/own-fonts.ts'
import type { Logo, Theme } from '../theme/theme.ts'

/** Reads the theme's own font files, adds their faces to the build's fonts, and returns the theme with these faces. */
export async function takeFonts(
  theme: Theme | undefined,
  host: Host,
  root: string,
  fonts: FontBook,
  mode: FontMode,
): Promise<Result<Theme>> {
  if (theme?.fontFiles === undefined) return { value: theme, diagnostics: [] }
  const { faces, diagnostics } = await readOwnFonts(host, root, theme.fontFiles)
  const found = [...diagnostics, ...fonts.add(faces), ...(mode === 'embed' ? faces.flatMap(warnForbidden) : [])]
  return { value: hasErrors(found) ? undefined : { ...theme, ownFaces: faces }, diagnostics: found }
}

const warnForbidden = ({ typeface, bold, forbidden, request }: OwnFontFile) =>
  forbidden === undefined
    ? []
    : [
        warning('font-not-embedded', `"${typeface}"${bold ? ' Bold' : ''} cannot be embedded: ${forbidden}`, {
          span: request.span,
          why: 'The deck names the font; where it is not installed, a font of the same kind takes its place.',
          help: 'Install it where the deck is shown, or set `--fonts reference`, which embeds none and does not warn.',
        }),
      ]

export function logoWords({ file, span, onDark, alt, height, coverHeight }: Logo): LogoWords {
  const sourced = (text: string): SourcedText => new SourcedText(text, span)
  return {
    file: sourced(file),
    'on-dark': onDark === undefined ? sourced(file) : new SourcedText(onDark.file, onDark.span),
    alt: sourced(alt),
    height,
    'cover-height': coverHeight,
  }
}
