import type { Pages } from './page.ts'

/** Faults of YAML itself, in any file that briefdeck reads. */
export const YAML_PAGES = {
  'yaml-syntax': {
    meaning:
      'The file is not YAML 1.2. Nothing after the first fault of a file can be trusted, so nothing of it is used.',
    sample: {
      file: 'content/survey.yaml',
      good: 'language: en',
      bad: 'language: "en',
    },
  },
  'yaml-repeated-key': {
    meaning: 'A map has the same key twice. YAML would keep one of the two and drop the other without a word.',
    sample: {
      file: 'content/survey.yaml',
      good: 'language: en',
      bad: 'language: en\nlanguage: zh',
    },
  },
} as const satisfies Pages
