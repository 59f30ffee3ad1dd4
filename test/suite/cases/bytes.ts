import { AUDIENCE, type HostileCase, LAYOUT, OTHER, remove, replace, SOURCE, SURVEY, write } from '../spoil.ts'

/** Files as bytes and as YAML, before anybody asks what they mean. */
export const BYTES: readonly HostileCase[] = [
  { what: 'an empty survey', spoil: write(SURVEY, ''), codes: ['yaml-empty'], at: [SURVEY, 1], message: /empty/i },
  {
    what: 'a survey of comments alone',
    spoil: write(SURVEY, '# soon\n\n'),
    codes: ['yaml-empty'],
    at: [SURVEY],
    message: /empty/i,
  },
  {
    what: 'an empty audience',
    spoil: write(AUDIENCE, ''),
    codes: ['yaml-empty'],
    at: [AUDIENCE, 1],
    message: /empty/i,
  },
  { what: 'an empty source', spoil: write(SOURCE, ''), codes: ['excerpt-not-in-source'], at: [SURVEY], message: /./ },
  {
    what: 'no survey at all',
    spoil: remove(SURVEY),
    codes: ['file-missing'],
    at: [SURVEY, 1],
    message: /There is no content\/survey\.yaml/,
  },
  {
    what: 'no audience at all',
    spoil: remove(AUDIENCE, OTHER),
    codes: ['audiences-missing'],
    at: ['content/audiences'],
    message: /no audience/,
  },
  { what: 'no source text', spoil: remove(SOURCE), codes: ['source-missing'], at: [SURVEY, 8], message: /report\.md/ },
  {
    what: 'a survey of 10 MB',
    spoil: write(SURVEY, `survey: ${'x'.repeat(10_000_000)}\n`),
    codes: ['text-too-large'],
    at: [SURVEY],
    message: /10 MB/,
  },
  {
    what: 'a map of 100,000 keys',
    spoil: write(SURVEY, Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n')),
    codes: ['key-unknown'],
    at: [SURVEY, 1],
    message: /./,
  },
  {
    what: 'a list of 100,000 slides',
    spoil: write(
      AUDIENCE,
      `audience: council\ntitle: x\nlanguage: en\ntheme: briefing\nslides:\n${'  - 1\n'.repeat(100_000)}`,
    ),
    codes: ['value-wrong'],
    at: [AUDIENCE, 6],
    message: /./,
  },
  { what: 'an alias bomb', spoil: write(SURVEY, bomb()), codes: ['yaml-aliases'], at: [SURVEY], message: /alias/i },
  {
    what: 'lists nested 5,000 deep',
    spoil: write(SURVEY, `survey: ${'['.repeat(5000)}${']'.repeat(5000)}\n`),
    codes: ['yaml-depth'],
    at: [SURVEY, 1],
    message: /deep/,
  },
  {
    what: 'maps indented 3,000 deep',
    spoil: write(SURVEY, Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')),
    codes: ['yaml-depth'],
    at: [SURVEY],
    message: /deep/,
  },
  {
    what: 'tabs as indentation',
    spoil: write(SURVEY, 'survey: x\nfigures:\n\tF01: 1\n'),
    codes: ['yaml-syntax'],
    at: [SURVEY, 3],
    message: /[Tt]ab/,
  },
  {
    what: 'GBK bytes in the survey',
    spoil: write(SURVEY, gbk('survey')),
    codes: ['text-encoding'],
    at: [SURVEY, 1],
    message: /UTF-8.*GBK/,
  },
  {
    what: 'GBK bytes in an audience',
    spoil: write(AUDIENCE, gbk('title')),
    codes: ['text-encoding'],
    at: [AUDIENCE, 1],
    message: /UTF-8/,
  },
  {
    what: 'GBK bytes in the source',
    spoil: write(SOURCE, gbk('a')),
    codes: ['text-encoding'],
    at: [SOURCE, 1],
    message: /UTF-8/,
  },
  {
    what: 'GBK bytes in a template',
    spoil: write(LAYOUT, gbk('a')),
    codes: ['text-encoding'],
    at: [LAYOUT, 1],
    message: /UTF-8/,
  },
  {
    what: 'GBK bytes in briefdeck.yaml',
    spoil: write('briefdeck.yaml', gbk('out')),
    codes: ['text-encoding'],
    at: ['briefdeck.yaml', 1],
    message: /UTF-8/,
  },
  {
    what: 'UTF-16 bytes',
    spoil: write(SURVEY, Uint8Array.of(0xff, 0xfe, 0x73, 0x00, 0x3a, 0x00)),
    codes: ['text-encoding'],
    at: [SURVEY, 1],
    message: /UTF-16/,
  },
  {
    what: 'a lone surrogate as bytes',
    spoil: write(SURVEY, Uint8Array.of(0x73, 0x3a, 0x20, 0xed, 0xa0, 0x80, 0x0a)),
    codes: ['text-encoding'],
    at: [SURVEY, 1],
    message: /UTF-8/,
  },
  {
    what: 'a picture in place of the survey',
    spoil: write(SURVEY, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
    codes: ['text-encoding'],
    at: [SURVEY, 1],
    message: /UTF-8/,
  },
  {
    what: 'a NUL character',
    spoil: replace(SURVEY, 'survey: Night buses', 'survey: Night\u0000buses'),
    codes: ['text-character'],
    at: [SURVEY, 2],
    message: /U\+0000/,
  },
  {
    what: 'a NUL in an audience',
    spoil: replace(AUDIENCE, 'title: Night', 'title: \u0000Night'),
    codes: ['text-character'],
    at: [AUDIENCE, 3],
    message: /U\+0000/,
  },
  {
    what: 'a NUL in a template',
    spoil: write(LAYOUT, '---\nname: { zh: 一, en: One }\nslots: {}\n---\n<slide>\u0000</slide>'),
    codes: ['text-character'],
    at: [LAYOUT, 5],
    message: /U\+0000/,
  },
  {
    what: 'a bell character',
    spoil: replace(SURVEY, 'Perhaps the N7', 'Perhaps\u0007 the N7'),
    codes: ['text-character'],
    at: [SURVEY],
    message: /U\+0007/,
  },
  {
    what: 'an escaped lone surrogate',
    spoil: replace(SURVEY, 'survey: Night buses in Harwick', 'survey: "Night \\uD800 buses"'),
    codes: ['text-character'],
    at: [SURVEY, 2],
    message: /surrogate|U\+D800/i,
  },
  {
    what: 'a private-use character',
    spoil: replace(SURVEY, 'Night buses in Harwick', 'Night \uE000 buses'),
    codes: ['text-character'],
    at: [SURVEY, 2],
    message: /U\+E000/,
  },
  {
    what: 'two documents in a file',
    spoil: replace(SURVEY, 'language: en', 'language: en\n---\nmore: 1'),
    codes: ['yaml-syntax'],
    at: [SURVEY],
    message: /document/i,
  },
  {
    what: 'an unclosed bracket',
    spoil: replace(SURVEY, 'titles: [a nurse', 'titles: [[a nurse'),
    codes: ['yaml-syntax'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'an unclosed quotation mark',
    spoil: replace(SURVEY, 'unit: "%"', 'unit: "%'),
    codes: ['yaml-syntax'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'a tag that would run code',
    spoil: replace(SURVEY, 'language: en', 'language: !!js/function "() => 1"'),
    codes: ['yaml-syntax'],
    at: [SURVEY, 3],
    message: /tag/i,
  },
]

/** `key: 广州` as an old editor would save it. */
function gbk(key: string): Uint8Array {
  return Uint8Array.of(...new TextEncoder().encode(`${key}: `), 0xb9, 0xe3, 0xd6, 0xdd, 0x0a)
}

/** Nine levels of ten aliases each: a billion texts. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level++) {
    const aliases = Array(10)
      .fill(`*a${level - 1}`)
      .join(', ')
    lines.push(`a${level}: &a${level} [${aliases}]`)
  }
  return `${lines.join('\n')}\n`
}
