import type { Pages } from './page.ts'

const COUNCIL = 'content/audiences/council.yaml'

/** Themes and their fonts. */
export const THEME_PAGES = {
  'theme-missing': {
    meaning: 'The theme is not there, or lies outside the project.',
    sample: {
      file: COUNCIL,
      good: 'theme: briefing',
      bad: 'theme: breifing',
    },
  },
  'theme-extends': {
    meaning: 'A theme extends itself, directly or by another one.',
    sample: {
      file: 'templates/themes/mine.yaml',
      good: 'theme: mine\nextends: briefing\n',
      bad: 'theme: mine\nextends: mine\n',
      options: { theme: 'mine' },
    },
  },
  'theme-key': {
    meaning: 'The theme has a key that nothing reads.',
    sample: {
      file: 'templates/themes/mine.yaml',
      good: 'theme: mine\nextends: briefing\ncolors: {}\n',
      bad: 'theme: mine\nextends: briefing\ncolor: {}\n',
      options: { theme: 'mine' },
    },
  },
  'theme-value': {
    meaning: 'A value of the theme has another kind or form than the schema says.',
    sample: {
      file: 'templates/themes/mine.yaml',
      good: 'theme: mine\nextends: briefing\nstyles: { body: { size: 15 } }\n',
      bad: 'theme: mine\nextends: briefing\nstyles: { body: { size: large } }\n',
      options: { theme: 'mine' },
    },
  },
  'theme-lacks': {
    meaning: 'The theme lacks a style, colour or line that layouts fall back on where they name none.',
    sample: {
      good: 'styles: { body: … }',
      bad: 'styles: {} in a theme that extends none',
      test: 'test/unit/theme/load-theme.test.ts',
    },
  },
  'style-too-small': {
    meaning:
      'A style of the theme is smaller than what can be read: 10.5 points for anything, 14 for sentences on a screen, 18 from a distance.',
    sample: {
      file: 'templates/themes/mine.yaml',
      good: 'theme: mine\nextends: briefing\nstyles: { body: { size: 15 } }\n',
      bad: 'theme: mine\nextends: briefing\nstyles: { body: { size: 9 } }\n',
      options: { theme: 'mine' },
    },
  },
  'font-file': {
    meaning: 'A font file of the theme is not there, cannot be read or is not a font.',
    sample: {
      good: 'font-files: [fonts/Northquay-Bold.ttf]',
      bad: 'font-files: [fonts/Northquay-Bld.ttf]',
      test: 'test/suite/brand.test.ts',
    },
  },
  'font-broken': {
    meaning:
      'A font file is damaged. Lines are broken with the widths of the real font, so nothing can be laid out with it.',
    sample: {
      good: 'a sound TrueType file',
      bad: 'a file with a damaged GPOS table',
      test: 'test/suite/brand.test.ts',
    },
  },
  'font-twice': {
    meaning: 'Two font files of the theme are the same face, so the widths of one would decide by chance.',
    sample: {
      good: 'font-files: [fonts/Regular.ttf, fonts/Bold.ttf]',
      bad: 'font-files: [fonts/Bold.ttf, fonts/Bold-copy.ttf]',
      test: 'test/suite/brand.test.ts',
    },
  },
  'font-unknown': {
    meaning: 'The theme names a typeface or weight that neither briefdeck nor `font-files` has.',
    sample: {
      good: 'fonts: { minor: { latin: Northquay Sans } }',
      bad: 'a family that no file of `font-files` has',
      test: 'test/suite/brand.test.ts',
    },
  },
  'font-missing': {
    meaning: 'The file of a known typeface is not installed.',
    sample: {
      good: 'a weight that a theme of briefdeck uses',
      bad: 'a weight whose package is not installed',
      test: 'test/unit/text/open-fonts.test.ts',
    },
  },
  'font-not-embedded': {
    meaning:
      'The font forbids embedding, or has PostScript outlines, which PowerPoint does not embed. Readers without the font see another one.',
    sample: {
      good: 'OS/2.fsType 0',
      bad: 'OS/2.fsType 2',
      test: 'test/suite/brand.test.ts',
    },
  },
} as const satisfies Pages
