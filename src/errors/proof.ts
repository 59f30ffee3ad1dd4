import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'

/** What the source must prove of people, voices and the words of records. */
export const PROOF_PAGES = {
  'attribution-missing': {
    meaning:
      'A quotation or statement has a speaker and no `attribution`: the words of the source that say who speaks.',
    sample: {
      file: SURVEY,
      good: '    by: P01\n    attribution: said Maria Lopez',
      bad: '    by: P01',
    },
  },
  'attribution-names-another': {
    meaning:
      'The attribution does not name the speaker of the record. The words would be put into another person’s mouth.',
    sample: {
      file: SURVEY,
      good: 'attribution: said Maria Lopez',
      bad: 'attribution: Ridership rose from 2,900 to 4,100',
    },
  },
  'attribution-not-there': {
    meaning: 'The attribution does not stand in the source near the excerpt.',
    sample: {
      file: SURVEY,
      good: 'attribution: said Maria Lopez',
      bad: 'attribution: shouted Maria Lopez',
    },
  },
  'speaker-other': {
    meaning:
      'The source gives the excerpt of a record to another person than `by`, or to nobody: the sentence of the excerpt, the one right behind a quotation, or the last name before it in its paragraph, or in the paragraph before, says who speaks.',
    sample: {
      file: SURVEY,
      good: '  R02:\n    by: P02',
      bad: '  R02:\n    by: P03',
    },
  },
  'voice-unproved': {
    meaning:
      'The source does not let this voice say the excerpt: a person says it, it stands in the section of another voice, the words by which the voice is known stand neither in the excerpt nor in `attribution`, or it stands in quotation marks and the voice is not that of somebody without a name, whose words an `attribution` beside them or a `section` tells.',
    sample: {
      file: SURVEY,
      good: '  I01:\n    by: P02',
      bad: '  I01:\n    by: V1',
    },
  },
  'number-not-in-excerpt': {
    meaning:
      'The words of a record hold a number that its excerpt does not hold with that unit; a note, a name or a gloss may take it from the paragraph of the excerpt.',
    sample: {
      file: SURVEY,
      good: 'says: Two of the four lines carry',
      bad: 'says: Three of the four lines carry',
    },
  },
  'says-negation': {
    meaning: 'A clause of a record denies what its excerpt does not deny, or the reverse.',
    sample: {
      file: SURVEY,
      good: 'says: Breaks are too short on the longest lines',
      bad: 'says: Breaks are not too short on the longest lines',
    },
  },
  'says-hedge': {
    meaning: 'The words of a record have lost a hedge: one that it declares, or one of the clause that they say again.',
    sample: {
      file: SURVEY,
      good: 'says: Perhaps the N7 could pay',
      bad: 'says: The N7 will pay',
    },
  },
  'says-level': {
    meaning: 'The words of a record say a level that its excerpt does not: national, provincial, worldwide.',
    sample: {
      file: SURVEY,
      good: 'says: Drivers see the network differently',
      bad: 'says: Drivers see the national network differently',
    },
  },
  'says-superlative': {
    meaning: 'The words of a record hold an “all”, “first” or “most” that its excerpt does not.',
    sample: {
      file: SURVEY,
      good: 'says: Drivers see the network differently',
      bad: 'says: All drivers see the network differently',
    },
  },
  'says-person': {
    meaning: 'The words of a record name a person whom its excerpt does not name.',
    sample: {
      file: SURVEY,
      good: 'says: Drivers see the network differently',
      bad: 'says: Tom Becker and drivers see the network differently',
    },
  },
  'kept-not-in-excerpt': {
    meaning: 'A part that no cut of the quotation may drop (`keep`) does not stand in its excerpt.',
    sample: {
      file: SURVEY,
      good: 'attribution: said Maria Lopez',
      bad: 'attribution: said Maria Lopez\n    keep: [every single night]',
    },
  },
  'short-not-verbatim': {
    meaning:
      'The `short` of a quotation is not a piece of the quotation. It would be shown in quotation marks although nobody said it.',
    sample: {
      file: SURVEY,
      good: 'attribution: said Maria Lopez',
      bad: 'attribution: said Maria Lopez\n    short: I would leave my shift',
    },
  },
  'name-not-in-source': {
    meaning: 'A name or title of a record does not stand in the source.',
    sample: {
      file: SURVEY,
      good: 'titles: [a nurse at Harwick General Hospital]',
      bad: 'titles: [a surgeon at Harwick General Hospital]',
    },
  },
  'title-of-another': {
    meaning: 'A title of a person stands in the source, but nowhere beside the name: it is somebody else’s.',
    sample: {
      file: SURVEY,
      good: 'titles: [a nurse at Harwick General Hospital]\n    role: nurse at Harwick General Hospital',
      bad: 'titles: [a cook at the Old Quay]\n    role: cook at the Old Quay',
    },
  },
  'affiliation-not-in-title': {
    meaning:
      'The organisation of a person (`affiliation`) stands in none of the titles, nor in the words before the name that `attribution` copies.',
    sample: {
      file: SURVEY,
      good: 'role: cook at the Old Quay',
      bad: 'role: cook at the Old Quay\n    affiliation: O02',
    },
  },
  'role-not-in-title': {
    meaning:
      'The role of a person is not a piece of one of the titles that the source gives. It would promote or demote the person.',
    sample: {
      file: SURVEY,
      good: 'role: nurse at Harwick General Hospital',
      bad: 'role: head nurse',
    },
  },
  'absence-present': {
    meaning: 'A record says that the source is silent on something, and one of its `words` stands in the source.',
    sample: {
      file: SURVEY,
      good: 'words: [budget, estimate, £1]',
      bad: 'words: [budget, passengers]',
    },
  },
  'translation-number': {
    meaning: 'A translation has another number or rank than the text that it translates, or lacks one.',
    sample: {
      good: '{ zh: 两台, en: two }',
      bad: '{ zh: 两台, en: three }',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-unit': {
    meaning: 'A unit is translated as another: a week as a month, a firm as a town.',
    sample: {
      good: 'unit: { zh: 年, en: years }',
      bad: 'unit: { zh: 年, en: weeks }',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-qualifier': {
    meaning: 'A qualifier is translated as another: nearly as over.',
    sample: {
      good: 'qualifier: { zh: 近, en: nearly }',
      bad: 'qualifier: { zh: 近, en: over }',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-hedge': {
    meaning:
      'A translation has lost a hedge, such as perhaps or so far, and claims more than the text that it translates.',
    sample: {
      good: 'en: it may come',
      bad: 'en: it will come',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-negation': {
    meaning: 'One language denies what the other states.',
    sample: {
      good: 'en: fish are not many',
      bad: 'en: fish are many',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-level': {
    meaning: 'One language speaks of another level: of the country instead of the province.',
    sample: {
      good: 'en: provincial',
      bad: 'en: national',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-name': {
    meaning: 'One language names a person whom the other does not.',
    sample: {
      good: 'en: Ruiz says',
      bad: 'en: Hale says',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'translation-office': {
    meaning: 'An office is translated as another: a deputy head as head.',
    sample: {
      good: 'en: Deputy Head',
      bad: 'en: Head',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
  'kept-not-in-translation': {
    meaning: 'A part of a quotation to keep, or its short form, is no piece of its translation.',
    sample: {
      good: 'keep: [{ zh: 鱼还不算多, en: fish are few }]',
      bad: 'keep: [{ zh: 鱼还不算多, en: few fish }]',
      test: 'test/unit/survey/translations.test.ts',
    },
  },
} as const satisfies Pages
