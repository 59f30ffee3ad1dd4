import { expect, test } from 'vitest'
import { standOn } from '../../../src/layout/style/computed-style.ts'
import { colorOf, contrast, WHITE } from '../../../src/theme/color.ts'
import type { Paint, Theme } from '../../../src/theme/theme.ts'
import { sampleTheme } from '../../support/sample-theme.ts'

const { page, dark } = sampleTheme.roles

/** The sample theme with one fill of its own on the page, and white words on dark grounds. */
const withFill = (hex: string, changes: Omit<Paint, 'slot'>): Theme => ({
  ...sampleTheme,
  colors: { ...sampleTheme.colors, accent1: hex, lt1: 'FFFFFF' },
  roles: {
    page: { ...page, fact: { slot: 'accent1', ...changes } },
    dark: { ...dark, text: { slot: 'lt1' } },
  },
})

test.each([
  ['1D5C5E', {}, 'dark'],
  ['F1ECE1', {}, 'page'],
  // Modified channel by channel it would look too light for white words; as Office draws it, it bears them (3.28).
  ['00348A', { lumMod: 50, lumOff: 50 }, 'dark'],
  // Half of a dark colour on white is light.
  ['1D5C5E', { alpha: 50 }, 'page'],
] as const)('a fill of %s with %o turns the ground %s', (hex, changes, ground) => {
  const theme = withFill(hex, changes)
  const look = { ground: 'page', backdrop: { slot: 'lt1' }, hatched: false } as const
  expect(standOn(look, 'fact', theme).ground).toBe(ground)
  const fill = colorOf(theme.roles.page.fact, WHITE, theme)
  expect(contrast(WHITE, fill) >= 3).toBe(ground === 'dark')
})
