import type { Pages } from './page.ts'

const LAYOUT = 'templates/layouts/contrast.hbs'
const PART = 'templates/partials/contrast-side.hbs'

/** Faults in the markup that a layout prints; docs/markup.md has the elements. */
export const MARKUP_PAGES = {
  'markup-syntax': {
    meaning:
      'The markup is not well formed: a tag or quotation mark is not closed, an entity is unknown, or more than one slide stands in it.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<spacer>',
    },
  },
  'markup-element': {
    meaning: 'The element is not one of the markup’s.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<spacre/>',
    },
  },
  'markup-attribute': {
    meaning: 'The element does not have this attribute, or coordinates stand outside a drawing.',
    sample: {
      file: LAYOUT,
      good: 'gap="s"',
      bad: 'gp="s"',
    },
  },
  'markup-value': {
    meaning: 'The value of an attribute is not of its kind, is too large, or is a name that the theme does not have.',
    sample: {
      file: LAYOUT,
      good: 'gap="s"',
      bad: 'gap="xxl"',
    },
  },
  'markup-id': {
    meaning: 'Two elements of a slide have one id. A connector could end at either.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<row id="a"/><row id="a"/>',
    },
  },
  'markup-nesting': {
    meaning: 'The element may not stand inside the one around it.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<p>between</p>',
    },
  },
  'markup-required': {
    meaning:
      'The element lacks an attribute or child that it needs: `alt` of a picture, the points of a chart, the rows of a table.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<image src="assets/a.png" width="20" height="10"/>',
    },
  },
  'markup-text': {
    meaning: 'Words stand directly among boxes, where no style applies.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: 'between',
    },
  },
  'markup-title': {
    meaning: 'A slide has no <title>, or a second one.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<title>again</title>',
    },
  },
  'markup-too-long': {
    meaning: 'A text of the markup is longer than any slide holds.',
    sample: {
      good: 'foot: Personal views',
      bad: 'foot: 200,000 letters',
      test: 'test/suite/cases/looks.ts',
    },
  },
  'table-head': {
    meaning:
      'The first row of a table is not its head row, or another row is. Screen readers announce cells by their head.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<table><tr><td>a</td></tr></table>',
    },
  },
  'table-ragged': {
    meaning:
      'A row of a table has more or fewer cells than columns are free, or a cell spans more rows or columns than there are. PowerPoint would repair the file.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<table><col flex="1"/><tr head="true"><td>a</td></tr><tr><td>a</td><td>b</td></tr></table>',
    },
  },
} as const satisfies Pages
