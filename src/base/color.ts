/** A colour as red, green and blue from 0 to 1, gamma-encoded as sRGB has them. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Six hex digits → sRGB. */
export function parseHex(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [channel(0), channel(2), channel(4)]
}

/** Relative luminance, WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
export function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `over` with an opacity of 0 to 1 on an opaque ground. */
export function blend(over: Rgb, ground: Rgb, opacity: number): Rgb {
  const mix = (at: 0 | 1 | 2): number => over[at] * opacity + ground[at] * (1 - opacity)
  return [mix(0), mix(1), mix(2)]
}

/** lumMod and lumOff of DrawingML: HSL lightness × mod + off, in percent (ECMA-376 Part 1, 20.1.2.3.20–21). */
export function shiftLightness(color: Rgb, mod: number, off: number): Rgb {
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
