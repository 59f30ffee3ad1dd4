import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import { type FontFacts, mayEmbed, readFontFacts } from '../../base/fonts/font-facts.ts'
import type { Span } from '../../base/span.ts'
import type { Host } from '../../host/host.ts'
import { readFileOf } from '../../host/read-file.ts'
import { fontFault } from './check-font.ts'

/** A font file that a theme names: its path from the project's root, and the place in the theme. */
export interface FontRequest {
  readonly file: string
  readonly span: Span
}

/** A face in a file of the user's own. */
export interface OwnFontFile {
  /** The family that holds all weights (name id 16, else 1). */
  readonly family: string
  readonly weight: number
  /** The name by which office programs know it (name id 1), and whether it is that name's bold. */
  readonly typeface: string
  readonly bold: boolean
  /** Absolute. */
  readonly path: string
  readonly script: 'latin' | 'ea'
  readonly request: FontRequest
  /** Why it may not go into a presentation; absent where it may. */
  readonly forbidden?: string
}

/** The most bytes of a font file; reading a larger file could exhaust the memory. */
const MOST_BYTES = 40 * 1024 * 1024

/**
 * Opens the font files of a theme: static TrueType or OpenType, by content, inside the project. Each fault is reported where the
 * file is named. Slanted faces are left out: no style of a theme is slanted.
 */
export async function readOwnFonts(
  host: Host,
  root: string,
  requests: readonly FontRequest[],
): Promise<{ readonly faces: readonly OwnFontFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const read = await Promise.all(
    requests.map(request => readFace(host, host.path.resolve(root, request.file), request)),
  )
  return {
    faces: read.flatMap(face => (face === undefined || 'code' in face ? [] : [face])),
    diagnostics: read.flatMap(face => (face !== undefined && 'code' in face ? [face] : [])),
  }
}

async function readFace(host: Host, path: string, request: FontRequest): Promise<OwnFontFile | Diagnostic | undefined> {
  const fault = (code: Code, message: string, help: string): Diagnostic =>
    error(code, message, { span: request.span, why: 'Lines are broken with the widths of the real font.', help })
  const read = await readFileOf(host, path, MOST_BYTES)
  if (!('bytes' in read)) {
    const message = read.missing
      ? `There is no font file "${request.file}"`
      : `The font file "${request.file}" cannot be read: ${read.why}`
    return fault(
      'font-file',
      message,
      'Name one static font a file; paths count from the theme’s own file, as in fonts/Name-Regular.ttf.',
    )
  }
  const broken = fontFault(read.bytes)
  const facts = broken === undefined ? readFontFacts(read.bytes) : undefined
  if (facts === undefined) {
    const message = `The font file "${request.file}" cannot be used: ${broken}`
    return fault('font-file', message, 'Name a sound static font (.ttf or .otf), one for each weight.')
  }
  return facts.italic ? undefined : ownFace(facts, path, request)
}

function ownFace(facts: FontFacts, path: string, request: FontRequest): OwnFontFile {
  const forbidden = mayEmbed(facts) ? undefined : reasonOf(facts)
  return {
    family: facts.typographicFamily === '' ? facts.family : facts.typographicFamily,
    weight: Math.min(900, Math.max(100, Math.round(facts.weight / 100) * 100)),
    typeface: facts.family,
    bold: /\bbold\b/i.test(facts.style),
    path,
    script: ((facts.codePages[0] ?? 0) & CHINESE) === 0 ? 'latin' : 'ea',
    request,
    ...(forbidden !== undefined && { forbidden }),
  }
}

/** Code pages 936 and 950 (OpenType, OS/2.ulCodePageRange1). */
const CHINESE = (1 << 18) | (1 << 20)

const reasonOf = ({ postscript, rights }: FontFacts): string =>
  postscript
    ? 'its outlines are PostScript ones, and PowerPoint takes TrueType ones alone'
    : `its maker forbids it (OS/2.fsType is 0x${rights.toString(16).padStart(4, '0')})`
