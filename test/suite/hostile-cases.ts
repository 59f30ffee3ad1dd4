import { bytesOf, type ProjectFiles, textOf } from '../support/fixture-project.ts'

/** A way to spoil a project, and what must be said of it. */
export interface HostileCase {
  readonly what: string
  readonly spoil: (files: ProjectFiles) => void
  /** Codes that must be among the errors. */
  readonly codes: readonly string[]
  /** File, and line where it is worth stating. */
  readonly at?: readonly [file: string, line?: number]
  readonly message: RegExp
}

const SURVEY = 'content/survey.yaml'
const AUDIENCE = 'content/audiences/council.yaml'
const SOURCE = 'content/source/report.md'
const BROKEN_LAYOUT = 'templates/layouts/contrast.hbs'

const replace =
  (file: string, from: string, to: string) =>
  (files: ProjectFiles): void => {
    const text = textOf(files.get(file))
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
    files.set(file, bytesOf(text.replace(from, () => to)))
  }
const write =
  (file: string, content: string | Uint8Array) =>
  (files: ProjectFiles): void =>
    void files.set(file, typeof content === 'string' ? bytesOf(content) : content)
const remove =
  (file: string) =>
  (files: ProjectFiles): void =>
    void files.delete(file)

const layout = (
  body: string,
  slots = 'one: { head: label 10, word: words 10, says: words 60 }, other: { head: label 10, word: words 10, says: words 60 }, turn?: { head: words 10, says: words 60 }',
): string => `---\nname: { zh: 对比, en: Contrast }\nslots: { ${slots} }\n---\n${body}\n`

const picture =
  (src: string) =>
  (files: ProjectFiles): void => {
    write(
      BROKEN_LAYOUT,
      layout(`<slide><title>{{title}}</title><image src="${src}" alt="a picture" width="200" height="100"/></slide>`),
    )(files)
  }

const table = (rows: number): string =>
  `<slide><title>{{title}}</title><table>${'<tr><td>cell</td></tr>'.repeat(rows)}</table></slide>`

