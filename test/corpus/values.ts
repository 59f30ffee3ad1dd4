import type { ValueKind } from '../../src/markup/values.ts'
import { COLOR_ROLES, type Theme } from '../../src/theme/theme.ts'
import { HOSTILE_WORDS } from './words.ts'

type NamedKind = Exclude<ValueKind, readonly string[]>

/** For each kind of value: a mild one first, then what is right at its edges too, and what is not. Both may be refused, neither may break a file. */
export function valuesOf(kind: ValueKind, theme: Theme): readonly string[] {
  if (typeof kind !== 'string') return [...kind, 'other']
  return VALUES[kind](theme)
}

const VALUES: Readonly<Record<NamedKind, (theme: Theme) => readonly string[]>> = {
  number: () => [
    '12.5',
    '0',
    '-0',
    '-40',
    '.5',
    '99999',
    '1e3',
    '1e-7',
    '1e21',
    '1,650',
    '4'.repeat(400),
    'NaN',
    'Infinity',
  ],
  link: () => [
    'https://example.org/a?b=c&d',
    '#A1',
    'mailto:a@example.org',
    'http://example.org',
    'javascript:alert(1)',
    '#',
  ],
  coordinate: () => ['5', '0', '-40', '.5', '99999', '9'.repeat(400)],
  share: () => ['1', '0', '0.5', '1000', '1e9'],
  scale: () => ['1', '0.1', '10', '0', '0.01', '11'],
  size: () => ['2', '0', '1', '2.75', '400', '0.001', '100000', '100000001', '4'.repeat(400), '-1'],
  count: () => ['1', '2', '3', '12', '9999', '0', '1.5'],
  length: () => ['300', '0', '1', '40.25', '160', 'c1', 'c2.5', 'c12', 'c99', 'm', 'xl', '5000', '-5', '50%'],
  offset: () => ['12', '0', '-12', '-500', 'm', '2000'],
  edges: () => ['8', '0', '4 8', '1 2 3 4', 's l', '600', '1 2 3 4 5'],
  flag: () => ['true', 'false', 'yes'],
  role: () => [...COLOR_ROLES, 'FF0000'],
  fill: () => [...COLOR_ROLES, 'absent', 'none', '#123456'],
  style: ({ styles }) => [...Object.keys(styles), 'nothing'],
  line: ({ lines }) => [...Object.keys(lines), 'nothing'],
  id: () => ['a', 'z-9_x', 'A', '9', 'one'],
  place: () => ['one', 'one.left', 'one.right', 'one.top', 'one.bottom', 'two', 'two.left', 'nobody', 'one.middle'],
  pair: () => ['100 50', '1 1', '864 300', '0.5 4000', '0 0', '10'],
  points: () => [
    '0,0 100,50',
    '0,0 0,0',
    '0,0 50,0 50,50 0,50',
    '-5,-5 200,90',
    '0,0 .5,.5 1,0 99999,1',
    Array.from({ length: 200 }, (_, at) => `${at},${(at * 7) % 50}`).join(' '),
    '0,0',
  ],
  rows: () => ['1', '2', 'rest', '99', '0'],
  words: () => ['plain words', ...HOSTILE_WORDS],
  alt: () => ['plain words', ...HOSTILE_WORDS],
  joint: () => [', ', '', ...HOSTILE_WORDS],
}
