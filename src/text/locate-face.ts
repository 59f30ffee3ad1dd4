import { posix } from 'node:path'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import { FONT_FAMILIES, FONT_WEIGHTS, faceKey, fontFile } from './font-files.ts'
import type { OwnFontFile } from './own-fonts.ts'
import type { FaceRef } from './types.ts'

/** Where a face's file is. */
export interface LocatedFace {
  /** Absolute. */
  readonly path: string
  /** In `node_modules`, or as the theme asks for it: for messages. */
  readonly name: string
  readonly script: 'latin' | 'ea'
  /** Where a theme asks for it; absent for a face of the product. */
  readonly span?: Span
}

/** Files of the user's own, by the key of each face that they serve. */
export type OwnFaces = ReadonlyMap<string, OwnFontFile>

/**
 * Finds the file of a face, the user's own first, or tells why there is none. `folders` hold npm packages, absolute, the
 * nearest first.
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
  const name = `${file.package}/${file.path}`
  for (const folder of folders) {
    const path = posix.join(folder.replaceAll('\\', '/'), name)
    const stat = await host.stat(path).catch(() => undefined)
    if (stat !== undefined) return { path, name, script: face.family.startsWith('Noto') ? 'ea' : 'latin' }
  }
  return missingFile(face, name)
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

function missingFile({ family, weight }: FaceRef, file: string): Diagnostic {
  return error('font-missing', `The file of "${family}" ${weight} is missing: ${file}`, {
    why: 'Lines are broken with the widths of the real font.',
    help: 'Install the packages anew: npm ci.',
  })
}

/** Of a face that was found and opened, and that HarfBuzz or we cannot do something with all the same. */
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
