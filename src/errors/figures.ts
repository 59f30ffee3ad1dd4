import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'

/** What the source must prove of figures and series. */
export const FIGURE_PAGES = {
  'figure-without-evidence': {
    meaning: 'A figure has no excerpt and is not counted from records, so nothing proves it.',
    sample: {
      file: SURVEY,
      good: '    level: Asked\n    excerpt: 62% of passengers ride at night because no other transport runs after midnight.',
      bad: '    level: Asked',
    },
  },
  'figure-not-in-excerpt': {
    meaning: 'The value of a figure does not stand in its excerpt.',
    sample: {
      file: SURVEY,
      good: 'value: 62',
      bad: 'value: 63',
    },
  },
  'figure-unit': {
    meaning:
      'The unit of a figure, or the magnitude in it, is not the one beside its value in the source. Value and unit are one amount.',
    sample: {
      file: SURVEY,
      good: 'unit: million\n    what: a year for',
      bad: 'unit: billion\n    what: a year for',
    },
  },
  'figure-currency': {
    meaning: 'The currency of a figure is not the one before its value in the source, or is missing.',
    sample: {
      file: SURVEY,
      good: 'unit: million\n    what: a year for the whole network\n    level: Measured\n    source: S2\n    forms: { en: £3.4 million }',
      bad: 'unit: million\n    what: a year for the whole network\n    level: Measured\n    source: S2',
    },
  },
  'figure-qualifier': {
    meaning:
      'A word such as “nearly” or “about” stands beside the value in the source and not in the record, or the reverse.',
    sample: {
      file: SURVEY,
      good: 'value: 62',
      bad: 'value: 62\n    qualifier: about',
    },
  },
  'figure-hedge': {
    meaning: 'The clause of the value in the source holds a hedge that the record does not declare.',
    sample: {
      good: 'the source: It may save 12 hours. / value: 12, hedges: { may: 12 }',
      bad: 'the source: It may save 12 hours. / value: 12',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'figure-level': {
    meaning:
      'The level of a figure is not the one that its clause in the source says. Levels are compared where the survey declares their `words`.',
    sample: {
      good: 'levels: { Provincial: { look: plain, words: [provincial] } } / 30 provincial firms / level: Provincial',
      bad: '30 provincial firms / level: Local',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'figure-scope': {
    meaning:
      'A rank holds in another scope than the record says, or the record says none: first in the province is not first in the country.',
    sample: {
      good: 'first in the county / value: first, scope: in the county',
      bad: 'first in the county / value: first, scope: in the country',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'figure-what': {
    meaning:
      'The words of `what` or `short` stand with another number of the source, or say a level that the excerpt does not.',
    sample: {
      good: '“30 ferries in the harbour, 13 ferries on the lake” / value: 30, what: ferries in the harbour',
      bad: 'value: 30, what: ferries on the lake',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'figure-order': {
    meaning: 'The change of a figure runs the other way in the source: from and to have changed places.',
    sample: {
      file: SURVEY,
      good: 'value: { from: "30", to: "18" }',
      bad: 'value: { from: "18", to: "30" }',
    },
  },
  'figure-ambiguous': {
    meaning:
      'The value of a figure stands more than once in its excerpt, with the same unit and in clauses that `what` does not tell apart.',
    sample: {
      good: 'at: 4 ferries on the lake',
      bad: '4 ferries in the harbour, 4 ferries on the lake / value: 4, what: boats',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'figure-at': {
    meaning: 'The piece of the excerpt that `at` names does not stand in the excerpt.',
    sample: {
      file: SURVEY,
      good: 'value: 62',
      bad: 'value: 62\n    at: 63% of passengers',
    },
  },
  'figure-source': {
    meaning:
      'A figure and the source of its data do not name each other: `covers` of the source lists the figures whose `source` it is.',
    sample: {
      file: SURVEY,
      good: 'S2: { cite: Harwick Transport Office,',
      bad: 'S2: { covers: [F01], cite: Harwick Transport Office,',
    },
  },
  'series-label': {
    meaning: 'The label of a point does not stand in the excerpt of its series, nor does one of its `aliases`.',
    sample: {
      file: SURVEY,
      good: 'N1: "760"',
      bad: 'N2: "760"',
    },
  },
  'series-value': {
    meaning: 'A label of a series stands beside another value in the source.',
    sample: {
      file: SURVEY,
      good: 'values: { N4: "1,650", N7: "1,080"',
      bad: 'values: { N4: "1,080", N7: "1,650"',
    },
  },
  'series-unit': {
    meaning: 'A value of a series has another unit in the source.',
    sample: {
      file: SURVEY,
      good: 'unit: passengers\n    what: Passengers a night by line',
      bad: 'unit: "%"\n    what: Passengers a night by line',
    },
  },
  'series-qualifier': {
    meaning: 'A word such as “nearly” stands beside a value of a series in the source, and not in the record.',
    sample: {
      good: '国企占52.8%',
      bad: '国企占约52.8% / values: { 国企: 52.8 }',
      test: 'test/unit/survey/series.test.ts',
    },
  },
  'series-pattern': {
    meaning:
      'Labels and values of a series stand in a row in which nobody can tell which value belongs to which label.',
    sample: {
      good: '国企、民企分别为52.8%、46.6%',
      bad: '国企、民企为52.8%、46.6%',
      test: 'test/unit/survey/series.test.ts',
    },
  },
  'series-whole': {
    meaning: 'The values of a series with `whole: true` do not add to 100, but for rounding.',
    sample: {
      good: 'whole: true / 52.8, 46.6, 0.6',
      bad: 'whole: true / 52.8, 46.6',
      test: 'test/unit/survey/series.test.ts',
    },
  },
  'counted-not-in-excerpt': {
    meaning: 'A word that a figure counts does not stand in its excerpt.',
    sample: {
      file: SURVEY,
      good: 'counted: organisations where sample,',
      bad: 'counted: [two, lines, ships],',
    },
  },
  'counted-not-the-list': {
    meaning: 'A figure counts words that are not one list of its excerpt, or not the whole of it.',
    sample: {
      good: 'in harbours, hotels and kitchens / counted: [harbours, hotels, kitchens]',
      bad: 'counted: [harbours, hotels]',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'counted-open': {
    meaning: 'The list that a figure counts is open in the source (“and others”), and no note says so.',
    sample: {
      good: 'harbours, hotels, kitchens and others / counted: […], note: As listed',
      bad: 'counted: […]',
      test: 'test/unit/survey/figures.test.ts',
    },
  },
  'count-wrong': {
    meaning: 'A figure states a value and counts records, and the two numbers differ.',
    sample: {
      file: SURVEY,
      good: 'counted: organisations where sample,',
      bad: 'value: 5,\n      counted: organisations where sample,',
    },
  },
  'form-says-other-number': {
    meaning: 'A written form of a figure (`forms`) says another number than its value.',
    sample: {
      file: SURVEY,
      good: 'forms: { en: £3.4 million }',
      bad: 'forms: { en: £3.5 million }',
    },
  },
} as const satisfies Pages
