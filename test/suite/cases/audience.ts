import { AUDIENCE, all, type HostileCase, OTHER, replace, SOURCE, SURVEY, title, write } from '../spoil.ts'

/** Audiences and slides that are sound YAML and mean nothing, or say more than the survey. */
export const AUDIENCES: readonly HostileCase[] = [
  {
    what: 'a deck whose title is a blank',
    spoil: replace(AUDIENCE, 'title: Night buses in Harwick', 'title: " "'),
    codes: ['value-wrong'],
    at: [AUDIENCE, 3],
    message: /expected some text/,
  },
  {
    what: 'a picture described by the name of a file',
    spoil: replace(AUDIENCE, 'picture: A lever on which a small ball lifts a large one', 'picture: lever.png'),
    codes: ['markup-value'],
    message: /expected words that say what it shows/,
  },
  {
    what: 'a language that we do not speak',
    spoil: replace(AUDIENCE, 'language: en', 'language: fr'),
    codes: ['value-wrong'],
    at: [AUDIENCE, 5],
    message: /language/,
  },
  {
    what: 'no slides',
    spoil: write(AUDIENCE, 'audience: council\ntitle: x\nlanguage: en\ntheme: briefing\nslides: []\n'),
    codes: ['value-wrong'],
    at: [AUDIENCE, 5],
    message: /slide/,
  },
  {
    what: 'a slide that is a word',
    spoil: replace(AUDIENCE, '  - slide: A1\n', '  - hello\n  - slide: A1\n'),
    codes: ['value-wrong'],
    at: [AUDIENCE, 10],
    message: /./,
  },
  {
    what: 'a slide without a title',
    spoil: replace(AUDIENCE, '    title: Night buses keep the night shift moving\n', ''),
    codes: ['title-missing'],
    at: [AUDIENCE],
    message: /title/,
  },
  {
    what: 'a layout outside the project',
    spoil: replace(AUDIENCE, 'layout: contrast', 'layout: ../../secret'),
    codes: ['layout-unknown'],
    at: [AUDIENCE],
    message: /secret/,
  },
  {
    what: 'a theme from the network',
    spoil: replace(AUDIENCE, 'theme: briefing', 'theme: https://example.org/theme.yaml'),
    codes: ['theme-missing'],
    at: [AUDIENCE, 6],
    message: /example\.org/,
  },
  {
    what: 'an audience that extends itself',
    spoil: write(AUDIENCE, 'audience: council\nextends: council\ntitle: x\nlanguage: en\nslides: [{ slide: A1 }]\n'),
    codes: ['extends-unknown'],
    at: [AUDIENCE, 2],
    message: /council/,
  },
  {
    what: 'two audiences that extend each other',
    spoil: all(
      write(OTHER, 'extends: council\ntitle: x\nlanguage: en\nslides: [{ slide: B1 }]\n'),
      write(AUDIENCE, 'extends: drivers\ntitle: x\nlanguage: en\nslides: [{ slide: A1 }]\n'),
    ),
    codes: ['extends-unknown'],
    message: /council|drivers/,
  },
  {
    what: 'a slot that a slide leaves out',
    spoil: replace(AUDIENCE, '    other: { head: Drivers,', '    othr: { head: Drivers,'),
    codes: ['slot-missing', 'slot-unknown'],
    at: [AUDIENCE],
    message: /other|othr/,
  },
  {
    what: 'a list where one is wanted',
    spoil: replace(AUDIENCE, 'hero: F01', 'hero: [F01, F02]'),
    codes: ['slot-wrong-kind'],
    at: [AUDIENCE],
    message: /hero/,
  },
  {
    what: 'an unclosed brace in words',
    spoil: title('"Two of the {F13 lines"'),
    codes: ['brace-unknown'],
    at: [AUDIENCE],
    message: /./,
  },
  {
    what: 'a hedge that stood at the beginning of its sentence and is lost',
    spoil: all(
      replace(SOURCE, 'Perhaps the N7 could', 'Perhaps fewer night lines would do. Perhaps the N7 could'),
      replace(
        SURVEY,
        'findings:\n',
        'findings:\n  N09: { by: V1, says: Perhaps fewer lines, excerpt: Perhaps fewer night lines would do. }\n',
      ),
      replace(AUDIENCE, 'other: [N01]', 'other: [{ text: Then fewer night lines would do, from: N09 }]'),
    ),
    codes: ['hedge-lost'],
    at: [AUDIENCE],
    message: /perhaps/,
  },
]
