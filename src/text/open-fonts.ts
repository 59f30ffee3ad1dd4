import { posix } from 'node:path'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { FilePart, Host } from '../host/host.ts'
import { FONT_FAMILIES, FONT_WEIGHTS, type FontFile, faceKey, fontFile } from './font-files.ts'
import type { OwnFontFile } from './own-fonts.ts'
import { loadShaper, type ShapedFace } from './shape.ts'
import { slimFont } from './slim-font.ts'
import type { FaceRef } from './types.ts'

/** The faces of a build. `prepare` opens them; from then on they are used without waiting. */
export interface FontBook {
  /** Opens the faces that are not open yet. One diagnostic for each that cannot be. */
  prepare(faces: readonly FaceRef[]): Promise<readonly Diagnostic[]>
  /** Takes in files of the user's own, which stand before those of the same name that come with the product. */
  add(faces: readonly OwnFontFile[]): readonly Diagnostic[]
  /** A prepared face. */
  face(ref: FaceRef): ShapedFace
  /** The whole file, outlines included, read anew: four of them held in memory would be 60 MB. */
  fullBytes(ref: FaceRef): Promise<Uint8Array>
  /** Absolute path of a prepared face's file. */
  path(ref: FaceRef): string | undefined
  /** Faces opened and pieces shaped so far. */
  counts(): { readonly opened: number; readonly shaped: number }
}

interface Opened {
  readonly path: string
  readonly face: ShapedFace
}

/** `folders` hold npm packages (`node_modules`), absolute, the nearest first. */
export async function openFonts(host: Host, folders: readonly string[]): Promise<FontBook> {
  const opened = new Map<string, Opened>()
  const failed = new Map<string, Diagnostic>()
  const own = new Map<string, OwnFontFile>()
  let shaper: ReturnType<typeof loadShaper> | undefined
  const open = async (ref: FaceRef): Promise<Opened | Diagnostic> => {
    const mine = own.get(faceKey(ref))
    if (mine !== undefined) return openFile(mine.path, mine.script, brokenFile(ref, mine.request.file))
    const file = fontFile(ref)
    if (file === undefined) return unknownFace(ref)
    const path = await findFile(host, folders, file)
    if (path === undefined) return missingFile(ref, `${file.package}/${file.path}`)
    const script = ref.family.startsWith('Noto') ? 'ea' : 'latin'
    return openFile(path, script, brokenFile(ref, `${file.package}/${file.path}`))
  }
  const openFile = async (path: string, script: 'latin' | 'ea', broken: Diagnostic): Promise<Opened | Diagnostic> => {
    const slim = await slimFont(parts => readParts(host, path, parts)).catch(() => undefined)
    if (slim === undefined) return broken
    shaper ??= loadShaper()
    return { path, face: (await shaper)(slim, script) }
  }
  return {
    prepare: async faces => {
      const wanted = new Map(faces.map(ref => [faceKey(ref), ref]))
      for (const [key, ref] of wanted) {
        if (opened.has(key) || failed.has(key)) continue
        const result = await open(ref)
        if ('code' in result) failed.set(key, result)
        else opened.set(key, result)
      }
      return [...wanted.keys()].flatMap(key => failed.get(key) ?? [])
    },
    add: faces => faces.flatMap(face => namesOf(face).flatMap(key => addOwn(own, key, face))),
    face: ref => opened.get(faceKey(ref))?.face ?? notPrepared(ref),
    fullBytes: async ref => host.read(opened.get(faceKey(ref))?.path ?? notPrepared(ref)),
    path: ref => opened.get(faceKey(ref))?.path,
    counts: () => ({
      opened: opened.size,
      shaped: [...opened.values()].reduce((sum, { face }) => sum + face.shaped, 0),
    }),
  }
}

/** A face is asked for by its family and weight, and, once the file is written, by its typeface. */
const namesOf = ({ family, weight, typeface, bold }: OwnFontFile): readonly string[] => [
  ...new Set([
    faceKey({ family, weight }),
    faceKey({ family: typeface, weight }),
    faceKey({ family: typeface, weight: bold ? 700 : 400 }),
  ]),
]

function addOwn(own: Map<string, OwnFontFile>, key: string, face: OwnFontFile): readonly Diagnostic[] {
  const known = own.get(key)
  if (known === undefined) own.set(key, face)
  if (known === undefined || known.path === face.path) return []
  return [
    error('font-twice', `Two files are "${key}": ${known.request.file} and ${face.request.file}`, {
      span: face.request.span,
      help: 'Name one of them.',
    }),
  ]
}

async function findFile(host: Host, folders: readonly string[], file: FontFile): Promise<string | undefined> {
  for (const folder of folders) {
    const path = posix.join(folder.replaceAll('\\', '/'), file.package, file.path)
    const stat = await host.stat(path).catch(() => undefined)
    if (stat !== undefined) return path
  }
  return undefined
}

async function readParts(host: Host, path: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]> {
  if (host.readParts !== undefined) return host.readParts(path, parts)
  const bytes = await host.read(path)
  return parts.map(({ offset, length }) => bytes.subarray(offset, offset + length))
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

function brokenFile({ family, weight }: FaceRef, file: string): Diagnostic {
  return error('font-broken', `The file of "${family}" ${weight} is no complete TrueType font: ${file}`, {
    help: 'Install the packages anew: npm ci.',
  })
}

/** Our fault, not a user's: a face is measured with that the build did not ask for. */
function notPrepared(ref: FaceRef): never {
  throw new RangeError(`the face ${faceKey(ref)} was not prepared`)
}
