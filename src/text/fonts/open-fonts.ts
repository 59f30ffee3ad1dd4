import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { FilePart, Host } from '../../host/host.ts'
import type { FaceRef } from '../types.ts'
import { faceKey } from './font-files.ts'
import { brokenFace, locateFace, type OwnFaces } from './locate-face.ts'
import type { OwnFontFile } from './own-fonts.ts'
import { loadShaper, type ShapedFace } from './shape.ts'
import { slimFont } from './slim-font.ts'

/** The faces of a build. `prepare` opens them; from then on they are used without waiting. */
export interface FontBook {
  /** Opens the faces that are not open yet. One diagnostic for each that cannot be. */
  prepare(faces: readonly FaceRef[]): Promise<readonly Diagnostic[]>
  /** Takes in files of the user's own, which stand before those of the same name that come with the product. */
  add(faces: readonly OwnFontFile[]): readonly Diagnostic[]
  readonly own: OwnFaces
  /** A prepared face. */
  face(ref: FaceRef): ShapedFace
  /** Faces opened and pieces shaped so far. */
  counts(): { readonly opened: number; readonly shaped: number }
}

/** `folders` hold npm packages (`node_modules`), absolute, the nearest first. */
export async function openFonts(host: Host, folders: readonly string[]): Promise<FontBook> {
  const opened = new Map<string, ShapedFace>()
  const failed = new Map<string, Diagnostic>()
  const own = new Map<string, OwnFontFile>()
  let shaper: ReturnType<typeof loadShaper> | undefined
  const open = async (ref: FaceRef): Promise<ShapedFace | Diagnostic> => {
    const located = await locateFace(host, folders, own, ref)
    if ('code' in located) return located
    const { path, name, script } = located
    const slim = await slimFont(parts => readParts(host, path, parts)).catch(() => undefined)
    if (slim === undefined) return brokenFile(ref, name)
    shaper ??= loadShaper()
    const shape = await shaper
    try {
      return shape(slim, script)
    } catch (fault) {
      return brokenFace(located, 'measured', fault)
    }
  }
  return {
    prepare: async faces => {
      const wanted = new Map(faces.map(ref => [faceKey(ref), ref]))
      for (const [key, ref] of wanted) {
        if (opened.has(key) || failed.has(key)) continue
        const result = await open(ref)
        if ('code' in result) failed.set(key, { ...(ref.span && { span: ref.span }), ...result })
        else opened.set(key, result)
      }
      return [...wanted.keys()].flatMap(key => failed.get(key) ?? [])
    },
    add: faces => faces.flatMap(face => namesOf(face).flatMap(key => addOwn(own, key, face))),
    own,
    face: ref => opened.get(faceKey(ref)) ?? notPrepared(ref),
    counts: () => ({
      opened: opened.size,
      shaped: [...opened.values()].reduce((sum, face) => sum + face.shaped, 0),
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

async function readParts(host: Host, path: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]> {
  if (host.readParts !== undefined) return host.readParts(path, parts)
  const bytes = await host.read(path)
  return parts.map(({ offset, length }) => bytes.subarray(offset, offset + length))
}

function brokenFile({ family, weight }: FaceRef, file: string): Diagnostic {
  return error('font-broken', `The file of "${family}" ${weight} is no complete TrueType font: ${file}`, {
    help: 'Install the packages anew: npm ci.',
  })
}

/** A fault of briefdeck: layout measures with a face that the build has not opened. */
function notPrepared(ref: FaceRef): never {
  throw new RangeError(`the face ${faceKey(ref)} was not prepared`)
}
