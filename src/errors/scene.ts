import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'
const PART = 'templates/partials/contrast-side.hbs'

/** What is wrong with a slide once it is laid out. */
export const SCENE_PAGES = {
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
      file: PART,
      good: '<spacer/>',
      bad: '<connector from="a" to="b"/>',
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
} as const satisfies Pages
