import { posix } from 'node:path'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Span } from '../../base/span.ts'
import type { Host } from '../../host/host.ts'
import type { FaceRef } from '../types.ts'
import { FONT_FAMILIES, FONT_WEIGHTS, type FontFile, faceKey, fontFile } from './font-files.ts'
import type { OwnFontFile } from './own-fonts.ts'

/** Where a face's file is. */
export interface LocatedFace {
  /** Absolute. */
  readonly path: string
  /** Path in `node_modules`, or as the theme writes it: for messages. */
  readonly name: string
  readonly script: 'latin' | 'ea'
  /** The place in the theme that names it; absent for a face of ours. */
  readonly span?: Span
}

/** Files of the user's own, by the key of each face that they serve. */
export type OwnFaces = ReadonlyMap<string, OwnFontFile>

/**
 * Finds the file of a face, the user's own first, or returns why there is none. `folders`, absolute, hold the files
 * themselves (as lib/fonts does) or npm packages of them; the first that has the face counts.
 */
export async function locateFace(
  host: Host,
  folders: readonly string[],
  own: OwnFaces,
  face: FaceRef,
): Promise<LocatedFace | Diagnostic> {
  const mine = own.get(faceKey(face))
  if (mine !== undefined) {
    const { file, span } = mine.request
    return { path: mine.path, name: file, script: mine.script, span }
  }
  const file = fontFile(face)
  if (file === undefined) return unknownFace(face)
  const found = await findFile(host, folders, file)
  return found === undefined
    ? missingFace(host, folders, face)
    : { ...found, script: face.family.startsWith('Noto') ? 'ea' : 'latin' }
}

async function findFile(host: Host, folders: readonly string[], file: FontFile) {
  for (const folder of folders) {
    for (const name of [posix.basename(file.path), `${file.package}/${file.path}`]) {
      const path = posix.join(folder.replaceAll('\\', '/'), name)
      const stat = await host.stat(path).catch(() => undefined)
      if (stat !== undefined) return { path, name }
    }
  }
  return undefined
}

function unknownFace({ family, weight }: FaceRef): Diagnostic {
  const known = FONT_FAMILIES.includes(family)
  return error('font-unknown', `There is no face "${family}" of weight ${weight}`, {
    why: 'Lines are broken with the widths of the real font; a guess would overflow.',
    help: known
      ? `Weights: ${FONT_WEIGHTS.join(', ')}.`
      : `Families: ${FONT_FAMILIES.join(', ')}; or those of the files under \`font-files\` in the theme.`,
  })
}

/**
 * Of a family that the product knows, in a weight whose file was not found: only those of the shipped themes are
 * installed.
 */
async function missingFace(host: Host, folders: readonly string[], { family, weight }: FaceRef): Promise<Diagnostic> {
  const there: number[] = []
  for (const other of FONT_WEIGHTS) {
    const file = fontFile({ family, weight: other })
    if (file !== undefined && (await findFile(host, folders, file)) !== undefined) there.push(other)
  }
  return error('font-missing', `There is no font file of "${family}" ${weight}`, {
    why: 'Lines are broken with the widths of the real font, and the package brings the faces of its own themes.',
    help:
      there.length === 0
        ? 'Install the packages anew: npm ci.'
        : `Use one of the weights ${there.join(', ')}, or name its TrueType file under \`font-files\` in the theme.`,
  })
}

/** The diagnostic of a face whose file was found and opened, but which cannot be shaped or embedded. */
export function brokenFace({ name, span }: LocatedFace, cannot: string, fault: unknown): Diagnostic {
  return error('font-broken', `The font file "${name}" cannot be ${cannot}`, {
    ...(span && { span }),
    why: fault instanceof Error ? fault.message : String(fault),
    help:
      span === undefined
        ? 'Install the packages anew: npm ci.'
        : 'Have its maker mend it, or name another file; `--fonts reference` embeds none.',
  })
}
