import type { Pages } from './page.ts'

const LAYOUT = 'templates/layouts/contrast.hbs'
const PART = 'templates/partials/contrast-side.hbs'

/** Faults in the Handlebars of a layout or partial. */
export const TEMPLATE_PAGES = {
  'template-syntax': {
    meaning:
      'The template is not Handlebars: an expression or a block is not closed, or a block is closed by another name.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{head',
    },
  },
  'template-too-large': {
    meaning: 'The template has more or deeper expressions than any slide needs. Compiling it would take minutes.',
    sample: {
      good: '{{#if title}}…{{/if}}',
      bad: '{{#if title}} nested 5,000 deep',
      test: 'test/suite/cases/templates.ts',
    },
  },
  'template-unescaped': {
    meaning: 'The value is printed without escaping. A “<” in the survey would then become markup.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{{head}}}',
    },
  },
  'template-literal': {
    meaning: 'The braces hold a number or text instead of a name, so nothing of the survey is printed.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{5}}',
    },
  },
  'template-block-params': {
    meaning: 'A block names its value by `as |name|`, which the check of paths does not follow.',
    sample: {
      file: LAYOUT,
      good: '{{#with one}}',
      bad: '{{#with one as |side|}}',
    },
  },
  'template-section': {
    meaning:
      'A block is opened by the name of a value. Handlebars would take it for a loop, a condition or a scope, as the value happens to be.',
    sample: {
      file: LAYOUT,
      good: '{{#if ../turn}}4{{else}}16{{/if}}',
      bad: '{{#turn}}4{{/turn}}',
    },
  },
  'template-decorator': {
    meaning: 'The template has a decorator ({{*…}}). Layouts have no use for it, and it could replace helpers.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '{{* spacer}}',
    },
  },
  'template-helper': {
    meaning:
      'A helper is not one of those in docs/markup.md, or an inline helper is used as a block or the other way round.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{shout head}}',
    },
  },
  'template-arguments': {
    meaning: 'A helper or partial has too many or too few arguments, or one of another form.',
    sample: {
      file: LAYOUT,
      good: '{{#if ../turn}}4',
      bad: '{{#if (is-equal ../turn)}}4',
    },
  },
  'template-house-word': {
    meaning: 'The layout prints a house word that templates/house/ has in no language.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{house-word "not-statd"}}',
    },
  },
  'template-partial': {
    meaning: 'A partial is not there, or its name is computed.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '{{> spcer}}',
    },
  },
  'template-partial-cycle': {
    meaning: 'A partial calls itself, directly or by others. Printing it would never end.',
    sample: {
      file: 'templates/partials/again.hbs',
      good: '<rule/>',
      bad: '{{> again}}',
    },
  },
  'template-partial-depth': {
    meaning: 'Partials call each other deeper than any slide needs.',
    sample: {
      good: '{{> card}}',
      bad: 'a chain of 34 partials, each of which calls the next',
      test: 'test/unit/template/check-templates.test.ts',
    },
  },
  'template-partial-calls': {
    meaning: 'Partials call each other so often that printing them would take minutes.',
    sample: {
      good: '{{> card}}{{> card}}',
      bad: '25 partials, each of which calls the next one twice',
      test: 'test/unit/template/check-templates.test.ts',
    },
  },
  'template-partial-block': {
    meaning:
      'A partial prints {{> @partial-block}} and its call gives no block, or a call gives a block that the partial does not print.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '{{> @partial-block}}',
    },
  },
  'template-path': {
    meaning: 'The path names a slot or field that the layout does not have. Handlebars would print nothing.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{haed}}',
    },
  },
  'template-optional': {
    meaning: 'The value may be missing, and no {{#if}} or {{#with}} stands around it.',
    sample: {
      file: LAYOUT,
      good: '{{#with turn}}',
      bad: '{{turn.head}}{{#with turn}}',
    },
  },
  'template-print': {
    meaning: 'The value is a list or a map that has no text of its own.',
    sample: {
      file: LAYOUT,
      good: '{{head}}',
      bad: '{{this}}',
    },
  },
  'template-kind': {
    meaning: 'A block or helper takes a value of another kind, such as a loop over one text.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '{{#each head}}<spacer/>{{/each}}',
    },
  },
  'template-name': {
    meaning:
      'The name of a template file has capital letters or blanks. Layouts are found by name on every system, and some do not tell “A” from “a”.',
    sample: {
      good: 'templates/layouts/three-numbers.hbs',
      bad: 'templates/layouts/Three numbers.hbs',
      test: 'test/unit/template/load.test.ts',
    },
  },
  'template-file': {
    meaning: 'A template file cannot be read, or is a link out of the project.',
    sample: {
      good: 'templates/layouts/contrast.hbs, a file',
      bad: 'templates/layouts/contrast.hbs → /etc/passwd',
      test: 'test/suite/cases/project.ts',
    },
  },
  'templates-missing': {
    meaning: 'The folders of templates hold no layout.',
    sample: {
      good: 'templates: templates',
      bad: 'templates: an-empty-folder',
      test: 'test/unit/template/load.test.ts',
    },
  },
} as const satisfies Pages
