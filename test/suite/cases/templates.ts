import { AUDIENCE, all, type HostileCase, LAYOUT, layout, replace, slide, write } from '../spoil.ts'

const LIST =
  'one: { head: label 10, word: words 10, says: words 60 }, other: { head: label 10, word: words 10, says: words 60 }, turn?: { head: words 10, says: words 60 }, list? 0..9: label 9'

/** Templates, markup, themes, and what does not fit. */
export const TEMPLATES: readonly HostileCase[] = [
  {
    what: 'two partials that include each other',
    spoil: all(
      write('templates/partials/ping.hbs', '{{> pong}}'),
      write('templates/partials/pong.hbs', '\n{{> ping}}'),
      layout('<slide>{{> ping}}</slide>'),
    ),
    codes: ['template-partial-cycle'],
    message: /ping → pong → ping|pong → ping → pong/,
  },
  {
    what: 'partials that double nine times ten',
    spoil: doubling(),
    codes: ['template-partial-calls'],
    at: ['templates/partials/x1.hbs', 1],
    message: /10000/,
  },
  {
    what: 'loops in loops in loops',
    spoil: all(
      replace(
        AUDIENCE,
        '    other: { head: Drivers,',
        `    list: [${Array(9).fill('x').join(', ')}]\n    other: { head: Drivers,`,
      ),
      slide(
        '{{#each list}}{{#each ../list}}{{#each ../../list}}{{#each ../../../list}}{{#each ../../../../list}}{{#each ../../../../../list}}{{#each ../../../../../../list}}<rule/>{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}',
        LIST,
      ),
    ),
    codes: ['merge-too-large'],
    at: [LAYOUT, 5],
    message: /2 MB for slide "A6"/,
  },
  {
    what: 'loops in loops that print nothing',
    spoil: all(
      replace(
        AUDIENCE,
        '    other: { head: Drivers,',
        `    list: [x, x, x, x, x, x, x, x, x]\n    other: { head: Drivers,`,
      ),
      slide(`${'{{#each @root.list}}'.repeat(9)}${'{{/each}}'.repeat(9)}`, LIST),
    ),
    codes: ['merge-too-large'],
    at: [LAYOUT, 5],
    message: /200000 steps/,
  },
  {
    what: 'a partial of a megabyte, called 8,100 times',
    spoil: all(
      write('templates/partials/big.hbs', `<text>${'x'.repeat(900_000)}</text>`),
      write('templates/partials/many.hbs', '{{> big}}'.repeat(90)),
      slide('{{> many}}'.repeat(90)),
    ),
    codes: ['merge-too-large'],
    at: [LAYOUT],
    message: /2 MB/,
  },
  {
    what: 'partials of many values, called many times',
    spoil: all(
      write('templates/partials/big.hbs', '{{title}}'.repeat(4900)),
      write('templates/partials/many.hbs', '{{> big}}'.repeat(90)),
      slide('{{> many}}'.repeat(90)),
    ),
    codes: ['template-partial-calls'],
    at: ['templates/partials/many.hbs', 1],
    message: /100000 statements/,
  },
  ...(
    [
      ['blocks nested 5,000 deep', nested(5000, '{{#if title}}', '{{/if}}'), /Blocks are nested more than 32 deep/],
      [
        '{{else if}} 5,000 times',
        `{{#if turn}}a${'{{else if turn}}b'.repeat(5000)}{{/if}}`,
        /Blocks are nested more than 32/,
      ],
      [
        'partial blocks nested 5,000 deep',
        nested(5000, '{{#> frame}}', '{{/frame}}'),
        /Blocks are nested more than 32 deep/,
      ],
      [
        'calls nested 100 deep',
        `{{#if ${nested(100, '(is-even ', ')')}}}{{/if}}`,
        /Calls are nested more than 16 deep/,
      ],
      ['calls nested 20,000 deep', `{{#if ${nested(20_000, '(is-even ', ')')}}}{{/if}}`, /more than 4000 characters/],
      ['60,000 values in one layout', '{{title}}'.repeat(60_000), /More than 5000 expressions/],
      ['a call of 200,000 words', `{{pick-nth 1 ${'"a" '.repeat(200_000)}}}`, /more than 4000 characters/],
    ] as const
  ).map(
    ([what, body, message]): HostileCase => ({
      what,
      spoil: slide(body),
      codes: ['template-too-large'],
      at: [LAYOUT, 5],
      message,
    }),
  ),
  {
    what: 'a house word with a line break in it',
    spoil: write('templates/house/en.yaml', 'source: "Source:\\nof all"\n'),
    codes: ['house-words'],
    at: ['templates/house/en.yaml', 1],
    message: /line break/,
  },
  {
    what: 'a house word that is no text, below another',
    spoil: write('templates/house/en.yaml', 'source: Source\ncounted: { en: counted }\n'),
    codes: ['house-words'],
    at: ['templates/house/en.yaml', 2],
    message: /"counted" in English/,
  },
  {
    what: 'a slide of 40,000 boxes',
    spoil: slide('<rule/>'.repeat(40_000)),
    codes: ['markup-syntax'],
    at: [LAYOUT, 5],
    message: /1000 boxes/,
  },
  { what: 'an unclosed tag', spoil: slide('<row>'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /row/ },
  {
    what: 'an unclosed block',
    spoil: layout('<slide>{{#if turn}}</slide>'),
    codes: ['template-syntax'],
    at: [LAYOUT, 6],
    message: /./,
  },
  {
    what: 'an unclosed mustache',
    spoil: layout('<slide>{{title</slide>'),
    codes: ['template-syntax'],
    at: [LAYOUT, 5],
    message: /./,
  },
  {
    what: 'a partial that is reckoned',
    spoil: layout('<slide>{{> (lookup . "title")}}</slide>'),
    codes: ['template-partial'],
    at: [LAYOUT, 5],
    message: /./,
  },
  {
    what: 'a look at the prototype',
    spoil: slide('<text>{{constructor.name}}</text>'),
    codes: ['template-path'],
    at: [LAYOUT, 5],
    message: /constructor/,
  },
  {
    what: 'a lookup of the prototype',
    spoil: slide('<text>{{lookup one "__proto__"}}</text>'),
    codes: ['merge-missing'],
    at: [AUDIENCE],
    message: /./,
  },
  {
    what: 'a script element',
    spoil: slide('<script>x</script>'),
    codes: ['markup-element'],
    at: [LAYOUT, 5],
    message: /script/,
  },
  {
    what: 'an event handler',
    spoil: slide('<row onclick="x"/>'),
    codes: ['markup-attribute'],
    at: [LAYOUT, 5],
    message: /onclick/,
  },
  {
    what: 'a prototype key as an attribute',
    spoil: slide('<row constructor="5"/>'),
    codes: ['markup-attribute'],
    at: [LAYOUT, 5],
    message: /constructor/,
  },
  ...['NaN', 'Infinity', '-5', '1e9', '5px', ''].map(
    (value): HostileCase => ({
      what: `a width of "${value}"`,
      spoil: slide(`<row width="${value}"/>`),
      codes: ['markup-value'],
      at: [LAYOUT, 5],
      message: /width/,
    }),
  ),
  {
    what: 'a box wider than any slide',
    spoil: slide('<row width="9999" height="10" fill="fact"/>'),
    codes: ['outside-slide'],
    at: [LAYOUT, 5],
    message: /./,
  },
  {
    what: 'boxes nested 100 deep',
    spoil: slide(`${'<row>'.repeat(100)}${'</row>'.repeat(100)}`),
    codes: ['markup-syntax'],
    at: [LAYOUT, 5],
    message: /deep/,
  },
  {
    what: 'an external entity',
    spoil: layout('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><slide><title>{{title}}</title></slide>'),
    codes: ['markup-syntax'],
    at: [LAYOUT, 5],
    message: /./,
  },
  {
    what: 'an entity that nobody declared',
    spoil: slide('<text>&nbsp;</text>'),
    codes: ['markup-syntax'],
    at: [LAYOUT, 5],
    message: /entity/,
  },
  {
    what: 'two slides in a layout',
    spoil: layout('<slide><title>{{title}}</title></slide><slide/>'),
    codes: ['markup-syntax'],
    at: [LAYOUT, 5],
    message: /./,
  },
  { what: 'a layout without a slide', spoil: layout('hello'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /./ },
  {
    what: 'a slide without a title',
    spoil: layout('<slide><text>{{title}}</text></slide>'),
    codes: ['markup-title'],
    at: [LAYOUT, 5],
    message: /title/,
  },
]

function doubling() {
  const partials = Array.from({ length: 9 }, (_, at) =>
    write(`templates/partials/x${at}.hbs`, at === 0 ? '<rule/>' : `{{> x${at - 1}}}`.repeat(10)),
  )
  return all(...partials, slide('{{> x8}}'))
}

function nested(times: number, open: string, close: string): string {
  return `${open.repeat(times)}${close.repeat(times)}`
}
