import { COLOR_SLOTS, type ColorSlot, type Paint } from '../../src/theme/theme.ts'

/** Colours for the twelve slots. */
export const randomColors = (random: () => number): Readonly<Record<ColorSlot, string>> =>
  Object.fromEntries(
    COLOR_SLOTS.map(slot => [
      slot,
      Math.floor(random() * 0x1000000)
        .toString(16)
        .padStart(6, '0')
        .toUpperCase(),
    ]),
  ) as Record<ColorSlot, string>

/** A slot with some of its modifications, each in whole percent as themes write them. */
export function randomPaint(random: () => number): Paint {
  const percent = (): number => Math.floor(random() * 101)
  return {
    slot: COLOR_SLOTS[Math.floor(random() * COLOR_SLOTS.length)]!,
    ...(random() < 0.7 && { lumMod: percent() }),
    ...(random() < 0.7 && { lumOff: percent() }),
    ...(random() < 0.3 && { alpha: percent() }),
  }
}
