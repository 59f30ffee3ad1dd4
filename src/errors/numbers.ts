import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'

/** The numbers that the words of a slide may say: printed by braces, counted, or the author’s own. */
export const NUMBER_PAGES = {
  'number-unbound': {
    meaning:
      'The words hold a number that no figure of the slide has, or that is typed by hand in place of {ID}. It would stay as it is when the survey changes.',
    sample: {
      file: COUNCIL,
      good: 'title: Two of the {F13} lines carry',
      bad: 'title: 47 lines carry',
    },
  },
  'brace-glued': {
    meaning: 'A digit, a sign or a magnitude touches the braces of a figure, so that the slide shows another number.',
    sample: { file: COUNCIL, good: 'Two of the {F13} lines carry', bad: 'Two of the {F13}00 lines carry' },
  },
  'brace-other-unit': {
    meaning: 'The bare value of a figure stands before the measure word of something else.',
    sample: {
      good: 'title: "{F01.value}种鱼"',
      bad: 'title: "{F01.value}公里"',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'figures-joined': {
    meaning:
      'Two figures are joined by a sign, or named as a sum in one sentence. Whether they may be added is not said in the source.',
    sample: { good: 'title: "{F03}；{F04}"', bad: 'title: "{F03}+{F04}"', test: 'test/unit/story/counts.test.ts' },
  },
  'figure-of-another': {
    meaning:
      'The words right beside a printed figure name another figure of the same unit: the number is right, and told of something else.',
    sample: {
      good: 'text: "{F04} sell fish, {F05} sell bread"',
      bad: 'text: "{F05} sell fish, {F04} sell bread"',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'period-undrawn': {
    meaning:
      'Beside the cells of a table, words of the authors name a year that is neither drawn nor stated by a record of the slide. Years behind the last one that is drawn are plans.',
    sample: {
      good: 'title: { text: More people since 2021, ours: true } beside the columns 2021 and 2023',
      bad: 'title: { text: More people since 2019, ours: true } beside the columns 2021 and 2023',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'period-of-another': {
    meaning: 'The year right beside a printed cell is not the one of that cell.',
    sample: {
      good: 'title: "{G1/Often/2021} in 2021, {G1/Often/2023} in 2023"',
      bad: 'title: "{G1/Often/2021} in 2023, {G1/Often/2023} in 2021"',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'period-turned': {
    meaning: 'Beside the cells of a table, words go from a later year to an earlier one.',
    sample: {
      good: 'title: Up from 2021 to 2023',
      bad: 'title: Up from 2023 to 2021',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'change-turned': {
    meaning: 'The ends of a change stand behind the wrong words: from the later one, to the earlier one.',
    sample: {
      good: 'text: "from {F06.from} to {F06.to}"',
      bad: 'text: "from {F06.to} to {F06.from}"',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'count-unknown': {
    meaning: 'Braces count something that neither the slide nor the survey has.',
    sample: {
      good: 'title: "{count rows} of them"',
      bad: 'title: "{count rwos} of them"',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'count-differs': {
    meaning:
      'The digits behind the colon of a count, or a count that a field of a matrix states, differ from what there is to count.',
    sample: {
      good: 'title: "{count rows:2} of them"',
      bad: 'title: "{count rows:3} of them"',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'own-number-of-figure': {
    meaning:
      'Words that say `ours: true` hold the number of a figure, with its unit. The number is the source’s, and would be told as the author’s.',
    sample: {
      good: 'text: Decide by 31 March, ours: true',
      bad: 'text: Visit 12 species, ours: true',
      test: 'test/unit/story/counts.test.ts',
    },
  },
  'own-number-reported': {
    meaning: 'Words that say `ours: true` give a number of the author’s as something that a report or a person said.',
    sample: {
      good: 'text: We ask for 5 million yuan, ours: true',
      bad: 'text: Reportedly 5 million yuan, ours: true',
      test: 'test/unit/story/counts.test.ts',
    },
  },
} as const satisfies Pages
