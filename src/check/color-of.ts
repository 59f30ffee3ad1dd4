import { blend, parseHex, type Rgb, shiftLightness } from '../base/color.ts'
import type { Paint, Theme } from '../theme/theme.ts'

/** A paint on a ground as one opaque colour. */
export function colorOf({ slot, lumMod, lumOff, alpha }: Paint, ground: Rgb, theme: Theme): Rgb {
  const plain = parseHex(theme.colors[slot])
  const shifted =
    lumMod === undefined && lumOff === undefined ? plain : shiftLightness(plain, lumMod ?? 100, lumOff ?? 0)
  return alpha === undefined ? shifted : blend(shifted, ground, alpha / 100)
}
