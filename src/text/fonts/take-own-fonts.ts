import { type Diagnostic, hasErrors, type Result, warning } from '../../base/diagnostic.ts'
import type { FontMode } from '../../base/fonts/font-mode.ts'
import type { Host } from '../../host/host.ts'
import type { FontBook } from './open-fonts.ts'
import { type FontRequest, type OwnFontFile, readOwnFonts } from './own-fonts.ts'

/** Reads font files of the user's own and adds their faces to the build's fonts. */
export async function takeOwnFonts(
  requests: readonly FontRequest[],
  host: Host,
  root: string,
  fonts: FontBook,
  mode: FontMode,
): Promise<Result<readonly OwnFontFile[]>> {
  const { faces, diagnostics } = await readOwnFonts(host, root, requests)
  const found = [...diagnostics, ...fonts.add(faces), ...(mode === 'embed' ? faces.flatMap(warnForbidden) : [])]
  return { value: hasErrors(found) ? undefined : faces, diagnostics: found }
}

const warnForbidden = ({ typeface, bold, forbidden, request }: OwnFontFile): readonly Diagnostic[] =>
  forbidden === undefined
    ? []
    : [
        warning('font-not-embedded', `"${typeface}"${bold ? ' Bold' : ''} cannot be embedded: ${forbidden}`, {
          span: request.span,
          why: 'The deck names the font; where it is not installed, a font of the same kind takes its place.',
          help: 'Install it where the deck is shown, or set `--fonts reference`, which embeds none and does not warn.',
        }),
      ]
