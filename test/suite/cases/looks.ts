import { AUDIENCE, all, type HostileCase, LAYOUT, layout, replace, slide, write } from '../spoil.ts'

const THEME = 'templates/themes/mine.yaml'
const theme = (text: string) => all(replace(AUDIENCE, 'theme: briefing', 'theme: mine'), write(THEME, text))

/** Front matter, house words and themes; and what fits on no slide. */
export const LOOKS: readonly HostileCase[] = [
  {
    what: 'front matter that is no YAML',
    spoil: write(LAYOUT, '---\nname: [\n---\n<slide/>'),
    codes: ['yaml-syntax'],
    at: [LAYOUT],
    message: /./,
  },
  {
    what: 'front matter that never ends',
    spoil: write(LAYOUT, '---\nname: { zh: 一, en: One }\n<slide/>'),
    codes: ['layout-front'],
    at: [LAYOUT],
    message: /./,
  },
  { what: 'no front matter', spoil: write(LAYOUT, '<slide/>'), codes: ['layout-front'], at: [LAYOUT, 1], message: /./ },
  {
    what: '__proto__ as a slot of a layout',
    spoil: layout('<slide/>', '__proto__: words'),
    codes: ['slot-name'],
    at: [LAYOUT, 3],
    message: /__proto__/,
  },
  {
    what: 'house words that are no YAML',
    spoil: write('templates/house/en.yaml', 'counted: {\n'),
    codes: ['yaml-syntax'],
    at: ['templates/house/en.yaml'],
    message: /./,
  },
  { what: 'an empty theme', spoil: theme(''), codes: ['yaml-empty'], at: [THEME], message: /./ },
  { what: 'a theme that is no YAML', spoil: theme('styles: ['), codes: ['yaml-syntax'], at: [THEME], message: /./ },
  {
    what: 'a theme with NaN for a size',
    spoil: theme('theme: mine\nextends: briefing\nstyles: { body: { size: .nan } }\n'),
    codes: ['theme-value'],
    at: [THEME, 3],
    message: /size/,
  },
  {
    what: 'a theme with no colour',
    spoil: theme('theme: mine\nextends: briefing\ncolors: { dk1: reddish }\n'),
    codes: ['theme-value'],
    at: [THEME, 3],
    message: /dk1/,
  },
  ...['Office', 'office theme', '""', '" "'].map(
    (name): HostileCase => ({
      what: `a theme named ${name}`,
      spoil: theme(`theme: mine\nextends: briefing\nname: { zh: 我的, en: ${name} }\n`),
      codes: ['theme-value'],
      at: [THEME, 3],
      message: /a name of its own/,
    }),
  ),
  {
    what: 'a theme with a family of fonts that nobody has',
    spoil: theme('theme: mine\nextends: briefing\nfonts:\n  en:\n    minor: { latin: Comic Sans, ea: Noto Sans SC }\n'),
    codes: ['font-unknown'],
    at: [THEME, 5],
    message: /"Comic Sans"/,
  },
  ...['DEFAULT', '" "'].map(
    (name): HostileCase => ({
      what: `a layout named ${name}`,
      spoil: write(LAYOUT, `---\nname: { zh: 对比, en: ${name} }\nslots: {}\n---\n<slide/>`),
      codes: ['layout-front'],
      at: [LAYOUT, 2],
      message: /the layout’s name/,
    }),
  ),
  {
    what: 'a theme outside the project',
    spoil: replace(AUDIENCE, 'theme: briefing', 'theme: ../../../etc/passwd'),
    codes: ['theme-missing'],
    at: [AUDIENCE, 6],
    message: /passwd/,
  },
  {
    what: 'a word of 4,000 letters',
    spoil: replace(AUDIENCE, 'foot: Personal views', `foot: ${'w'.repeat(4000)}`),
    codes: ['overflow'],
    at: [AUDIENCE],
    message: /./,
  },
  {
    what: 'words of 200,000 letters',
    spoil: replace(AUDIENCE, 'foot: Personal views', `foot: ${'many words '.repeat(18_000)}`),
    codes: ['text-too-long'],
    at: [AUDIENCE],
    message: /expected 20000 at most/,
  },
  {
    what: 'a layout that prints 30,000 letters',
    spoil: slide(`<text>${'many words '.repeat(3000)}</text>`),
    codes: ['markup-too-long'],
    at: [LAYOUT, 5],
    message: /More than 20000 characters on one slide/,
  },
  {
    what: 'a layout that prints a value too often',
    spoil: slide(`<column>${'<text>{{one.says}}</text>'.repeat(800)}</column>`),
    codes: ['markup-too-long'],
    at: [LAYOUT, 5],
    message: /More than 20000 characters on one slide/,
  },
  {
    what: 'a table of 300 rows that may not continue',
    spoil: slide(`<table><tr head="true"><td>head</td></tr>${'<tr><td>cell</td></tr>'.repeat(300)}</table>`),
    codes: ['overflow'],
    at: [AUDIENCE, 71],
    message: /“Data table” is \d+ pt too tall/,
  },
  {
    what: 'a row of a table that no slide can hold',
    spoil: slide(`<table overflow="continue"><tr head="true"><td>${'<p>line</p>'.repeat(60)}</td></tr></table>`),
    codes: ['overflow'],
    at: [AUDIENCE],
    message: /too tall/,
  },
  {
    what: 'a script that no font has',
    spoil: replace(AUDIENCE, 'foot: Personal views', 'foot: מבט אישי'),
    codes: ['glyph-missing'],
    at: [AUDIENCE],
    message: /U\+05/,
  },
  {
    what: 'a chart without a point',
    spoil: slide(
      '<chart kind="bar" alt="x" height="200">{{#each one.none}}<point label="a" value="1"/>{{/each}}</chart>',
    ),
    codes: ['template-path'],
    at: [LAYOUT, 5],
    message: /./,
  },
  {
    what: 'a chart with nothing in it',
    spoil: slide('<chart kind="column" alt="x" height="200"/>'),
    codes: ['markup-required'],
    at: [LAYOUT, 5],
    message: /<chart> has no <series> or <point>/,
  },
  {
    what: 'a point whose value is no number',
    spoil: slide('<chart kind="bar" alt="x" height="200"><point label="a" value="{{one.word}}"/></chart>'),
    codes: ['markup-value'],
    at: [LAYOUT, 5],
    message: /expected a number such as 1650 or "1,650"/,
  },
  ...['4'.repeat(400), '1e9', 'Infinity', '-1'].map(
    (width): HostileCase => ({
      what: `a width of ${width.slice(0, 12)}`,
      spoil: slide(`<row width="${width}"><text>a</text></row><column flex="${width}"/>`),
      codes: ['markup-value'],
      at: [LAYOUT, 5],
      message: /expected/,
    }),
  ),
]
