import { COLOR_ROLES, type ColorRole, type Paint, type Palette, type Theme } from '../../src/theme/theme.ts'

const slots: Record<ColorRole, Paint['slot']> = {
  text: 'dk1',
  page: 'lt1',
  dark: 'dk2',
  quiet: 'lt2',
  fact: 'accent1',
  accent: 'accent2',
  second: 'accent3',
  muted: 'accent4',
  rest: 'accent5',
  line: 'accent6',
}
const palette = Object.fromEntries(COLOR_ROLES.map(role => [role, { slot: slots[role] }])) as Palette

const serif = { latin: 'Noto Serif SC', ea: 'Noto Serif SC' }
const sans = { latin: 'Noto Sans SC', ea: 'Noto Sans SC' }
const zh = { major: serif, minor: sans, quote: serif }
const en = {
  major: { latin: 'Source Serif 4', ea: 'Noto Serif SC' },
  minor: { latin: 'Source Sans 3', ea: 'Noto Sans SC' },
  quote: { latin: 'Source Serif 4', ea: 'Noto Serif SC' },
}

/** A small theme for tests that draw. */
export const sampleTheme: Theme = {
  id: 'sample',
  name: { zh: '样本', en: 'Sample' },
  colors: {
    dk1: '1B2427',
    lt1: 'FBF9F4',
    dk2: '123F44',
    lt2: 'F1ECE1',
    accent1: '1D5C5E',
    accent2: 'A5322A',
    accent3: '8C6219',
    accent4: '5E6964',
    accent5: '87ADA8',
    accent6: 'D9CFBD',
    hlink: '1D5C5E',
    folHlink: '5E6964',
  },
  roles: { page: palette, dark: palette },
  darkFills: ['dark', 'fact', 'accent', 'second', 'text'],
  fonts: { zh, en },
  styles: {
    title: {
      size: 28,
      min: 24,
      line: 38,
      weight: 700,
      family: 'major',
      color: 'text',
      whole: true,
      outline: false,
      balance: 2,
    },
    body: { size: 16, min: 14, line: 25, weight: 400, family: 'minor', color: 'text', whole: false, outline: true },
  },
  lines: {
    heavy: { width: 1.5, color: 'text' },
    hairline: { width: 0.75, color: 'line' },
    closing: { width: 0.75, color: 'text' },
  },
  space: { m: 12 },
  traits: {},
}
