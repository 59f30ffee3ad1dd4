/** How far a channel of a pixel may be from that of its colour in the palette, of 255: less than an eye tells apart. */
const NEAR = 4
const MOST_COLORS = 256
/** A picture with more colours than this holds a photograph. */
const MOST_SHADES = 16_384

/** A picture of few colours: each of its pixels, from left to right and from above, is the number of one of them. */
export interface Indexed {
  /** Red, green and blue in turn. */
  readonly colors: Uint8Array
  readonly pixels: Uint8Array
}

/**
 * The picture in 256 colours, the frequent ones exact and all others near them; undefined where these do not suffice.
 *
 * @param pixels red, green, blue and a byte that does not count, each
 */
export function toPalette(pixels: Uint32Array): Indexed | undefined {
  const shades = findShades(pixels)
  if (shades === undefined) return undefined
  const palette: number[] = []
  const places = new Uint8Array(shades.colors.length)
  const byUse = [...shades.colors.keys()].sort(
    (one, other) => shades.counts[other]! - shades.counts[one]! || one - other,
  )
  for (const shade of byUse) {
    const color = shades.colors[shade]!
    const place = nearest(palette, color)
    if (place === undefined && palette.length === MOST_COLORS) return undefined
    places[shade] = place ?? palette.push(color) - 1
  }
  return {
    colors: Uint8Array.from(palette.flatMap(color => [color & 255, (color >> 8) & 255, (color >> 16) & 255])),
    pixels: placed(shades.pixels, places),
  }
}

/** Millions of numbers: `Uint8Array.from` takes ten times as long. */
function placed(shades: Uint16Array, places: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(shades.length)
  for (let at = 0; at < shades.length; at++) pixels[at] = places[shades[at]!]!
  return pixels
}

interface Shades {
  readonly colors: readonly number[]
  readonly counts: readonly number[]
  readonly pixels: Uint16Array
}

/** Different colours in the order of first use. Most pixels are as the one before, so that stretches of one colour are taken at once. */
function findShades(pixels: Uint32Array): Shades | undefined {
  const numbers = new Map<number, number>()
  const colors: number[] = []
  const counts: number[] = []
  const out = new Uint16Array(pixels.length)
  for (let from = 0, at = 0; from < pixels.length; from = at) {
    while (at < pixels.length && pixels[at] === pixels[from]) at++
    const color = pixels[from]! & 0xffffff
    let shade = numbers.get(color)
    if (shade === undefined) {
      shade = colors.push(color) - 1
      if (shade === MOST_SHADES) return undefined
      numbers.set(color, shade)
      counts.push(0)
    }
    counts[shade]! += at - from
    out.fill(shade, from, at)
  }
  return { colors, counts, pixels: out }
}

/** The place of the nearest of some colours, if one is near. */
function nearest(palette: readonly number[], color: number): number | undefined {
  let found: number | undefined
  let least = NEAR + 1
  const [red, green, blue] = [color & 255, (color >> 8) & 255, (color >> 16) & 255]
  for (let at = 0; at < palette.length; at++) {
    const own = palette[at]!
    const away = Math.abs((own & 255) - red)
    // Most are far in the first channel.
    if (away >= least) continue
    const farthest = Math.max(away, Math.abs(((own >> 8) & 255) - green), Math.abs(((own >> 16) & 255) - blue))
    if (farthest >= least) continue
    found = at
    least = farthest
  }
  return found
}
