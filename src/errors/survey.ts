import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'

/** How the files and records of a survey hang together. */
export const SURVEY_PAGES = {
  'file-missing': {
    meaning: 'A file that the project names, or must have, is not there or cannot be read.',
    sample: {
      file: SURVEY,
      good: 'sources:',
      bad: 'include: [none.yaml]\nsources:',
    },
  },
  'path-outside': {
    meaning: 'An `include` leads out of the content folder. A build reads only its project.',
    sample: {
      file: SURVEY,
      good: 'sources:',
      bad: 'include: [../../more.yaml]\nsources:',
    },
  },
  'source-missing': {
    meaning:
      'The text of a source cannot be read, or a record has an excerpt while no source names a `file`. No excerpt can be proved without it.',
    sample: {
      file: SURVEY,
      good: 'file: source/report.md',
      bad: 'file: source/lake.md',
    },
  },
  'id-repeated': {
    meaning: 'Two records of the survey have one id, in one file or in two. A slide could mean either.',
    sample: {
      good: 'survey.yaml: terms: { T1: … }\nmore.yaml: terms: { T2: … }',
      bad: 'survey.yaml: terms: { T1: … }\nmore.yaml: terms: { T1: … }',
      test: 'test/suite/cases/content.ts',
    },
  },
  'id-unknown': {
    meaning: 'An id names a record that the survey does not have.',
    sample: {
      file: SURVEY,
      good: '  Q01:\n    by: P01',
      bad: '  Q01:\n    by: P77',
    },
  },
  'id-of-other-kind': {
    meaning: 'An id names a record of a kind that cannot stand there, such as a figure as the speaker of a quotation.',
    sample: {
      file: SURVEY,
      good: '  Q01:\n    by: P01',
      bad: '  Q01:\n    by: F01',
    },
  },
  'level-unknown': {
    meaning:
      'A figure has a level that `levels` at the top of the survey does not name, so nobody knows how strong it is.',
    sample: {
      file: SURVEY,
      good: 'level: Asked',
      bad: 'level: Guessed',
    },
  },
  'figure-without-value': {
    meaning: 'A figure has neither a value nor something that is counted.',
    sample: {
      file: SURVEY,
      good: '    value: 62\n    unit: "%"',
      bad: '    unit: "%"',
    },
  },
  'per-without-counted': {
    meaning: 'A figure splits its count by `per`, but counts nothing.',
    sample: {
      file: SURVEY,
      good: '    value: 62',
      bad: '    value: 62\n    per: by',
    },
  },
  'per-missing': {
    meaning: 'A record that is counted lacks the field by which `per` splits the count, so the parts would not add up.',
    sample: {
      file: SURVEY,
      good: 'counted: organisations where sample,',
      bad: 'counted: organisations where sample, per: group,',
    },
  },
  'counted-nothing': {
    meaning: 'The condition after `counted` fits no record. The figure would be 0 without anybody having counted.',
    sample: {
      file: SURVEY,
      good: 'counted: organisations where sample',
      bad: 'counted: organisations where type is ship',
    },
  },
  'counted-twice': {
    meaning: 'A list after `counted` names one record twice. The figure would be too high.',
    sample: {
      file: SURVEY,
      good: 'counted: organisations where sample,',
      bad: 'counted: [O01, O02, O03, O01],',
    },
  },
  'section-unknown': {
    meaning: '`section` names a heading that the source does not have.',
    sample: {
      file: SURVEY,
      good: 'level: Asked\n    excerpt: 62%',
      bad: 'level: Asked\n    section: Weather\n    excerpt: 62%',
    },
  },
  'excerpt-not-in-section': {
    meaning: 'The excerpt stands in the source, but not under the heading that `section` names.',
    sample: {
      file: SURVEY,
      good: 'level: Asked\n    excerpt: 62%',
      bad: 'level: Asked\n    section: Costs\n    excerpt: 62%',
    },
  },
  'excerpt-not-in-source': {
    meaning:
      'The excerpt does not stand in the source, character for character. A reader who looks it up would not find it.',
    sample: {
      file: SURVEY,
      good: 'excerpt: 62% of passengers ride',
      bad: 'excerpt: 63% of passengers ride',
    },
  },
  'excerpt-ambiguous': {
    meaning: 'The excerpt stands in the source more than once, so nobody can tell which place is meant.',
    sample: {
      file: SURVEY,
      good: 'excerpt: breaks are too short on the longest lines',
      bad: 'excerpt: passengers a night',
    },
  },
  'quotation-unmarked': {
    meaning:
      'The excerpt of a quotation is not in quotation marks in the source. It might be the reporter’s words and not the speaker’s.',
    sample: {
      file: SURVEY,
      good: 'excerpt: \'"Without the N4 I would have to give up my shift at the hospital,"\'',
      bad: 'excerpt: Without the N4 I would have to give up my shift at the hospital',
    },
  },
} as const satisfies Pages
