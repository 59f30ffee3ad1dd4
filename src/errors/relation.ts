import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'

/** Relations: what the source says of how two things hang together, and what layouts draw of it. */
export const RELATION_PAGES = {
  'relation-end': {
    meaning:
      'An end of a relation, or a word that is to state it, is no piece of its excerpt. Nobody could see what causes what.',
    sample: { file: SURVEY, good: 'to: ride at night', bad: 'to: work at night' },
  },
  'relation-reversed': {
    meaning:
      'The excerpt states the relation the other way round: cause and effect, or first and last, have changed places.',
    sample: {
      file: SURVEY,
      good: 'from: no other transport runs after midnight\n    to: ride at night',
      bad: 'from: ride at night\n    to: no other transport runs after midnight',
    },
  },
  'relation-unmarked': {
    meaning:
      'No word of the excerpt states a relation of this type between the two ends. That two things stand in one sentence does not say how they hang together.',
    sample: { file: SURVEY, good: 'type: cause\n', bad: 'type: contain\n' },
  },
  'relation-unstated': {
    meaning:
      'A layout draws a relation (by an arrow, a stack, a ring, a wall, stairs), and its slide names no relation of the survey that states it, or one whose ends it does not show. The picture would say what the source does not.',
    fix: 'Name the record by `relation:`; where the source states none, use a layout that draws none.',
    sample: { file: 'content/audiences/council.yaml', good: '    relation: L02\n', bad: '' },
  },
} as const satisfies Pages
