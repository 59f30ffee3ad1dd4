import { extname, resolve } from 'node:path'
import { type Diagnostic, type DiagnosticDetail, error, type Outcome } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { confineHost, isInside, OUTSIDE } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { Picture, Pictures } from './picture.ts'
import { sniffImage, unsafeSvg } from './sniff.ts'

/** A picture that some slide asks for: the path as written, from the project's root, and where it is written. */
export interface ImageRequest {
  readonly src: string
  readonly span: Span
}

/** 20 MB a file and 50 million pixels: more is no picture for a slide, and decoding it would take the machine with it. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_PIXELS = 50_000_000
/** Twice the slide's 960 points: sharp on any projector, small in the file. */
const TARGET_WIDTH = 1920

/** Reads, sniffs, caps and re-encodes all pictures of a build; each fault is told at the place that asked. */
export async function loadImages(
  host: Host,
  root: string,
  requests: readonly ImageRequest[],
): Promise<Outcome<Pictures>> {
  const pictures = new Map<string, Picture>()
  const diagnostics: Diagnostic[] = []
  const inside = confineHost(host, [root])
  const tried = new Set<string>()
  for (const request of requests) {
    if (tried.has(request.src)) continue
    tried.add(request.src)
    const result = await loadImage(inside, root, request)
    if ('code' in result) diagnostics.push(result)
    else pictures.set(request.src, result)
  }
  return { value: pictures, diagnostics }
}

async function loadImage(host: Host, root: string, { src, span }: ImageRequest): Promise<Picture | Diagnostic> {
  const fault = (code: string, message: string, detail: DiagnosticDetail): Diagnostic =>
    error(code, message, { span, ...detail })
  if (src.trim() === '') {
    return fault('image-missing', 'A picture has no path', { help: 'Write src="assets/….png".' })
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(src)) {
    return fault('image-remote', `"${src}" is an address, expected a file in the project`, {
      why: 'Nothing is fetched: a deck must build the same on any day and without a network.',
      help: 'Save the picture below assets/ and name that file.',
    })
  }
  const path = resolve(root, src)
  if (src.startsWith('/') || !isInside(root, path)) return outside(src, span)
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
  const { bytes } = read
  const type = sniffImage(bytes)
  if (type === undefined) {
    return fault('image-type', `"${src}" is no PNG, JPEG or SVG`, {
      why: `Its content was looked at, not its name (${extname(src) || 'no ending'}).`,
      help: 'Save it as PNG or JPEG.',
    })
  }
  if (type === 'svg') {
    const reason = unsafeSvg(bytes)
    if (reason !== undefined)
      return fault('image-unsafe', `"${src}" holds ${reason}`, {
        why: 'A picture may not run code or load anything.',
        help: 'Export it again as plain SVG without scripts, links or embedded styles that load files.',
      })
  }
  return encode(bytes, type).catch((cause: unknown) =>
    fault('image-corrupt', `"${src}" could not be decoded`, {
      why: String(cause instanceof Error ? cause.message : cause),
      help: 'Open it in an image editor and save it anew; at most 50 million pixels.',
    }),
  )
}

/** `sharp` is imported only when a deck holds a picture. Metadata is dropped by default; orientation is applied first. */
async function encode(bytes: Uint8Array, type: 'png' | 'jpeg' | 'svg'): Promise<Picture> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    ...(type === 'svg' ? { density: 192 } : {}),
  })
    .rotate()
    .resize({
      width: TARGET_WIDTH,
      height: TARGET_WIDTH,
      fit: 'inside',
      withoutEnlargement: true,
    })
  const encoded = type === 'jpeg' ? image.jpeg({ quality: 88 }) : image.png({ compressionLevel: 9 })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return {
    type: type === 'jpeg' ? 'jpeg' : 'png',
    bytes: data,
    ...(type === 'svg' ? { svg: bytes, ...(await unitsOf(bytes)) } : { width: info.width, height: info.height }),
  }
}

/** At 72 dots an inch a unit of an SVG is a pixel. */
async function unitsOf(svg: Uint8Array): Promise<Pick<Picture, 'width' | 'height'>> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(svg, { density: 72, limitInputPixels: MOST_PIXELS }).metadata()
  return { width, height }
}

function outside(src: string, span: Span): Diagnostic {
  return error('image-outside', `"${src}" lies outside the project`, {
    span,
    why: 'A build reads nothing but its project, wherever a path or a link points.',
    help: 'Copy the picture below assets/ and name that file.',
  })
}