export const HOSTILE: readonly HostileCase[] = [
  // The YAML as bytes
  { what: 'an empty survey', spoil: write(SURVEY, ''), codes: ['yaml-empty'], at: [SURVEY, 1], message: /empty/i },
  { what: 'no survey at all', spoil: remove(SURVEY), codes: ['file-missing'], message: /survey\.yaml/ },
  { what: 'no audience at all', spoil: remove(AUDIENCE), codes: ['audiences-missing'], message: /audience/ },
  { what: 'no source text', spoil: remove(SOURCE), codes: ['source-missing'], at: [SURVEY], message: /report\.md/ },
  {
    what: 'a survey of 10 MB',
    spoil: write(SURVEY, `survey: ${'x'.repeat(10_000_000)}\n`),
    codes: ['text-too-large'],
    at: [SURVEY],
    message: /MB|large/,
  },
  {
    what: 'a map of 100,000 keys',
    spoil: write(SURVEY, Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n')),
    codes: ['key-unknown'],
    at: [SURVEY],
    message: /Unexpected/,
  },
  { what: 'an alias bomb', spoil: write(SURVEY, bomb()), codes: ['yaml-aliases'], at: [SURVEY], message: /alias/i },
  {
    what: 'lists nested 5,000 deep',
    spoil: write(SURVEY, `survey: ${'['.repeat(5000)}${']'.repeat(5000)}\n`),
    codes: ['yaml-depth'],
    at: [SURVEY],
    message: /deep|nest/i,
  },
  {
    what: 'tabs as indentation',
    spoil: write(SURVEY, 'survey: x\nfigures:\n\tF01: 1\n'),
    codes: ['yaml-syntax'],
    at: [SURVEY, 3],
    message: /./,
  },
  {
    what: 'GBK bytes',
    spoil: write(SURVEY, Uint8Array.of(0x73, 0x3a, 0x20, 0xb9, 0xe3, 0xd6, 0xdd, 0x0a)),
    codes: ['text-encoding'],
    at: [SURVEY],
    message: /UTF-8/,
  },
  {
    what: 'UTF-16 bytes',
    spoil: write(SURVEY, Uint8Array.of(0xff, 0xfe, 0x73, 0x00, 0x3a, 0x00)),
    codes: ['text-encoding'],
    at: [SURVEY],
    message: /UTF-8/,
  },
  {
    what: 'a NUL character',
    spoil: replace(SURVEY, 'Night buses in Harwick', 'Night\u0000buses'),
    codes: ['text-character'],
    at: [SURVEY],
    message: /U\+0000/,
  },
  {
    what: 'a bell character',
    spoil: replace(SURVEY, 'Perhaps one line', 'Perhaps\u0007 one line'),
    codes: ['text-character'],
    at: [SURVEY],
    message: /U\+0007/,
  },
  {
    what: 'an escaped lone surrogate',
    spoil: replace(SURVEY, 'survey: Night buses in Harwick', 'survey: "Night \\uD800 buses"'),
    codes: ['text-character'],
    at: [SURVEY],
    message: /surrogate|U\+D800/i,
  },
  {
    what: 'a private-use character',
    spoil: replace(SURVEY, 'Night buses in Harwick', 'Night \uE000 buses'),
    codes: ['text-character'],
    at: [SURVEY],
    message: /U\+E000/,
  },
  {
    what: 'two documents in a file',
    spoil: replace(SURVEY, 'language: en', 'language: en\n---\nmore: 1'),
    codes: ['yaml-syntax'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'an unclosed bracket',
    spoil: replace(SURVEY, 'titles: [a nurse', 'titles: [[a nurse'),
    codes: ['yaml-syntax'],
    at: [SURVEY],
    message: /./,
  },
  // The YAML as data
  {
    what: 'a repeated key',
    spoil: replace(SURVEY, '  F08:', '  F07:'),
    codes: ['yaml-repeated-key'],
    at: [SURVEY],
    message: /F07/,
  },
  {
    what: '__proto__ as a key',
    spoil: replace(SURVEY, 'terms:', '__proto__: { polluted: yes }\nterms:'),
    codes: ['key-unknown'],
    at: [SURVEY],
    message: /__proto__/,
  },
  {
    what: 'constructor as a record',
    spoil: replace(SURVEY, '  T2:', '  constructor:'),
    codes: ['id-malformed'],
    at: [SURVEY],
    message: /constructor/,
  },
  {
    what: 'an unknown key',
    spoil: replace(SURVEY, 'quotations:', 'qoutations:'),
    codes: ['key-unknown'],
    at: [SURVEY],
    message: /qoutations/,
  },
  {
    what: 'a wrong type',
    spoil: replace(SURVEY, 'titles: [a nurse at Harwick General Hospital]', 'titles: 7'),
    codes: ['value-wrong'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'NaN as a value',
    spoil: replace(SURVEY, 'value: 62', 'value: .nan'),
    codes: ['value-wrong'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'Infinity as a value',
    spoil: replace(SURVEY, 'value: 62', 'value: .inf'),
    codes: ['value-wrong'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'a dangling id',
    spoil: replace(SURVEY, 'Q01: { by: P01', 'Q01: { by: P77'),
    codes: ['id-unknown'],
    at: [SURVEY],
    message: /P77/,
  },
  {
    what: 'an excerpt that is not in the source',
    spoil: replace(SURVEY, 'excerpt: 62% of passengers ride', 'excerpt: 63% of passengers ride'),
    codes: ['excerpt-not-in-source'],
    at: [SURVEY],
    message: /./,
  },
  {
    what: 'an unknown audience key',
    spoil: replace(AUDIENCE, 'audience: council', 'audience: council\nthem: briefing'),
    codes: ['key-unknown'],
    at: [AUDIENCE],
    message: /them/,
  },
  {
    what: 'an unknown layout',
    spoil: replace(AUDIENCE, 'layout: contrast', 'layout: contrst'),
    codes: ['layout-unknown'],
    at: [AUDIENCE],
    message: /contrst/,
  },
  {
    what: 'an unknown theme',
    spoil: replace(AUDIENCE, 'theme: briefing', 'theme: breifing'),
    codes: ['theme-missing'],
    message: /breifing/,
  },
  {
    what: 'a number that is no figure of its slide',
    spoil: replace(AUDIENCE, 'title: Two lines carry most passengers', 'title: 47 lines carry most passengers'),
    codes: ['number-unbound'],
    at: [AUDIENCE],
    message: /47/,
  },
  {
    what: 'a cut that is not in the quotation',
    spoil: replace(AUDIENCE, '{ Q02: We love the job }', '{ Q02: We hate the job }'),
    codes: ['cut-not-in-quotation'],
    at: [AUDIENCE],
    message: /./,
  },
  // Words that try to be something else; these must be harmless, and a title of 400 characters must be told
  {
    what: 'a title of 400 characters',
    spoil: replace(
      AUDIENCE,
      'title: Two lines carry most passengers',
      `title: ${'Two lines carry most passengers and '.repeat(12)}more`,
    ),
    codes: ['overflow'],
    at: [AUDIENCE],
    message: /title|Title/,
  },
  {
    what: 'a character that no font has',
    spoil: replace(AUDIENCE, 'title: Two lines carry most passengers', 'title: Two lines 👍 carry most passengers'),
    codes: ['glyph-missing'],
    at: [AUDIENCE],
    message: /U\+1F44D|👍/,
  },
  // Templates
  {
    what: 'a template that includes itself',
    spoil: files => {
      write('templates/partials/again.hbs', '{{> again}}')(files)
      write(BROKEN_LAYOUT, layout('<slide>{{> again}}</slide>'))(files)
    },
    codes: ['template-partial-cycle'],
    at: ['templates/partials/again.hbs', 1],
    message: /again/,
  },
  {
    what: 'an unclosed tag',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><row></slide>')),
    codes: ['markup-syntax'],
    at: [BROKEN_LAYOUT, 5],
    message: /row/,
  },
  {
    what: 'an unclosed block',
    spoil: write(BROKEN_LAYOUT, layout('<slide>{{#if turn}}</slide>')),
    codes: ['template-syntax'],
    at: [BROKEN_LAYOUT],
    message: /./,
  },
  {
    what: 'an unknown helper',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><text>{{shout title}}</text></slide>')),
    codes: ['template-helper'],
    at: [BROKEN_LAYOUT, 5],
    message: /shout/,
  },
  {
    what: 'a missing partial',
    spoil: write(BROKEN_LAYOUT, layout('<slide>{{> fame}}</slide>')),
    codes: ['template-partial'],
    at: [BROKEN_LAYOUT, 5],
    message: /fame/,
  },
  {
    what: 'a field that no slot has',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><text>{{one.wrod}}</text></slide>')),
    codes: ['template-name'],
    at: [BROKEN_LAYOUT, 5],
    message: /wrod/,
  },
  {
    what: 'an unescaped mustache',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{{title}}}</title></slide>')),
    codes: ['template-unescaped'],
    at: [BROKEN_LAYOUT, 5],
    message: /./,
  },
  {
    what: 'a look at the prototype',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><text>{{constructor.name}}</text></slide>')),
    codes: ['template-name'],
    at: [BROKEN_LAYOUT, 5],
    message: /constructor/,
  },
  {
    what: 'an unknown element',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><tabel/></slide>')),
    codes: ['markup-element'],
    at: [BROKEN_LAYOUT, 5],
    message: /tabel/,
  },
  {
    what: 'a script element',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><script>x</script></slide>')),
    codes: ['markup-element'],
    at: [BROKEN_LAYOUT, 5],
    message: /script/,
  },
  {
    what: 'an unknown attribute',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><row wdith="5"/></slide>')),
    codes: ['markup-attribute'],
    at: [BROKEN_LAYOUT, 5],
    message: /wdith/,
  },
  {
    what: 'NaN as a width',
    spoil: write(BROKEN_LAYOUT, layout('<slide><title>{{title}}</title><row width="NaN"/></slide>')),
    codes: ['markup-value'],
    at: [BROKEN_LAYOUT, 5],
    message: /NaN/,
  },
  {
    what: 'boxes nested 100 deep',
    spoil: write(
      BROKEN_LAYOUT,
      layout(`<slide><title>{{title}}</title>${'<row>'.repeat(100)}${'</row>'.repeat(100)}</slide>`),
    ),
    codes: ['markup-depth'],
    at: [BROKEN_LAYOUT, 5],
    message: /./,
  },
  {
    what: 'an external entity',
    spoil: write(
      BROKEN_LAYOUT,
      layout('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><slide><title>{{title}}</title></slide>'),
    ),
    codes: ['markup-syntax'],
    at: [BROKEN_LAYOUT, 5],
    message: /./,
  },
  {
    what: 'front matter that is no YAML',
    spoil: write(BROKEN_LAYOUT, '---\nname: [\n---\n<slide/>'),
    codes: ['template-yaml'],
    at: [BROKEN_LAYOUT],
    message: /./,
  },
  {
    what: 'a slot that a slide leaves out',
    spoil: replace(AUDIENCE, '    one: { head: Passengers,', '    won: { head: Passengers,'),
    codes: ['slot-missing', 'slot-unknown'],
    at: [AUDIENCE],
    message: /one|won/,
  },
  {
    what: 'a table of 300 rows that may not continue',
    spoil: write(BROKEN_LAYOUT, layout(table(300))),
    codes: ['overflow'],
    at: [BROKEN_LAYOUT, 5],
    message: /./,
  },
  // Pictures
  {
    what: 'a missing picture',
    spoil: picture('assets/none.png'),
    codes: ['image-missing'],
    at: [BROKEN_LAYOUT, 5],
    message: /none\.png/,
  },
  {
    what: 'a picture outside the project',
    spoil: picture('../secret.png'),
    codes: ['image-outside'],
    at: [BROKEN_LAYOUT, 5],
    message: /secret/,
  },
  {
    what: 'a picture by absolute path',
    spoil: picture('/etc/passwd'),
    codes: ['image-outside'],
    at: [BROKEN_LAYOUT, 5],
    message: /passwd/,
  },
  {
    what: 'a picture from the network',
    spoil: picture('https://example.org/a.png'),
    codes: ['image-remote'],
    at: [BROKEN_LAYOUT, 5],
    message: /example\.org/,
  },
  {
    what: 'a text file as a picture',
    spoil: files => {
      picture('assets/words.png')(files)
      write('assets/words.png', 'words')(files)
    },
    codes: ['image-type'],
    at: [BROKEN_LAYOUT, 5],
    message: /words\.png/,
  },
  {
    what: 'an SVG with a script',
    spoil: files => {
      picture('assets/a.svg')(files)
      write('assets/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')(files)
    },
    codes: ['image-unsafe'],
    at: [BROKEN_LAYOUT, 5],
    message: /script/,
  },
  // The project
  {
    what: 'an unknown key in briefdeck.yaml',
    spoil: replace('briefdeck.yaml', 'content: content', 'contnet: content'),
    codes: ['config-key'],
    at: ['briefdeck.yaml', 1],
    message: /contnet/,
  },
  {
    what: 'a broken briefdeck.yaml',
    spoil: write('briefdeck.yaml', 'content: [\n'),
    codes: ['config-syntax'],
    at: ['briefdeck.yaml'],
    message: /./,
  },
  {
    what: 'two audiences with the same output',
    spoil: files => write('content/audiences/COUNCIL.yaml', textOf(files.get(AUDIENCE)))(files),
    codes: ['output-twice'],
    message: /council/i,
  },
  {
    what: 'an output name with a slash',
    spoil: files => {
      write(
        'content/audiences/a b.yaml',
        textOf(files.get(AUDIENCE)).replace('audience: council', 'audience: other'),
      )(files)
    },
    codes: ['output-name'],
    message: /a b/,
  },
]

/** Nine levels of ten aliases each: a billion texts. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  return `${lines.join('\n')}\n`
}
