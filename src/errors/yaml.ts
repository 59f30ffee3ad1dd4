import type { Pages } from './page.ts'

const SURVEY = 'content/survey.yaml'
const COUNCIL = 'content/audiences/council.yaml'

/** Faults of the bytes and the YAML of any file that briefdeck reads. */
export const YAML_PAGES = {
  'yaml-syntax': {
    meaning:
      'The file is not YAML 1.2. Nothing after the first fault of a file can be trusted, so nothing of it is used.',
    sample: {
      file: SURVEY,
      good: 'language: en',
      bad: 'language: "en',
    },
  },
  'yaml-repeated-key': {
    meaning: 'A map has the same key twice. YAML would keep one of the two and drop the other without a word.',
    sample: {
      file: SURVEY,
      good: 'language: en',
      bad: 'language: en\nlanguage: zh',
    },
  },
  'yaml-empty': {
    meaning: 'The file holds no keys, or only comments. It cannot be what its place promises.',
    sample: {
      file: 'templates/themes/mine.yaml',
      good: 'theme: mine\nextends: briefing\n',
      bad: '# soon\n',
      options: { theme: 'mine' },
    },
  },
  'yaml-depth': {
    meaning:
      'Lists and maps stand in each other more than the allowed number of levels deep, which an unclosed bracket or an alias of itself causes.',
    sample: {
      file: SURVEY,
      good: 'survey: Night buses in Harwick',
      bad: 'survey: &name [*name]',
    },
  },
  'yaml-alias': {
    meaning: 'An alias (`*name`) points at an anchor (`&name`) that does not stand before it.',
    sample: {
      file: SURVEY,
      good: 'survey: Night buses in Harwick',
      bad: 'survey: *name',
    },
  },
  'yaml-aliases': {
    meaning:
      'The file uses more aliases than any content needs. Aliases of aliases multiply: a small file could fill the memory.',
    sample: {
      good: 'survey: Night buses',
      bad: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n# … and so on',
      test: 'test/suite/cases/bytes.ts',
    },
  },
  'yaml-key': {
    meaning: 'A key is a map or a list. A text that begins with a brace and stands before a colon is read so.',
    sample: {
      file: SURVEY,
      good: 'terms:',
      bad: '? { a: 1 }\n: 2\nterms:',
    },
  },
  'text-too-large': {
    meaning: 'A text file is larger than any content needs. Reading it would take the memory of the machine.',
    sample: {
      good: 'a survey of some hundred kilobytes, in several files by `include`',
      bad: 'a survey of 10 MB in one file',
      test: 'test/suite/cases/bytes.ts',
    },
  },
  'text-encoding': {
    meaning: 'The bytes of the file are not UTF-8. In another encoding, each character would be read as another one.',
    sample: {
      good: 'survey.yaml saved as UTF-8',
      bad: 'survey.yaml saved as GBK or UTF-16',
      test: 'test/suite/cases/bytes.ts',
    },
  },
  'text-invisible': {
    meaning:
      'A text holds a character that nobody sees (zero-width, bidirectional, a soft hyphen), letters that look like digits (3O%), or one word of two alphabets.',
    sample: {
      file: 'content/audiences/council.yaml',
      good: 'title: Two of the {F13} lines carry',
      bad: 'title: Two of the {F13} li\u200Bnes carry',
    },
  },
  'text-character': {
    meaning:
      'The text holds a character that has no form on a slide: a control character, a private-use character or half a surrogate pair. PowerPoint would repair the file or show an empty box.',
    sample: {
      file: COUNCIL,
      good: 'foot: Personal views',
      bad: 'foot: "Personal\\a views"',
    },
  },
  'text-too-long': {
    meaning: 'One text is longer than any slide or speaker’s note holds.',
    sample: {
      good: 'notes: Start with the nurse, then the number.',
      bad: 'notes: … more than 20,000 characters …',
      test: 'test/suite/cases/markup.ts',
    },
  },
  'key-unknown': {
    meaning: 'The map has a key that nothing reads. A misspelt key would be ignored without a word.',
    sample: {
      file: COUNCIL,
      good: 'subject: Survey of',
      bad: 'subjct: Survey of',
    },
  },
  'value-wrong': {
    meaning:
      'The value of a key, or the whole file, has another kind or form than the schema says; or a required key is missing.',
    sample: {
      file: SURVEY,
      good: 'value: 62',
      bad: 'value: .nan',
    },
  },
  'id-malformed': {
    meaning:
      'The key of a record is not an id. Ids are capital letters and digits, so that words are never mistaken for them.',
    sample: {
      file: SURVEY,
      good: '  T2:',
      bad: '  t2:',
    },
  },
} as const satisfies Pages
