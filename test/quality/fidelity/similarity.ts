import sharp from 'sharp'

export const [WIDTH, HEIGHT] = [960, 540]

/** A picture in grey, blurred by 2 pixels, so that the smoothing of edges does not count. */
export async function greyOf(picture: Uint8Array | string): Promise<Uint8Array> {
  const { data } = await sharp(picture)
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .greyscale()
    .blur(1.5)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data
}

/** Windows of 8 × 8 pixels, every 4 pixels. */
const [WINDOW, STEP] = [8, 4]
/** Constants of the measure for eight bits (Wang et al. 2004, "Image quality assessment", equation 13). */
const [C1, C2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2]

/** The structural similarity of two pictures, 0 to 1: the mean over all windows. */
export function similarity(one: Uint8Array, other: Uint8Array): number {
  let sum = 0
  let count = 0
  for (let y = 0; y + WINDOW <= HEIGHT; y += STEP) {
    for (let x = 0; x + WINDOW <= WIDTH; x += STEP) {
      sum += inWindow(one, other, x, y)
      count++
    }
  }
  return sum / count
}

function inWindow(one: Uint8Array, other: Uint8Array, left: number, top: number): number {
  const n = WINDOW * WINDOW
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + WINDOW; y++) {
    for (let x = left; x < left + WINDOW; x++) {
      const [p, q] = [one[y * WIDTH + x]!, other[y * WIDTH + x]!]
      a += p
      b += q
      aa += p * p
      bb += q * q
      ab += p * q
    }
  }
  const [ma, mb] = [a / n, b / n]
  const [va, vb, cov] = [aa / n - ma * ma, bb / n - mb * mb, ab / n - ma * mb]
  return ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2))
}

/** Where two pictures differ: black where they are equal. */
export const heatOf = (one: Uint8Array, other: Uint8Array): Promise<Buffer> =>
  sharp(
    one.map((value, at) => Math.min(255, 3 * Math.abs(value - other[at]!))),
    { raw: { width: WIDTH, height: HEIGHT, channels: 1 } },
  )
    .png()
    .toBuffer()
