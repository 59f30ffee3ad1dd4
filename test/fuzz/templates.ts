import type { Draw, Mutator } from './draw.ts'
import { TEXT } from './text.ts'
import { NUMBERS, TEXTS } from './traps.ts'

/** Handlebars tags, markup tags and the words between them. */
const tokensOf = (text: string): string[] => text.match(/\{\{\{?[^}]*\}{2,3}|<[^>]*>|[^<{]+|[<{]/g) ?? []

const onTokens =
  (change: (tokens: string[], at: number, draw: Draw) => void) =>
  (text: string, draw: Draw): string => {
    const tokens = tokensOf(text)
    if (tokens.length === 0) return text
    change(tokens, draw.below(tokens.length), draw)
    return tokens.join('')
  }

/** Handlebars as nobody should write it, and some that is right. */
const HANDLEBARS: readonly string[] = [
  '{{title}}',
  '{{{title}}}',
  '{{&title}}',
  '{{lead}}',
  '{{points}}',
  '{{points.0.head}}',
  '{{data.points}}',
  '{{this}}',
  '{{../title}}',
  '{{../../../title}}',
  '{{@root.points}}',
  '{{@index}}',
  '{{@key}}',
  '{{@nobody}}',
  '{{nobody}}',
  '{{nobody 1 2}}',
  '{{log "x"}}',
  '{{lookup points 0}}',
  '{{lookup . "constructor"}}',
  '{{constructor.constructor "x"}}',
  '{{__proto__}}',
  '{{toString}}',
  '{{house-word "nobody"}}',
  '{{house-word title}}',
  '{{join-all points}}',
  '{{count points}}',
  '{{name-nth title @index}}',
  '<run if-named="{{title}}" unless-shown="{{lead}}" joint=", ">{{title}}</run>',
  '{{#if title}}',
  '{{else}}',
  '{{else if lead}}',
  '{{/if}}',
  '{{#if}}{{/if}}',
  '{{#unless data}}x{{/unless}}',
  '{{#each points}}',
  '{{/each}}',
  '{{#each title}}{{this}}{{/each}}',
  '{{#each points as |point at|}}{{point.head}}{{at}}{{/each}}',
  '{{#each-group points "head"}}{{#each items}}{{head}}{{/each}}{{/each-group}}',
  '{{#with data}}{{name}}{{/with}}',
  '{{#title}}x{{/title}}',
  '{{^data}}x{{/data}}',
  '{{> card}}',
  '{{> card this}}',
  '{{> nobody}}',
  '{{> (lookup . "title")}}',
  '{{> board}}',
  '{{> frame}}',
  '{{#> frame}}x{{/frame}}',
  '{{> @partial-block}}',
  '{{#*inline "mine"}}x{{/inline}}',
  '{{* x}}',
  '{{!-- a comment --}}',
  '{{! x }}',
  '{{~title~}}',
  '\\{{title}}',
  '{{{{raw}}}}x{{{{/raw}}}}',
  '{{"title"}}',
  '{{1}}',
  '{{[a b]}}',
  '{{a.[b].c}}',
  '{{}}',
  '{{',
  '}}',
]

const MARKUP: readonly string[] = [
  '<row>',
  '</row>',
  '<column>',
  '</column>',
  '<grid columns="2">',
  '</grid>',
  '<grid columns="9999"><text>a</text></grid>',
  '<text>',
  '</text>',
  '<text/>',
  '<text style="body"><p>a</p>b</text>',
  '<title>x</title>',
  '<list><p/></list>',
  '<list/>',
  '<table/>',
  '<table></table>',
  '<table><tr head="true"></tr></table>',
  '<table><col flex="1"/><tr><td>a</td></tr></table>',
  '<table><col flex="1"/><tr head="true"><td colspan="3">a</td></tr><tr><td rowspan="9">b</td></tr></table>',
  '<chart kind="bar" alt="x" height="90"/>',
  '<chart kind="column" alt="x" height="120"><point label="a" value="-5"/></chart>',
  '<chart kind="bar" alt="x" flex="1" max="0"><point label="a" value="0"/><point label="a" value="0"/></chart>',
  '<drawing size="1 1" alt="x"/>',
  '<drawing size="10 10" alt="x" width="10" height="10"><shape kind="rect" x="0" y="0" width="0" height="0"/></drawing>',
  '<polyline points="0,0 0,0"/>',
  '<connector from="lead" to="lead"/>',
  '<connector from="nobody" to="goal" route="elbow"/>',
  '<image src="" alt="x"/>',
  '<image src="assets" alt="x"/>',
  '<icon of="nobody" alt="x"/>',
  '<spacer/>',
  '<notes><p>x</p></notes>',
  '<slide/>',
  '<slide>',
  '</slide>',
  '<p>',
  '<run field="slide-number">x</run>',
  '<td/>',
  '<b>x</b>',
  '<br/>',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<!DOCTYPE x>',
  '<?x y?>',
  '&nbsp;',
  '&#10;',
  '&#0;',
  '&x',
  '<',
]

const VALUES: readonly string[] = [
  ...NUMBERS,
  ...'a goal.left rest c5 c0 c99 xl none absent true false body heavy accent dark continue 0,0 1000000 0.0001'.split(
    ' ',
  ),
  '10 10 10 10 10',
  '0,0 5',
  '{{title}}',
  '{{@index}}',
  '{{#if lead}}4{{/if}}',
  '',
  ' ',
]

/** Matches an attribute of a tag with its value. */
const ATTRIBUTE = /\s([a-z][\w-]*)="([^"<]*)"/g

const onAttribute =
  (change: (name: string, value: string, draw: Draw) => string) =>
  (text: string, draw: Draw): string => {
    const found = [...text.matchAll(ATTRIBUTE)]
    if (found.length === 0) return text
    const one = draw.of(found)
    return text.slice(0, one.index) + change(one[1]!, one[2]!, draw) + text.slice(one.index + one[0].length)
  }

export const TEMPLATE: readonly Mutator<string>[] = [
  ...TEXT,
  { name: 'a token dropped', change: onTokens((tokens, at) => void tokens.splice(at, 1)) },
  { name: 'a token repeated', change: onTokens((tokens, at) => void tokens.splice(at, 0, tokens[at]!)) },
  {
    name: 'tokens swapped',
    change: onTokens((tokens, at, draw) => {
      const other = draw.below(tokens.length)
      ;[tokens[at], tokens[other]] = [tokens[other]!, tokens[at]!]
    }),
  },
  {
    name: 'Handlebars inserted',
    change: onTokens((tokens, at, draw) => void tokens.splice(at, draw.below(2), draw.of(HANDLEBARS))),
  },
  {
    name: 'markup inserted',
    change: onTokens((tokens, at, draw) => void tokens.splice(at, draw.below(2), draw.of(MARKUP))),
  },
  {
    name: 'words inserted',
    change: onTokens((tokens, at, draw) => void tokens.splice(at, 0, draw.of(TEXTS))),
  },
  {
    name: 'wrapped over and over',
    change: onTokens((tokens, at, draw) => {
      const [open, close] = draw.of([
        ['{{#if title}}', '{{/if}}'],
        ['{{#each @root.points}}', '{{/each}}'],
        ['{{#with @root}}', '{{/with}}'],
        ['<row>', '</row>'],
        ['<column>', '</column>'],
        ['<run>', '</run>'],
      ] as const)
      const times = draw.of([1, 2, 6, 40, 1000])
      tokens.splice(at, 0, open.repeat(times))
      tokens.splice(at + 1 + draw.below(tokens.length - at), 0, close.repeat(times))
    }),
  },
  {
    name: 'a token many times',
    change: onTokens((tokens, at, draw) => void tokens.splice(at, 0, tokens[at]!.repeat(draw.of([10, 200, 3000])))),
  },
  { name: 'an attribute dropped', change: onAttribute(() => '') },
  {
    name: 'an attribute of another value',
    change: onAttribute((name, _value, draw) => ` ${name}="${draw.of(VALUES)}"`),
  },
  {
    name: 'an attribute of another name',
    change: onAttribute(
      (_name, value, draw) =>
        ` ${draw.of('id width height flex style color fill span start overflow padding gap src of alt kind rowspan colspan writing-mode nobody'.split(' '))}="${value}"`,
    ),
  },
]
