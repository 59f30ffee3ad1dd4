import type { Paint, Theme } from './theme.ts'

/** A colour as red, green and blue from 0 to 1, gamma-encoded as sRGB has them. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** The background of a slide that names none. */
export const WHITE: Rgb = [1, 1, 1]

/**
 * The sRGB colour of a token with its modifications, on an opaque background. Layout, lint and renderers all use this
 * function. Modifications apply in the order of the file (ECMA-376 Part 1, 20.1.2.3).
 */
export function colorOf({ slot, lumMod, lumOff, alpha }: Paint, ground: Rgb, { colors }: Pick<Theme, 'colors'>): Rgb {
  const own = parseHex(colors[slot])
  const shifted = lumMod === undefined && lumOff === undefined ? own : shiftLightness(own, lumMod ?? 100, lumOff ?? 0)
  return alpha === undefined ? shifted : blend(shifted, ground, alpha / 100)
}

/** Six hex digits → sRGB. */
export function parseHex(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

/** sRGB → six hex digits, upper case. */
export const printHex = (color: Rgb): string =>
  color
    .map(channel =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()

/** sRGB's transfer function: an encoded channel as linear light (IEC 61966-2-1). */
export const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Linear light as an encoded channel (IEC 61966-2-1). */
export const fromLinear = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

/** Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The least contrast of large text, and of marks that must be told apart (WCAG 2.2, 1.4.3 and 1.4.11). */
export const LEAST_LARGE = 3
/** The least contrast of text (WCAG 2.2, 1.4.3, level AA). */
export const LEAST_WORDS = 4.5

/** `over` with an opacity of 0 to 1 on an opaque ground. */
function blend(over: Rgb, ground: Rgb, opacity: number): Rgb {
  const mix = (at: 0 | 1 | 2): number => over[at] * opacity + ground[at] * (1 - opacity)
  return [mix(0), mix(1), mix(2)]
}

/** lumMod and lumOff: HSL lightness × mod + off, in percent; hue and saturation stay (ECMA-376 Part 1, 20.1.2.3.20–21). */
function shiftLightness(color: Rgb, mod: number, off: number): Rgb {
  const { hue, saturation, lightness } = toHsl(color)
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, (lightness * mod) / 100 + off / 100)))
}

function toHsl([red, green, blue]: Rgb): { hue: number; saturation: number; lightness: number } {
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const lightness = (most + least) / 2
  const spread = most - least
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = spread / (1 - Math.abs(2 * lightness - 1))
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return { hue: sixth / 6, saturation, lightness }
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (offset: number): number => {
    const at = (offset + hue * 12) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  }
  return [channel(0), channel(8), channel(4)]
}
