import { AUDIENCE, all, type HostileCase, LAYOUT, layout, replace, slide, title, write } from '../spoil.ts'

const THEME = 'templates/themes/mine.yaml'
const theme = (text: string) => all(replace(AUDIENCE, 'theme: briefing', 'theme: mine'), write(THEME, text))

const LIST = 'one: { head: label 10, word: words 10, says: words 60 }, other: { head: label 10, word: words 10, says: words 60 }, turn?: { head: words 10, says: words 60 }, list? 0..9: label 9'

/** Templates, markup, themes, and what does not fit. */
export const TEMPLATES: readonly HostileCase[] = [
  { what: 'a template that includes itself', spoil: all(write('templates/partials/again.hbs', '{{> again}}'), layout('<slide>{{> again}}</slide>')), codes: ['template-partial-cycle'], at: ['templates/partials/again.hbs', 1], message: /again/ },
  { what: 'two partials that include each other', spoil: all(write('templates/partials/ping.hbs', '{{> pong}}'), write('templates/partials/pong.hbs', '\n{{> ping}}'), layout('<slide>{{> ping}}</slide>')), codes: ['template-partial-cycle'], message: /ping → pong → ping|pong → ping → pong/ },
  { what: 'partials that double nine times ten', spoil: doubling(), codes: ['template-partial-calls'], at: ['templates/partials/x1.hbs', 1], message: /10000/ },
  { what: "loops in loops in loops", spoil: all(replace(AUDIENCE, "    one: { head: Passengers,", `    list: [${Array(9).fill("x").join(", ")}]\n    one: { head: Passengers,`), slide('{{#each list}}{{#each ../list}}{{#each ../../list}}{{#each ../../../list}}{{#each ../../../../list}}{{#each ../../../../../list}}{{#each ../../../../../../list}}<rule/>{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}', LIST)), codes: ['merge-too-large'], at: [AUDIENCE], message: /MB|larger/ },
  { what: 'a slide of 40,000 boxes', spoil: slide('<rule/>'.repeat(40_000)), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /5000 elements/ },
  { what: 'an unclosed tag', spoil: slide('<row>'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /row/ },
  { what: 'an unclosed block', spoil: layout('<slide>{{#if turn}}</slide>'), codes: ['template-syntax'], at: [LAYOUT, 5], message: /./ },
  { what: 'an unclosed mustache', spoil: layout('<slide>{{title</slide>'), codes: ['template-syntax'], at: [LAYOUT, 5], message: /./ },
  { what: 'an unknown helper', spoil: slide('<text>{{shout title}}</text>'), codes: ['template-helper'], at: [LAYOUT, 5], message: /shout/ },
  { what: 'a missing partial', spoil: layout('<slide>{{> fame}}</slide>'), codes: ['template-partial'], at: [LAYOUT, 5], message: /fame/ },
  { what: 'a partial that is reckoned', spoil: layout('<slide>{{> (lookup . "title")}}</slide>'), codes: ['template-partial'], at: [LAYOUT, 5], message: /./ },
  { what: 'a field that no slot has', spoil: slide('<text>{{one.wrod}}</text>'), codes: ['template-path'], at: [LAYOUT, 5], message: /wrod/ },
  { what: 'an unescaped mustache', spoil: layout('<slide><title>{{{title}}}</title></slide>'), codes: ['template-unescaped'], at: [LAYOUT, 5], message: /./ },
  { what: 'a look at the prototype', spoil: slide('<text>{{constructor.name}}</text>'), codes: ['template-path'], at: [LAYOUT, 5], message: /constructor/ },
  { what: 'a lookup of the prototype', spoil: slide('<text>{{lookup one "__proto__"}}</text>'), codes: ['merge-missing'], at: [LAYOUT, 5], message: /./ },
  { what: 'a decorator', spoil: slide('{{* inline "a"}}'), codes: ['template-form'], at: [LAYOUT, 5], message: /./ },
  { what: 'an unknown element', spoil: slide('<tabel/>'), codes: ['markup-element'], at: [LAYOUT, 5], message: /tabel/ },
  { what: 'a script element', spoil: slide('<script>x</script>'), codes: ['markup-element'], at: [LAYOUT, 5], message: /script/ },
  { what: 'an unknown attribute', spoil: slide('<row wdith="5"/>'), codes: ['markup-attribute'], at: [LAYOUT, 5], message: /wdith/ },
  { what: 'an event handler', spoil: slide('<row onclick="x"/>'), codes: ['markup-attribute'], at: [LAYOUT, 5], message: /onclick/ },
  { what: 'a prototype key as an attribute', spoil: slide('<row constructor="5"/>'), codes: ['markup-attribute'], at: [LAYOUT, 5], message: /constructor/ },
  ...['NaN', 'Infinity', '-5', '1e9', '0x10', '5px', ''].map(
    (value): HostileCase => ({ what: `a width of "${value}"`, spoil: slide(`<row width="${value}"/>`), codes: ['markup-value'], at: [LAYOUT, 5], message: /width/ }),
  ),
  { what: 'a box wider than any slide', spoil: slide('<row width="99999999" height="10" fill="fact"/>'), codes: ['overflow'], at: [LAYOUT, 5], message: /./ },
  { what: 'boxes nested 100 deep', spoil: slide(`${'<row>'.repeat(100)}${'</row>'.repeat(100)}`), codes: ['markup-depth'], at: [LAYOUT, 5], message: /deep/ },
  { what: 'an external entity', spoil: layout('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><slide><title>{{title}}</title></slide>'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /./ },
  { what: 'an entity that nobody declared', spoil: slide('<text>&nbsp;</text>'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /nbsp/ },
  { what: 'two slides in a layout', spoil: layout('<slide><title>{{title}}</title></slide><slide/>'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /./ },
  { what: 'a layout without a slide', spoil: layout('hello'), codes: ['markup-syntax'], at: [LAYOUT, 5], message: /./ },
  { what: 'a slide without a title', spoil: layout('<slide><text>{{title}}</text></slide>'), codes: ['markup-title'], at: [LAYOUT, 5], message: /title/ },
  { what: 'an id that stands twice', spoil: slide('<row id="a"/><row id="a"/>'), codes: ['markup-id'], at: [LAYOUT, 5], message: /"a"/ },
  { what: 'a connector to nowhere', spoil: slide('<shape id="a" kind="rect" width="20" height="20" fill="fact"/><connector from="a" to="b"/>'), codes: ['connector-target'], at: [LAYOUT, 5], message: /"b"/ },
  { what: 'front matter that is no YAML', spoil: write(LAYOUT, '---\nname: [\n---\n<slide/>'), codes: ['template-yaml'], at: [LAYOUT], message: /./ },
  { what: 'front matter that never ends', spoil: write(LAYOUT, '---\nname: { zh: 一, en: One }\n<slide/>'), codes: ['layout-front'], at: [LAYOUT], message: /./ },
  { what: 'no front matter', spoil: write(LAYOUT, '<slide/>'), codes: ['layout-front'], at: [LAYOUT, 1], message: /./ },
  { what: 'a slot of no kind', spoil: layout('<slide/>', 'one: wrods 20'), codes: ['slot-kind'], at: [LAYOUT, 3], message: /wrods/ },
  { what: '__proto__ as a slot of a layout', spoil: layout('<slide/>', '__proto__: words'), codes: ['slot-name'], at: [LAYOUT, 3], message: /__proto__/ },
  { what: 'house words without a language', spoil: write('templates/house.yaml', 'counted: { zh: 点 }\n'), codes: ['house-words'], at: ['templates/house.yaml', 1], message: /counted/ },
  { what: 'house words that are no YAML', spoil: write('templates/house.yaml', 'counted: {\n'), codes: ['template-yaml'], at: ['templates/house.yaml'], message: /./ },
  { what: 'an empty theme', spoil: theme(''), codes: ['theme-value'], at: [THEME], message: /./ },
  { what: 'a theme that is no YAML', spoil: theme('styles: ['), codes: ['theme-yaml'], at: [THEME], message: /./ },
  { what: 'a theme that extends itself', spoil: theme('theme: mine\nextends: mine\n'), codes: ['theme-extends'], at: [THEME, 2], message: /mine/ },
  { what: 'a theme with an unknown key', spoil: theme('theme: mine\nextends: briefing\ncolor: {}\n'), codes: ['theme-key'], at: [THEME, 3], message: /color/ },
  { what: 'a theme with NaN for a size', spoil: theme('theme: mine\nextends: briefing\nstyles: { body: { size: .nan } }\n'), codes: ['theme-value'], at: [THEME, 3], message: /size/ },
  { what: 'a theme with no colour', spoil: theme('theme: mine\nextends: briefing\ncolors: { dk1: reddish }\n'), codes: ['theme-value'], at: [THEME, 3], message: /dk1/ },
  { what: 'a theme outside the project', spoil: replace(AUDIENCE, 'theme: briefing', 'theme: ../../../etc/passwd'), codes: ['theme-missing'], at: [AUDIENCE, 6], message: /passwd/ },
  { what: 'a title of 400 characters', spoil: title(`${'Two of the lines carry passengers and '.repeat(11)}more`), codes: ['overflow'], at: [AUDIENCE], message: /title/i },
  { what: 'a word of 4,000 letters', spoil: replace(AUDIENCE, 'foot: Personal views', `foot: ${'w'.repeat(4000)}`), codes: ['overflow'], at: [AUDIENCE], message: /./ },
  { what: 'words of 200,000 letters', spoil: replace(AUDIENCE, 'foot: Personal views', `foot: ${'many words '.repeat(18_000)}`), codes: ['overflow'], at: [AUDIENCE], message: /./ },
  { what: 'a table of 300 rows that may not continue', spoil: slide(`<table>${'<tr><td>cell</td></tr>'.repeat(300)}</table>`), codes: ['overflow'], at: [LAYOUT, 5], message: /./ },
  { what: 'a row of a table that no slide can hold', spoil: slide(`<table overflow="continue"><tr><td>${'<p>line</p>'.repeat(60)}</td></tr></table>`), codes: ['overflow'], at: [LAYOUT, 5], message: /./ },
  { what: 'a character that no font has', spoil: title('Two lines 👍 carry most passengers'), codes: ['glyph-missing'], at: [AUDIENCE], message: /U\+1F44D|👍/ },
  { what: 'a script that no font has', spoil: replace(AUDIENCE, 'foot: Personal views', 'foot: מבט אישי'), codes: ['glyph-missing'], at: [AUDIENCE], message: /U\+05/ },
]


function doubling() {
  const partials = Array.from({ length: 9 }, (_, at) => write(`templates/partials/x${at}.hbs`, at === 0 ? '<rule/>' : `{{> x${at - 1}}}`.repeat(10)))
  return all(...partials, slide('{{> x8}}'))
}
