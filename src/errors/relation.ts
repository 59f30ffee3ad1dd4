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
} as const satisfies Pages
