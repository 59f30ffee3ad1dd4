import type { Pages } from './page.ts'

const TEST = 'test/suite/review.test.ts'

/** What no machine can prove, and the decisions on it. */
export const REVIEW_PAGES = {
  'reviews-unreadable': {
    meaning: 'The reviews, reviews.yaml, are there and cannot be read: a folder, or a file without permission.',
    sample: { good: 'content/reviews.yaml, a file', bad: 'content/reviews.yaml/, a folder', test: TEST },
  },
  'review-open': {
    meaning:
      'Whether the sentence follows from its vouchers is a person’s judgement, and nobody has signed it. Reported by `build --reviewed` and `check --reviewed`.',
    sample: {
      good: 'briefdeck review council A1 title --as editor --because "The survey counts both lines as full"',
      bad: 'briefdeck build --reviewed',
      test: TEST,
    },
  },
  'review-stale': {
    meaning:
      'The sentence, or the words that vouch for it, changed after it was signed. The decision was on other words.',
    sample: { good: 'a review of the sentence as it is', bad: 'a review of the sentence as it was', test: TEST },
  },
  'review-unused': {
    meaning: 'A review is of a sentence that no deck shows any more. It would look like a decision on what is shown.',
    sample: { good: 'briefdeck review --prune', bad: 'a review of a deleted title', test: TEST },
  },
} as const satisfies Pages
