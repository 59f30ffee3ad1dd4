import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'

/** Audiences, their slides and their overlays. */
export const AUDIENCE_PAGES = {
  'audiences-missing': {
    meaning: 'The folder of audiences holds no file, so there is no deck to build.',
    sample: {
      good: 'content/audiences/council.yaml',
      bad: 'content/audiences/ without a file',
      test: 'test/suite/cases/bytes.ts',
    },
  },
  'braces-unquoted': {
    meaning:
      'A text that begins with braces stands without quotation marks, so that YAML reads a map of a key without a value.',
    sample: { file: COUNCIL, good: 'hero: F01', bad: 'hero: {F01}' },
  },
  'extends-unknown': {
    meaning: 'An audience extends one that is not there, or that leads back to itself.',
    sample: {
      file: COUNCIL,
      good: 'audience: council',
      bad: 'audience: council\nextends: counsel',
    },
  },
  'extends-too-deep': {
    meaning: 'More audiences extend one another than a reader could follow.',
    sample: {
      good: 'town.en.yaml extends town',
      bad: 'a chain of audiences, each of which extends the next',
      test: 'test/errors/rare.test.ts',
    },
  },
  'slide-repeated': {
    meaning: 'Two slides of an audience have one id. Overlays and messages could mean either.',
    sample: {
      file: COUNCIL,
      good: '- slide: A2',
      bad: '- slide: A1',
    },
  },
  'section-repeated': {
    meaning: 'A section begins a second time after another one. The tracker on the slides would go back.',
    sample: {
      file: COUNCIL,
      good: 'section: Changes',
      bad: 'section: Passengers',
    },
  },
  'change-malformed': {
    meaning:
      'A slot of the kind `change` is no `{ since: F02 }`, its `good` is neither `up` nor `down`, or its item names no figure whose change it could be.',
    sample: {
      good: 'numbers: [{ figure: F01, change: { since: F02, good: up } }]',
      bad: 'numbers: [{ figure: F01, change: { since: F02, good: more } }]',
      test: 'test/unit/story/change.test.ts',
    },
  },
  'dates-not-spaced': {
    meaning:
      'The events of a line of time are not spaced by time: one has no date, so that all stand at even distances; or two are so near that their marks meet. Dates out of order are an error.',
    sample: {
      good: 'events: [{ when: 2016 }, { when: 2018 }, { when: 2024 }]',
      bad: 'events: [{ when: 2016 }, { when: Later }, { when: 2024 }]',
      test: 'test/unit/story/dates.test.ts',
    },
  },
  'slides-left-out': {
    meaning:
      'A deck that is cut to a time (`--minutes`) leaves these slides to its appendix. Opening, answer and decision stay, then the slides of the greatest `weight`; its first slide tells the speaker what is left out.',
    sample: {
      good: 'briefdeck build council --minutes 20',
      bad: 'briefdeck build council --minutes 3',
      test: 'test/unit/story/shorten.test.ts',
    },
  },
  'title-missing': {
    meaning: 'A slide has no title. Titles carry the story, and screen readers announce slides by them.',
    sample: {
      file: COUNCIL,
      good: 'title: Night buses keep the night shift moving',
      bad: 'title: ""',
    },
  },
  'footnote-missing': {
    meaning: 'Words have the mark of a footnote that their slide does not have, so a reader looks for it in vain.',
    sample: {
      file: COUNCIL,
      good: 'title: Night buses keep the night shift moving',
      bad: 'title: Night buses keep the night shift moving[^shift]',
    },
  },
  'footnote-unmarked': {
    meaning: 'A slide has a footnote that no words of it mark, so that the note explains nothing.',
    sample: {
      file: COUNCIL,
      good: 'title: Night buses keep the night shift moving',
      bad: 'title: Night buses keep the night shift moving\n    footnotes: { shift: Those who work when others sleep }',
    },
  },
  'footnote-no-foot': {
    meaning: 'A slide has a footnote, and its layout no foot: covers and dividers have none.',
    sample: {
      file: COUNCIL,
      good: 'sub: small lines that move the night shift',
      bad: 'sub: small lines that move the night shift[^shift]\n    footnotes: { shift: Those who work when others sleep }',
    },
  },
  'layout-unknown': {
    meaning: 'A slide names a layout that neither the project nor briefdeck has.',
    sample: {
      file: COUNCIL,
      good: 'layout: contrast',
      bad: 'layout: contrst',
    },
  },
  'translation-missing': {
    meaning: 'Words that the deck shows have no text in the deck’s language.',
    sample: {
      good: 'says: { zh: 水更清了, en: The water is clearer }',
      bad: 'says: { zh: 水更清了 }',
      test: 'test/unit/story/overlay.test.ts',
    },
  },
  'overlay-slide-unknown': {
    meaning: 'An overlay (an audience that extends another) changes a slide that the audience below does not have.',
    sample: {
      good: '- slide: A1',
      bad: '- slide: A9',
      test: 'test/unit/story/overlay.test.ts',
    },
  },
  'overlay-layout': {
    meaning:
      'An overlay gives a slide another layout. An overlay changes words; the slots of another layout would not fit.',
    sample: {
      good: '- { slide: A1, title: The water is clearer }',
      bad: '- { slide: A1, layout: fork, title: The water is clearer }',
      test: 'test/unit/story/overlay.test.ts',
    },
  },
  'overlay-items': {
    meaning: 'An overlay has more items in a list than the slide below, so the two decks would say different things.',
    sample: {
      good: 'rows: [{ head: First }, { head: Second }]',
      bad: 'rows: [{ head: First }, { head: Second }, { head: Third }]',
      test: 'test/unit/story/overlay.test.ts',
    },
  },
  'slot-unknown': {
    meaning: 'A slide fills a slot that its layout does not have. The words would be shown nowhere.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'fot: Personal views',
    },
  },
  'slot-missing': {
    meaning: 'A slide leaves out a slot that its layout needs.',
    sample: {
      file: COUNCIL,
      good: '    hero: Q03\n    quotes: [Q01, Q02]',
      bad: '    quotes: [Q01, Q02]',
    },
  },
  'slot-wrong-kind': {
    meaning: 'A slot holds another kind of value than the layout says, such as a person instead of a figure.',
    sample: {
      file: COUNCIL,
      good: 'hero: F01',
      bad: 'hero: P01',
    },
  },
  'slot-count': {
    meaning: 'A list has more or fewer items than the layout has room for.',
    sample: {
      file: COUNCIL,
      good: 'quotes: [Q01, Q02]',
      bad: 'quotes: [Q01, Q02, Q01, Q02, Q01, Q02, Q01, Q02, Q01, Q02]',
    },
  },
  'slot-capacity': {
    meaning:
      'The words of a slot are a quarter longer than the layout is tried with. This is only a hint: it is an error if the slide then overflows.',
    sample: {
      file: COUNCIL,
      good: 'head: Passengers,',
      bad: 'head: Passengers of the night buses,',
    },
  },
  'picture-open': {
    meaning:
      'A picture has no file yet. Its place is an empty picture placeholder, which a click in PowerPoint fills; every other format draws a frame with its words.',
    sample: {
      good: 'picture: { src: a.png, alt: A night bus }',
      bad: 'picture: { alt: A night bus }',
      test: 'test/unit/story/select.test.ts',
    },
  },
  'picture-key': {
    meaning: 'A picture has a key that no picture has, or `fit` and `focus` another word than they know.',
    sample: {
      good: 'picture: { src: a.png, alt: A night bus, fit: contain }',
      bad: 'picture: { src: a.png, alt: A night bus, fit: stretch }',
      test: 'test/unit/story/select.test.ts',
    },
  },
  'image-incomplete': {
    meaning: 'A picture lacks `alt`. Those who cannot see the slide hear it.',
    sample: {
      good: 'picture: { src: a.png, alt: A night bus }',
      bad: 'picture: { src: a.png }',
      test: 'test/unit/story/select.test.ts',
    },
  },
  'each-table': {
    meaning:
      'The table of `--each` cannot be read, has no row, two columns or rows of one name, or a row whose name is no part of a file’s name.',
    sample: {
      good: 'id,name\nnorth,The North',
      bad: 'id,id\nthe north,The North',
      test: 'test/unit/survey/each.test.ts',
    },
  },
  'each-column': {
    meaning: 'Words of an audience ask for a column that the table of `--each` does not have.',
    sample: {
      good: 'title: Night buses in {each.name}',
      bad: 'title: Night buses in {each.nmae}',
      test: 'test/unit/survey/each.test.ts',
    },
  },
  'each-condition': {
    meaning:
      'The `when` of a slide names a column that the table does not have, or asks for the order of what is no number.',
    sample: { good: 'when: lines > 1', bad: 'when: name > 1', test: 'test/unit/survey/each.test.ts' },
  },
  'each-missing': {
    meaning:
      'An audience with words of a row was asked for without a table, or a table was given and no audience has words of a row. Where all decks are built, such an audience is left out, and the build says so.',
    fix: 'Build it with `--each FILE`.',
    sample: {
      good: 'briefdeck build district --each districts.csv',
      bad: 'briefdeck build district',
      test: 'test/unit/survey/each.test.ts',
    },
  },
} as const satisfies Pages
