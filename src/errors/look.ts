import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'
const LAYOUT = 'templates/layouts/contrast.hbs'

/** What is wrong with a slide once it is laid out. */
export const LOOK_PAGES = {
  overflow: {
    meaning: 'The words or boxes of a slide do not fit, although sizes have shrunk as far as the theme allows.',
    sample: {
      file: COUNCIL,
      good: 'title: Two of the {F13} lines carry most passengers',
      bad: 'title: Two of the {F13} lines carry most passengers of the night and the day and most of the passengers who ride to work and from work and to school and from school and to the station and from the station and to the harbour and from the harbour and to the hospital and from the hospital and to the market and from the market and home',
    },
  },
  'title-empty': {
    meaning:
      'The title of a slide has no words once its layout is printed. Screen readers announce slides by their titles.',
    sample: {
      good: '<title>{{title}}</title>',
      bad: '<title></title>',
      test: 'test/unit/layout/odd-markup.test.ts',
    },
  },
  'connector-target': {
    meaning:
      'A connector names an id that no shape, text, picture or filled box has. PowerPoint would show a line that is glued to nothing.',
    sample: {
      file: LAYOUT,
      good: '<spacer/>',
      bad: '<shape id="a" kind="rect" width="20" height="20" fill="fact"/><connector from="a" to="b"/>',
    },
  },
  'glyph-missing': {
    meaning:
      'No typeface of the theme has the character. It would be shown as an empty box, or in a typeface of the reader’s machine.',
    sample: {
      file: COUNCIL,
      good: 'title: Two of the {F13} lines carry',
      bad: 'title: Two of the {F13} lines 👍 carry',
    },
  },
  'outside-slide': {
    meaning: 'An item reaches beyond the edge of the slide, where nobody sees it.',
    sample: {
      file: LAYOUT,
      good: '<spacer/>',
      bad: '<row width="9999" height="10" fill="fact"/>',
    },
  },
  'outside-margins': {
    meaning: 'Words stand outside the margins of the slide, where a projector or printer may cut them.',
    sample: {
      good: 'words at x 60',
      bad: 'words at x 2',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-overflow': {
    meaning: 'Words are taller or wider than their box, so that they cover what stands beside them.',
    sample: {
      good: 'a text in a box of its height',
      bad: 'a text in a box of half its height',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-overlap': {
    meaning: 'Two texts stand on each other and cannot be read.',
    sample: {
      good: 'two texts side by side',
      bad: 'two texts at one place',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'line-edge': {
    meaning:
      'A line of Chinese begins or ends with a character that may not stand there, such as a closing quotation mark at the beginning.',
    sample: {
      good: '……了。”',
      bad: '……了\n。”',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'short-last-line': {
    meaning: 'The last line of a paragraph is one short word or character.',
    sample: {
      good: 'a last line of several words',
      bad: 'a last line of one character',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-too-small': {
    meaning: 'Words are smaller than 10.5 points, which nobody reads, whatever the deck is for.',
    sample: {
      good: '<run scale="0.8">',
      bad: '<run scale="0.1">',
      test: 'test/unit/lint/samples.ts',
    },
  },
  contrast: {
    meaning: 'The colour of words stands out too little from what is behind them (WCAG 2.2, 1.4.3).',
    sample: {
      good: 'colors: { dk1: 1F2A37 }',
      bad: 'colors: { dk1: DDDDDD }',
      test: 'test/suite/brand.test.ts',
    },
  },
  'color-alone': {
    meaning: 'Two items differ only by colours that some readers see as one (WCAG 2.2, 1.4.1).',
    sample: {
      good: '<row fill="fact"/><row border="dashed"/>',
      bad: 'two rows in a red and a green of one lightness',
      test: 'test/unit/lint/colors.test.ts',
    },
  },
} as const satisfies Pages
