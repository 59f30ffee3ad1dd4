import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'
const LAYOUT = 'templates/layouts/contrast.hbs'

/** The front matter of a layout, and merging a slide with it. */
export const LAYOUT_PAGES = {
  'layout-front': {
    meaning: 'The front matter of a layout is missing, has an unknown key, or a value of another form.',
    sample: {
      file: LAYOUT,
      good: 'slots:',
      bad: 'slot:',
    },
  },
  'layout-instead': {
    meaning: '`instead` names a layout that is not there, or the layout itself.',
    sample: {
      file: LAYOUT,
      good: 'instead: comparison-table',
      bad: 'instead: comparison-tabel',
    },
  },
  'link-malformed': {
    meaning: 'The target of a link in a text is no https or mailto address, and no slide of the deck.',
    sample: {
      file: COUNCIL,
      good: 'Together they are what',
      bad: '[Together they](www.example.org) are what',
    },
  },
  'link-unknown': {
    meaning: 'A link leads to a slide that the deck does not have. A click on it would lead nowhere.',
    sample: {
      file: COUNCIL,
      good: 'Together they are what',
      bad: '[Together they](#A99) are what',
    },
  },
  'link-web': {
    meaning:
      'A slide leads into the web or to a mail address. The build lists it and follows none: look whether it is what readers shall open.',
    sample: {
      file: COUNCIL,
      good: 'Together they are what',
      bad: '[Together they](https://example.org/views) are what',
    },
  },
  'slot-kind': {
    meaning: 'A slot of a layout has a kind that is none, or no capacity where its kind needs one.',
    sample: {
      file: LAYOUT,
      good: 'limit?: words 38/64',
      bad: 'limit?: wrods 38/64',
    },
  },
  'slot-name': {
    meaning: 'The name of a slot is not lower-case, or is a key that every slide or item has.',
    sample: {
      file: LAYOUT,
      good: 'limit?: words 38/64',
      bad: 'Limit?: words 38/64',
    },
  },
  'slot-range': {
    meaning: 'The range of a list is not least..most.',
    sample: {
      file: LAYOUT,
      good: 'limit?: words 38/64',
      bad: 'limit? 4..1: words 38/64',
    },
  },
  'slot-twice': {
    meaning: 'A layout declares a slot twice.',
    sample: {
      file: LAYOUT,
      good: 'limit?: words 38/64',
      bad: 'limit?: words 38/64\n  limit: words 38/64',
    },
  },
  'house-words': {
    meaning:
      'A house word is no text, or holds a line break or control character; or a file of house words is named after no language.',
    sample: {
      file: 'templates/house/en.yaml',
      good: 'counted: counted',
      bad: 'counted: { en: counted }',
    },
  },
  'merge-missing': {
    meaning: 'The layout prints a value by a computed name, and the slide does not have it.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{lookup ../one "wrod"}}',
    },
  },
  'merge-number': {
    meaning: 'The layout computes with a value that is not a number.',
    sample: {
      good: '{{plus-n @index 1}}',
      bad: '{{plus-n hero.value 1}}, where the value is “about ten”',
      test: 'test/unit/template/merge.test.ts',
    },
  },
  'merge-too-large': {
    meaning: 'The loops of the layout multiply: the slide would have more markup or steps than any slide needs.',
    sample: {
      good: '{{#each list}}…{{/each}}',
      bad: '{{#each list}} in {{#each list}}, seven deep',
      test: 'test/suite/cases/templates.ts',
    },
  },
  'merge-failed': {
    meaning:
      'Handlebars could not merge the slide with its layout, because a value has another kind than its slot says.',
    sample: {
      good: '{{head}}',
      bad: 'a value that throws when Handlebars reads it',
      test: 'test/errors/rare.test.ts',
    },
  },
  'engine-forbids-code': {
    meaning:
      'Node was started with --disallow-code-generation-from-strings, and Handlebars compiles templates to code.',
    sample: {
      good: 'node briefdeck build',
      bad: 'node --disallow-code-generation-from-strings briefdeck build',
      test: 'test/errors/rare.test.ts',
    },
  },
  'line-break-joined': {
    meaning: 'A title has several lines. It is one line of the outline, so they are shown as one.',
    sample: {
      file: COUNCIL,
      good: 'title: Two of the {F13} lines carry most passengers',
      bad: 'title: "Two of the {F13} lines\\ncarry most passengers"',
    },
  },
} as const satisfies Pages
