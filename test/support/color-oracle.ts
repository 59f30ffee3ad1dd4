import type { Paint } from '../../src/theme/theme.ts'

type Triple = readonly [number, number, number]

/**
 * What ECMA-376 Part 1 says of a colour's modifications, written from its text and sharing nothing with the product:
 * - 20.1.2.3.20 lumMod: "the input color with its luminance modulated by the given percentage"
 * - 20.1.2.3.21 lumOff: "the input color with its luminance shifted, but with its hue and saturation unchanged"
 * - 20.1.2.3.1 alpha: "its opacity as expressed by a percentage value"
 * Luminance is HSL's (20.1.2.3.13); hue and saturation stay through both, where lumMod leaves black too (LibreOffice agrees). Its formulas are those of CSS Color 3, 4.2.4, and their inverse (Foley, van Dam and others,
 * Computer Graphics, 13.3.5).
 *
 * @param ground what lies behind, channels 0–1
 * @returns channels 0–1
 */
export function expectedColor(hex: string, paint: Omit<Paint, 'slot'>, ground: Triple): Triple {
  const [r, g, b] = [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)].map(two => Number(`0x${two}`) / 255) as [
    number,
    number,
    number,
  ]
  let [hue, saturation, luminance] = hslOf([r, g, b])
  if (paint.lumMod !== undefined) luminance *= paint.lumMod / 100
  if (paint.lumOff !== undefined) luminance += paint.lumOff / 100
  const color = rgbOf([hue, saturation, Math.min(Math.max(luminance, 0), 1)])
  const opacity = (paint.alpha ?? 100) / 100
  return [0, 1, 2].map(at => ground[at]! + (color[at]! - ground[at]!) * opacity) as unknown as Triple
}

/** Hue in degrees, saturation and luminance 0–1. */
function hslOf([r, g, b]: Triple): Triple {
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const luminance = (max + min) / 2
  if (max === min) return [0, 0, luminance]
  const delta = max - min
  const saturation = luminance <= 0.5 ? delta / (max + min) : delta / (2 - max - min)
  let hue = 0
  if (r === max) hue = (g - b) / delta
  else if (g === max) hue = 2 + (b - r) / delta
  else hue = 4 + (r - g) / delta
  return [hue < 0 ? hue * 60 + 360 : hue * 60, saturation, luminance]
}

function rgbOf([degrees, s, l]: Triple): Triple {
  const m2 = l <= 0.5 ? l * (s + 1) : l + s - l * s
  const m1 = l * 2 - m2
  const channel = (turned: number): number => {
    const h = turned < 0 ? turned + 1 : turned > 1 ? turned - 1 : turned
    if (h * 6 < 1) return m1 + (m2 - m1) * h * 6
    if (h * 2 < 1) return m2
    if (h * 3 < 2) return m1 + (m2 - m1) * (2 / 3 - h) * 6
    return m1
  }
  const h = degrees / 360
  return [channel(h + 1 / 3), channel(h), channel(h - 1 / 3)]
}
