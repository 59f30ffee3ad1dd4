import { LINE_BREAK } from '../base/characters.ts'
import { given } from '../base/given.ts'
import { didYouMean } from '../base/suggest.ts'
import type { WrittenElement, XmlFault, XmlReaderState } from './xml-tree.ts'

const COMMENT_OR_AMPERSAND = /<!--[\s\S]*?-->|&(#\d+;|#x[\dA-Fa-f]+;|[A-Za-z][A-Za-z\d]*;)?/g

/**
 * A lone & would make the parser read on for an entity's end, and a line break that is written as a number would pass for
 * one that somebody meant: both are reported, and as many spaces stand in for them.
 */
export function findAmpersands(markup: string): { readonly markup: string; readonly faults: readonly XmlFault[] } {
  const faults: XmlFault[] = []
  const mended = markup.replace(COMMENT_OR_AMPERSAND, (found, entity: string | undefined, start: number) => {
    const breaks = entity?.startsWith('#') === true && LINE_BREAK.test(charactersOf(entity))
    if (found.startsWith('<') || (entity !== undefined && !breaks)) return found
    if (faults.length < MOST_FAULTS)
      faults.push(
        breaks
          ? { message: `Unexpected line break ${found}`, help: 'Write a <p> for each line.', start }
          : { message: 'Unexpected &', help: 'Write &amp;.', start },
      )
    return ' '.repeat(found.length)
  })
  return { markup: mended, faults }
}

/** The most faults reported of one slide: more of them follow from one another. */
const MOST_FAULTS = 100

/** `#10;`, `#x2028;` as the character that it is; nothing where there is none. */
function charactersOf(entity: string): string {
  const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

export function report(
  { faults }: XmlReaderState,
  message: string,
  help: string,
  start: number,
  opened?: WrittenElement,
): void {
  if (faults.length >= MOST_FAULTS) return
  faults.push({ message, help, start, ...given({ opened }) })
}

/** Reports a fault that the parser found at a position, in our own words. */
export function reportSyntax(message: string, position: number, state: XmlReaderState): void {
  const at = Math.min(Math.max(0, position - 1), Math.max(0, state.markup.length - 1))
  if (/^(unexpected close tag|unmatched closing tag|unclosed tag|unexpected end)/.test(message))
    reportNesting(message, at, state)
  else if (/outside of root|only one root/.test(message)) reportOutside(message, at, state)
  else {
    report(state, ...rephrase(message), at)
    // A value without quotes may have swallowed the slash that closed its tag.
    if (message.startsWith('unquoted')) state.misnested = true
  }
}

/** The parser reports each element that a wrong closing tag closes; only the first is a fault. */
function reportNesting(message: string, at: number, state: XmlReaderState): void {
  if (state.misnested) return
  state.misnested = true
  const { markup, open, closed } = state
  if (message.startsWith('unclosed') || message.startsWith('unexpected end')) {
    const inner = open.at(-1)
    report(
      state,
      `Unexpected end of the slide, expected ${inner === undefined ? '>' : `</${inner.name}>`}`,
      'Close the element.',
      inner?.start ?? at,
    )
    return
  }
  const start = Math.max(0, markup.lastIndexOf('</', at))
  const name = /^<\/([^\s>]*)/.exec(markup.slice(start, start + 100))?.[1] ?? ''
  const inner = message.startsWith('unexpected') ? closed : undefined
  if (inner === undefined)
    report(state, `Unexpected </${name}>: nothing is open`, 'Take it away, or open the element before.', start)
  else {
    const slip = didYouMean(name, [inner.name]).startsWith('Did')
    report(
      state,
      `Unexpected </${name}>, expected </${inner.name}>`,
      slip ? `Write </${inner.name}>.` : `Close <${inner.name}> first.`,
      start,
      inner,
    )
  }
}

function reportOutside(message: string, at: number, state: XmlReaderState): void {
  if (state.misnested) return
  state.misnested = true
  const { markup } = state
  const second = message.includes('only one root')
  const after = markup.lastIndexOf('>', at - 1) + 1
  const start = second ? markup.lastIndexOf('<', at) : after + Math.max(0, markup.slice(after).search(/\S/))
  const what = second ? 'Unexpected second element beside <slide>' : 'Unexpected text outside <slide>'
  report(state, what, 'A layout is one <slide>: put everything into it.', start)
}

/** What the parser says, and how we say it. */
const SAYINGS: readonly (readonly [RegExp, string, string])[] = [
  [/^duplicate attribute: (.*)$/, 'Unexpected second attribute "$1"', 'Write each attribute once.'],
  [/^attribute without value.*$/, 'Unexpected attribute without a value', 'Write name="value".'],
  [/^unquoted attribute value.*$/, 'Unexpected value without quotes', 'Write name="value".'],
  [/^no whitespace between attributes.*$/, 'Unexpected attribute right after another', 'Put a space between them.'],
  [/^undefined entity.*$/, 'Unexpected entity', 'XML knows &lt; &gt; &amp; &quot; &apos; and numbers such as &#160;.'],
  [
    /^malformed character entity.*$/,
    'Unexpected number of a character',
    'Write a character that there is, as in &#160;.',
  ],
  [/^the string "\]\]>".*$/, 'Unexpected ]]>', 'Write ]]&gt;.'],
  [
    /^disallowed character.*$/,
    'Unexpected character in a tag',
    'Write < in text as &lt;, and check the quotes of this tag.',
  ],
  [/^document must contain a root element$/, 'The layout makes no <slide>', 'Begin with {{#> frame}} or <slide>.'],
]

function rephrase(message: string): [string, string] {
  for (const [pattern, what, help] of SAYINGS) if (pattern.test(message)) return [message.replace(pattern, what), help]
  return [message.charAt(0).toUpperCase() + message.slice(1), 'Mend the markup.']
}
