/** Two pictures of a slide and what differs between them, as PNG files. */
interface PictureDifference {
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** The new picture, faded, with every pixel that differs in red. */
  readonly difference: Uint8Array
}

/** The width of the pictures, in pixels. */
const WIDTH = 960

/** Draws two SVG files whose letters are outlines, and what differs; of files of two heights, what both have. */
export async function differenceOf(before: string, after: string): Promise<PictureDifference> {
  const { default: sharp } = await import('sharp')
  const { default: pixelmatch } = await import('pixelmatch')
  const draw = (svg: string) => sharp(Buffer.from(svg), { unlimited: true }).resize({ width: WIDTH }).removeAlpha()
  const pixels = (svg: string) => draw(svg).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const [old, now] = [await pixels(before), await pixels(after)]
  const { width } = now.info
  const height = Math.min(old.info.height, now.info.height)
  const marked = Buffer.alloc(width * height * 4)
  pixelmatch(old.data.subarray(0, marked.length), now.data.subarray(0, marked.length), marked, width, height, {
    threshold: 0.1,
    alpha: 0.3,
  })
  const raw = { width, height, channels: 4 as const }
  return {
    before: await draw(before).png().toBuffer(),
    after: await draw(after).png().toBuffer(),
    difference: await sharp(marked, { raw }).removeAlpha().png().toBuffer(),
  }
}

/** One SVG file as a picture of the same size. */
export async function smallPicture(svg: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { unlimited: true }).resize({ width: WIDTH }).removeAlpha().png().toBuffer()
}
