import type { Pages } from './page.ts'

/** Rules that the tests of the shipped layouts run, and a build does not: a user’s own layout may break them on purpose. */
export const DESIGN_PAGES = {
  'edges-misaligned': {
    meaning: 'Two edges that a reader takes for one differ by less than 2 points, which looks careless.',
    sample: {
      good: 'two texts at x 60',
      bad: 'two texts at x 60 and x 61',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'joined-cells': {
    meaning: 'A table has joined cells. Screen readers read a table cell by cell.',
    sample: {
      good: '<td>A</td><td>A</td>',
      bad: '<td colspan="2">A</td>',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'last-line-remnant': {
    meaning: 'The last line of a paragraph has fewer than three letters, or that of a title fewer than five.',
    sample: {
      good: 'a last line of several words',
      bad: 'a last line of two letters',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'outside-frame': {
    meaning: 'Words or a shape stand outside the frame that all layouts share, or reach down into the foot.',
    sample: {
      good: 'a shape above the foot',
      bad: 'a shape that reaches into the foot',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'placeholder-misplaced': {
    meaning:
      'A slide has no title in its placeholder, a placeholder twice, or one that is empty. Outline and screen readers find the parts of a slide by them.',
    sample: {
      good: 'one <title>',
      bad: 'two texts in the placeholder of the subtitle',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'siblings-uneven': {
    meaning: 'Shapes that one place of a template draws differ in size.',
    sample: {
      good: 'two boxes 100 points wide',
      bad: 'two boxes 100 and 103 points wide',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-covered': {
    meaning: 'Words lie half on a shape, a line runs through them, or they stand on the words of another item.',
    sample: {
      good: 'a line below the words',
      bad: 'a line through the words',
      test: 'test/unit/lint/samples.ts',
    },
  },
} as const satisfies Pages
