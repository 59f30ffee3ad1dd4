import { extname } from 'node:path'
import { type Code, type Diagnostic, type DiagnosticDetail, error, type Result } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { confineHost, isInside, OUTSIDE } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import { drawSvg } from './draw-svg.ts'
import { type FindIcon, type IconHomes, makeFindIcon } from './find-icon.ts'
import { MOST_BYTES, type Picture, type Pictures } from './picture.ts'
import { type RasterType, sniffImage } from './sniff.ts'
import { withThemeColors } from './theme-colors.ts'

/** A picture that some slide asks for, and where it does. */
export type PictureRequest = {
  /** Equal for equal pictures. */
  readonly key: string
  readonly span: Span
} & (
  | {
      /** The path as written, from the project's root. */
      readonly src: string
      /** Six hex digits by role, for a drawing that asks for them. */
      readonly colors?: ReadonlyMap<string, string>
    }
  | { readonly icon: string /** Six hex digits. */; readonly color: string }
)

/** More is no drawing for a slide. */
const MOST_SVG_BYTES = 5 * 1024 * 1024
/** Pixels that are decoded in a second: a JPEG is made smaller while it is read, a PNG afterwards. */
const MOST_PIXELS: Readonly<Record<RasterType, number>> = {
  png: 25_000_000,
  jpeg: 50_000_000,
  webp: 25_000_000,
  avif: 25_000_000,
  gif: 25_000_000,
}
/** Twice the slide's 960 points: sharp on any projector, small in the file. */
const TARGET_WIDTH = 1920

/** Reads, sniffs, caps and re-encodes all pictures of a build; each fault is reported at the place that asked. */
export async function loadImages(
  host: Host,
  homes: IconHomes,
  requests: readonly PictureRequest[],
): Promise<Result<Pictures>> {
  const pictures = new Map<string, Picture>()
  const diagnostics: Diagnostic[] = []
  const inside = confineHost(host, [homes.root])
  const findIcon = makeFindIcon(host, homes)
  const tried = new Set<string>()
  for (const request of requests) {
    if (tried.has(request.key)) continue
    tried.add(request.key)
    const result = 'icon' in request ? await loadIcon(findIcon, request) : await loadImage(inside, homes.root, request)
    if ('code' in result) diagnostics.push(result)
    else pictures.set(request.key, result)
  }
  return { value: pictures, diagnostics }
}

type FileRequest = Extract<PictureRequest, { readonly src: string }>
type IconRequest = Extract<PictureRequest, { readonly icon: string }>
type Fault = (code: Code, message: string, detail: DiagnosticDetail) => Diagnostic

const faultAt =
  (span: Span): Fault =>
  (code, message, detail) =>
    error(code, message, { span, ...detail })

/** An icon in its colour: it takes the place of `currentColor` (https://www.w3.org/TR/css-color-4/#currentcolor-color). */
async function loadIcon(findIcon: FindIcon, { icon, color, span }: IconRequest): Promise<Picture | Diagnostic> {
  const found = await findIcon(icon, span)
  if ('code' in found) return found
  const fault = faultAt(span)
  if (sniffImage(found) !== 'svg')
    return fault('image-type', `The icon "${icon}" is no SVG`, {
      help: 'An icon is an SVG, so that it takes any colour.',
    })
  const tinted = new TextDecoder().decode(found).replace(/currentcolor/gi, `#${color}`)
  return admit(icon, new TextEncoder().encode(tinted), fault)
}

async function loadImage(host: Host, root: string, { src, span, colors }: FileRequest): Promise<Picture | Diagnostic> {
  const fault = faultAt(span)
  if (src.trim() === '') {
    return fault('image-missing', 'A picture has no path', { help: 'Write src="assets/….png".' })
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) {
    return fault('image-remote', `Expected a file in the project, found the address "${src}"`, {
      why: 'Nothing is fetched: a deck must build the same on any day and without a network.',
      help: 'Save the picture below assets/ and name that file.',
    })
  }
  const path = host.path.resolve(root, src)
  if (src.startsWith('/') || !isInside(host, root, path)) return outside(src, span)
  const read = await readFileOf(host, path, MOST_BYTES)
  if (!('bytes' in read)) {
    if (read.code === OUTSIDE) return outside(src, span)
    if (read.code === 'EFBIG') {
      return fault('image-too-large', `"${src}" is larger than 20 MB`, {
        help: 'Save it smaller; 1920 pixels of width are enough.',
      })
    }
    const message = read.missing ? `There is no picture "${src}"` : `The picture "${src}" cannot be read: ${read.why}`
    return fault('image-missing', message, {
      help: 'Paths count from the project’s root, as in assets/photo.png; in a theme, from the theme’s own file.',
    })
  }
  const asks = colors !== undefined && sniffImage(read.bytes) === 'svg'
  return admit(src, asks ? withThemeColors(read.bytes, colors) : read.bytes, fault)
}

/** What may stand on a slide: a picture by its content, harmless and not too large. */
async function admit(src: string, bytes: Uint8Array, fault: Fault): Promise<Picture | Diagnostic> {
  const type = sniffImage(bytes)
  if (type === undefined) {
    return fault('image-type', `"${src}" is no PNG, JPEG, WebP, AVIF, GIF or SVG`, {
      why: `Its content was looked at, not its name (${extname(src) || 'no ending'}).`,
      help: 'Save it as PNG or JPEG.',
    })
  }
  try {
    if (type !== 'svg') return await encode(bytes, type)
    if (bytes.length > MOST_SVG_BYTES) {
      return fault('image-too-large', `"${src}" is larger than 5 MB`, {
        help: 'Simplify its paths, or export it as PNG.',
      })
    }
    const drawn = await drawSvg(bytes)
    if (!('code' in drawn)) return drawn
    const { code, message, ...detail } = drawn
    return fault(code, `"${src}" ${message}`, detail)
  } catch (cause) {
    const most = type === 'svg' ? '' : `; at most ${MOST_PIXELS[type] / 1e6} million pixels`
    return fault('image-corrupt', `"${src}" could not be decoded`, {
      why: String(cause instanceof Error ? cause.message : cause),
      help: `Open it in an image editor and save it anew${most}.`,
    })
  }
}

/**
 * `sharp` is imported only when a deck holds a picture. Metadata is dropped by default; orientation is applied first. Office
 * files hold PNG and JPEG: a photo is written as JPEG, drawings and what one sees through as PNG; of a moving picture the first is kept.
 */
async function encode(bytes: Uint8Array, from: RasterType): Promise<Picture> {
  const { default: sharp } = await import('sharp')
  const photo =
    from === 'webp' || from === 'avif'
      ? (await sharp(bytes, { limitInputPixels: MOST_PIXELS[from] }).stats()).isOpaque
      : from === 'jpeg'
  const type = photo ? 'jpeg' : 'png'
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS[from], failOn: 'error' }).rotate().resize({
    width: TARGET_WIDTH,
    height: TARGET_WIDTH,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const encoded = type === 'jpeg' ? image.jpeg({ quality: 88 }) : image.png({ compressionLevel: 9 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { type, bytes: data, width: info.width, height: info.height }
}

function outside(src: string, span: Span): Diagnostic {
  return error('image-outside', `"${src}" lies outside the project`, {
    span,
    why: 'A build reads nothing but its project, wherever a path or a link points.',
    help: 'Copy the picture below assets/ and name that file.',
  })
}
