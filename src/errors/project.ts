import type { Pages } from './page.ts'

/** The configuration, the choice of decks and their files. */
export const PROJECT_PAGES = {
  'init-exists': {
    meaning: 'A file of the new project is already there. A project that somebody began is never overwritten.',
    sample: {
      good: 'briefdeck init new-folder',
      bad: 'briefdeck init in a folder with a briefdeck.yaml',
      test: 'test/unit/init/init.test.ts',
    },
  },
  'sample-unknown': {
    meaning: '`init --sample` names none of the projects that briefdeck has to begin with.',
    sample: {
      good: 'briefdeck init my-survey --sample report',
      bad: 'briefdeck init my-survey --sample reprot',
      test: 'test/unit/init/init.test.ts',
    },
  },
  'results-left-out': {
    meaning:
      'A file or a sheet of the results is no table of numbers with its heads in the first row, and is left out of the new project.',
    sample: {
      good: 'a sheet with heads, labels and numbers',
      bad: 'a sheet of notes',
      test: 'test/unit/init/init.test.ts',
    },
  },
  'results-missing': {
    meaning: 'There are no results where `init --from` looks for them.',
    sample: {
      good: 'briefdeck init --from results.xlsx',
      bad: 'briefdeck init --from no-such-folder',
      test: 'test/unit/init/init.test.ts',
    },
  },
  'baseline-unreadable': {
    meaning:
      'The file of `check --baseline` is missing or no SARIF file that `check --sarif` has written. Each finding would count as new.',
    sample: {
      good: 'briefdeck check --sarif known.sarif, then briefdeck check --baseline known.sarif',
      bad: 'briefdeck check --baseline no-such-file.sarif',
      test: 'test/unit/report/machines.test.ts',
    },
  },
  'deck-unreadable': {
    meaning:
      'A side of `briefdeck diff` or a file of `briefdeck prove` cannot be read: it is missing, no presentation, damaged, encrypted, or larger than any deck.',
    sample: {
      good: 'briefdeck diff old.pptx new.pptx',
      bad: 'briefdeck diff no-such-file.pptx new.pptx',
      test: 'test/suite/diff.test.ts',
    },
  },
  'config-key': {
    meaning: 'A key of briefdeck.yaml is none that briefdeck reads. A misspelt key would be ignored without a word.',
    sample: {
      file: 'briefdeck.yaml',
      good: 'content: content',
      bad: 'contnet: content',
    },
  },
  'config-value': {
    meaning: 'A value of briefdeck.yaml has another kind or is not one of the choices.',
    sample: {
      file: 'briefdeck.yaml',
      good: 'fonts: reference',
      bad: 'fonts: embedd',
    },
  },
  'rule-not-settable': {
    meaning:
      'A setting in briefdeck.yaml is of a rule that there is not, or of one on facts. Only rules on looks can be off, warnings or errors.',
    sample: {
      file: 'briefdeck.yaml',
      good: 'fonts: reference',
      bad: 'fonts: reference\nrules: { number-unbound: off }',
    },
  },
  'ignore-unused': {
    meaning: 'An `ignore` of briefdeck.yaml accepts a finding that is not there any more. It would hide the next one.',
    sample: {
      good: 'no `ignore:`',
      bad: 'ignore: [{ rule: contrast, reason: the brand’s grey }]',
      test: 'test/suite/check.test.ts',
    },
  },
  'config-outside': {
    meaning: 'A folder that is read lies outside the project.',
    sample: {
      file: 'briefdeck.yaml',
      good: 'content: content',
      bad: 'content: ../content',
    },
  },
  'config-unreadable': {
    meaning:
      'The configuration, briefdeck.yaml, is there and cannot be read: it is a folder, a link that leads nowhere, or a file without permission.',
    sample: {
      good: 'briefdeck.yaml, a file',
      bad: 'briefdeck.yaml → nowhere.yaml',
      test: 'test/errors/rare.test.ts',
    },
  },
  'folder-missing': {
    meaning: 'A folder that an option or briefdeck.yaml names is not there.',
    sample: {
      good: '--content content',
      bad: '--content contnet',
      test: 'test/unit/pipeline/options.test.ts',
    },
  },
  'audience-unknown': {
    meaning: 'The command names an audience that the project does not have.',
    sample: {
      good: 'briefdeck build council',
      bad: 'briefdeck build concil',
      test: 'test/unit/survey/choose-decks.test.ts',
    },
  },
  'deck-none': {
    meaning: 'None of the decks that were asked for is in the language of `--lang`.',
    sample: {
      good: 'briefdeck build council --lang en',
      bad: 'briefdeck build council --lang zh',
      test: 'test/unit/survey/choose-decks.test.ts',
    },
  },
  'output-name': {
    meaning: 'The name of a deck cannot be a file name on every system.',
    sample: {
      good: 'content/audiences/town.yaml',
      bad: 'content/audiences/a b.yaml',
      test: 'test/unit/output/write.test.ts',
    },
  },
  'output-twice': {
    meaning: 'Two decks would be written to one file, and one of them would be lost.',
    sample: {
      good: 'content/audiences/council.yaml',
      bad: 'content/audiences/council.yaml and COUNCIL.yaml',
      test: 'test/unit/output/write.test.ts',
    },
  },
  'output-stale': {
    meaning:
      'The folder of the decks holds pictures of slides that an earlier build wrote and this one does not: the slides have left the deck, or have other ids.',
    sample: {
      good: 'council.A1.svg, of the slide A1',
      bad: 'council.A9.svg, and no slide A9',
      test: 'test/unit/output/stale-pictures.test.ts',
    },
  },
  'output-failed': {
    meaning:
      'The decks could not be written: the disk is full, the folder cannot be written, or PowerPoint holds a file open. The former decks stay.',
    sample: {
      good: 'a folder that can be written',
      bad: 'a folder without permission',
      test: 'test/suite/disk.test.ts',
    },
  },
  'output-not-restored': {
    meaning: 'Writing failed half-way, and a deck that had been replaced could not be put back.',
    sample: {
      good: 'a disk that works',
      bad: 'a disk that fails while decks are replaced',
      test: 'test/errors/rare.test.ts',
    },
  },
  'output-stopped': {
    meaning: 'The build was stopped while it wrote. The former decks stay.',
    sample: {
      good: 'wait for the build',
      bad: 'Ctrl-C while decks are written',
      test: 'test/unit/output/write.test.ts',
    },
  },
  'source-date-epoch': {
    meaning: 'SOURCE_DATE_EPOCH is not a number of seconds, so the decks would have no date that can be repeated.',
    sample: {
      good: 'SOURCE_DATE_EPOCH=1735689600',
      bad: 'SOURCE_DATE_EPOCH=yesterday',
      test: 'test/unit/render/deck-date.test.ts',
    },
  },
  'audience-leak': {
    meaning:
      'Words of a record that is closed to the audience stand in the finished file, on a slide, in notes or in the data of a chart.',
    sample: {
      good: 'notes: Start with the nurse.',
      bad: 'notes: the words of the closed record',
      test: 'test/suite/boundary.test.ts',
    },
  },
  'deck-unsound': {
    meaning:
      'The finished file did not pass briefdeck’s own checks and was not written. This is a fault of briefdeck; the lines below it (file-…) name it.',
    sample: {
      good: 'a file that PowerPoint opens',
      bad: 'a file with a relationship that leads nowhere',
      test: 'test/errors/rare.test.ts',
    },
  },
  usage: {
    meaning: 'The command line has an unknown command, option or value.',
    sample: {
      good: 'briefdeck build --out dist',
      bad: 'briefdeck build --ot dist',
      test: 'test/unit/cli/main.test.ts',
    },
  },
  internal: {
    meaning: 'A fault of briefdeck itself stopped the command. Nothing was written; please report it.',
    sample: {
      good: 'no fault',
      bad: 'an exception inside briefdeck',
      test: 'test/unit/cli/main.test.ts',
    },
  },
  stopped: {
    meaning: 'A signal stopped the build (SIGINT or SIGTERM). Nothing was written.',
    sample: {
      good: 'wait for the build',
      bad: 'Ctrl-C during the build',
      test: 'test/errors/rare.test.ts',
    },
  },
  'code-unknown': {
    meaning: 'The code after `briefdeck explain` is none of briefdeck’s.',
    sample: {
      good: 'briefdeck explain slot-unknown',
      bad: 'briefdeck explain slot-unknwon',
      test: 'test/unit/cli/main.test.ts',
    },
  },
  'file-unreadable': {
    meaning:
      'The finished file is not a ZIP package with the parts of a presentation. No program can open it; this is a fault of briefdeck.',
    sample: {
      good: 'a whole deck',
      bad: 'half a deck',
      test: 'test/unit/opc/verify/verify.test.ts',
    },
  },
} as const satisfies Pages
