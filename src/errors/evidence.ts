import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'
const COUNCIL = 'content/audiences/council.yaml'

/** What the words of a slide may say of the survey. */
export const EVIDENCE_PAGES = {
  'field-unknown': {
    meaning: 'The braces ask for a field that the record does not have.',
    sample: {
      file: COUNCIL,
      good: 'Two of the {F13} lines carry',
      bad: 'Two of the {F13.valeu} lines carry',
    },
  },
  'brace-unknown': {
    meaning: 'A brace in the words does not hold an id, or is not closed. It would be printed as it is.',
    sample: {
      file: COUNCIL,
      good: 'Two of the {F13} lines carry',
      bad: 'Two of the {f13} lines carry',
    },
  },
  'words-malformed': {
    meaning: 'A map or list stands where words are expected, such as a cut without pieces.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: { F01: true }',
    },
  },
  'cut-of-no-quotation': {
    meaning: 'Pieces are cut from a record that is not a quotation. Only quotations are shown verbatim.',
    sample: {
      file: COUNCIL,
      good: 'says: { Q02: eleven hours',
      bad: 'says: { F08: eleven hours',
    },
  },
  'words-unvouched': {
    meaning:
      'Words of a slide claim something and neither they nor their slide name a record (`from`) that vouches for them.',
    sample: {
      file: COUNCIL,
      good: '    from: [Q01, N02]\n    relation',
      bad: '    relation',
    },
  },
  'office-of-another': {
    meaning:
      'A clause names a person and prints the office of another in braces: the reader gives the one the office of the other.',
    sample: {
      file: 'content/audiences/drivers.yaml',
      good: '"{P03}, {P03.role}"',
      bad: '"{P03}, {P02.role}"',
      options: { audiences: ['drivers'] },
    },
  },
  'speaker-not-theirs': {
    meaning:
      'A name stands beside words that the person does not say: beside another’s quotation, or beside words whose records have other speakers.',
    sample: {
      file: COUNCIL,
      good: '        head: Passengers,',
      bad: '        head: Tom Becker,',
    },
  },
  'quote-called-paraphrase': {
    meaning: 'Words beside a quotation call it paraphrased. It is what the speaker said, word for word.',
    sample: {
      good: '{ head: Lopez, says: Q01 }',
      bad: '{ head: Lopez (paraphrased), says: Q01 }',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'paraphrase-called-quote': {
    meaning: 'Words are called quoted, and none of the records that vouch for them is a quotation with these words.',
    sample: {
      good: '{ head: Paraphrased, says: { text: Breaks are short, from: Q02 } }',
      bad: '{ head: Quoted, says: { text: Breaks are short, from: Q02 } }',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'quote-mark': {
    meaning:
      'Words stand in quotation marks of another language, such as « » or 「 」. A deck marks speech in one way, by which it is checked.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: «Personal» views',
    },
  },
  'said-by-another': {
    meaning: 'A text says that a person says something, and no record of that person does.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Anita Rao says that the bus is the only way home',
    },
  },
  superlative: {
    meaning:
      'Words put something above all others, with best, first or leading, and none of the records that vouch for them does.',
    sample: {
      file: COUNCIL,
      good: 'title: Passengers depend on the network, drivers find breaks too short',
      bad: 'title: Passengers depend on the best network, drivers find breaks too short',
    },
  },
  'map-unapproved': {
    meaning:
      'A picture is described as a map, and its credit has neither an approval number (审图号) nor the statement that none applies.',
    sample: {
      good: 'credit: 审图号：GS（2023）2767号',
      bad: 'credit: 水务站',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'superlative-bare': {
    meaning:
      'Words of a slide, a foot, a label or the notes rank one thing above all others (best, first, only), and no record beside them does. It may be right: then accept it with a reason, `ignore` in briefdeck.yaml.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Personal views, the best in town',
    },
  },
  'name-unknown': {
    meaning:
      'Words of a slide name an organisation or a person that stands in no source and no record. It may be right: then accept it with a reason, `ignore` in briefdeck.yaml.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Personal views, heard at Great River Holdings',
    },
  },
  'words-negation': {
    meaning: 'Words of a slide deny what the record that vouches for them states, or state what it denies.',
    sample: {
      file: COUNCIL,
      good: 'title: Passengers depend on the network, drivers find breaks too short',
      bad: 'title: Drivers do not see the network differently; drivers find breaks too short',
    },
  },
  'level-of-another': {
    meaning: 'Words speak of another level than the record beside them, of the country where it is of the province.',
    sample: {
      good: '省级名单有{F1}',
      bad: '国家级名单有{F1}',
      test: 'test/unit/story/pitfalls.test.ts',
    },
  },
  'approximator-lost': {
    meaning: 'A figure has a qualifier, such as “nearly”, and the words show its bare value.',
    sample: {
      good: 'title: "{F2} ships came"',
      bad: 'title: "{F2.value} ships came"',
      test: 'test/unit/story/english.test.ts',
    },
  },
  'hedge-lost': {
    meaning: 'The record says “perhaps”, and the words of the slide say it as certain.',
    sample: {
      file: COUNCIL,
      good: 'other: [N01]',
      bad: 'other: [{ text: The N7 could pay for itself, from: N01 }]',
    },
  },
  'task-open': {
    meaning:
      'Words of a slide begin with TASK, as those of a new project do until somebody writes what the slide says. A strict build refuses them.',
    sample: {
      file: 'content/audiences/council.yaml',
      good: 'foot: Personal views',
      bad: 'foot: "TASK: say whose views"',
    },
  },
  'partner-missing': {
    meaning: 'A record may be shown only beside its partner, which the slide leaves out. One half alone would mislead.',
    sample: {
      good: 'from: [N01, N02]',
      bad: 'from: [N01]',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'quote-not-verbatim': {
    meaning: 'The cut is not a piece of the quotation, character for character, or its pieces are out of order.',
    sample: {
      file: COUNCIL,
      good: '{ Q02: eleven hours',
      bad: '{ Q02: twelve hours',
    },
  },
  'quote-part-dropped': {
    meaning: 'The cut leaves out a part that the record says to keep (`keep`), which changes what was said.',
    sample: {
      good: 'says: { Q1: [a second crane, but not two] }',
      bad: 'says: { Q1: a second crane }',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'quote-invented': {
    meaning: 'Words in quotation marks do not stand in any quotation of the survey.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: \'Drivers: "We will go on strike before the summer comes"\'',
    },
  },
  'quote-of-indirect': {
    meaning: 'Words in quotation marks are those of indirect speech. The speaker did not say them in these words.',
    sample: {
      file: COUNCIL,
      good: '    turn: { head:',
      bad: '    limit: \'Tom Becker: "breaks are too short on the longest lines"\'\n    turn: { head:',
    },
  },
  'quote-of-unquoted': {
    meaning: 'Quotation marks follow the name of a person whom the source never quotes.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Anita Rao said, “The bus is the only way home that I can pay for”',
    },
  },
  'quote-speaker-wrong': {
    meaning: 'Quotation marks follow the name of another person than the one who said the words.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Tom Becker said, “The bus is the only way home that I can pay for”',
    },
  },
  'quote-unnamed': {
    meaning: 'The words quote somebody whose quotation the slide does not name, so nothing vouches for them.',
    sample: {
      good: 'says: Q01',
      bad: 'says: 她说：“河水清了”',
      test: 'test/unit/story/evidence/evidence.test.ts',
    },
  },
  'record-closed': {
    meaning: 'The slide names a record that is closed to its audience by `audiences`.',
    sample: {
      file: SURVEY,
      good: '    attribution: said Maria Lopez',
      bad: '    audiences: [drivers]\n    attribution: said Maria Lopez',
    },
  },
  'closed-elsewhere': {
    meaning:
      'An open record holds a sentence of the excerpt of a record that is closed to the audience. Through it the closed words would reach the file.',
    sample: {
      good: 'audiences: [government] # on both records with the sentence',
      bad: 'audiences: [government] # on one of them',
      test: 'test/suite/boundary.test.ts',
    },
  },
  'title-of-person-wrong': {
    meaning: 'The words give a person a title that the source does not give.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: Personal views of director Tom Becker',
    },
  },
} as const satisfies Pages
