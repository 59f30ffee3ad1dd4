import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { didYouMean } from '../base/suggest.ts'

/** An element as written, before anything is known of the vocabulary. Offsets are those of the markup. */
export interface Draft {
  readonly name: string
  readonly start: number
  end: number
  readonly attributes: { readonly name: string; readonly value: string; readonly start: number; readonly end: number }[]
  readonly children: (Draft | DraftText)[]
}

/** Character data with entities resolved and value marks in it. */
export interface DraftText {
  readonly text: string
  readonly start: number
}

export const isDraft = (node: Draft | DraftText): node is Draft => 'name' in node

export interface XmlFault {
  readonly message: string
  readonly help: string
  readonly start: number
  /** The opening tag that matters. */
  readonly opened?: Draft
}

/** Elements deeper than this are a template gone wild: they are left out, and it is told. */
const MOST_DEPTH = 64

/** Reads strict XML. Never throws: the parser goes on after a fault, so that all are told. */
export function readXml(markup: string): { readonly root: Draft | undefined; readonly faults: readonly XmlFault[] } {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const faults: XmlFault[] = []
  const open: Draft[] = []
  let root: Draft | undefined
  let closed: Draft | undefined
  let start = 0
  let attributeEnd = 0
  let tooDeep = false
  let misnested = false
  const attributes: Draft['attributes'] = []
  const tell = (message: string, help: string, at: number, opened?: Draft): void =>
    void faults.push({ message, help, start: at, ...(opened === undefined ? {} : { opened }) })

  parser.on('opentagstart', () => {
    start = markup.lastIndexOf('<', parser.position - 1)
    attributeEnd = parser.position - 1
    attributes.length = 0
  })
  parser.on('attribute', ({ name, value }) => {
    const at = markup.indexOf(name, attributeEnd)
    attributeEnd = parser.position
    attributes.push({ name, value, start: at, end: attributeEnd })
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const draft: Draft = { name: tag.name, start, end: parser.position, attributes: [...attributes], children: [] }
    const parent = open.at(-1)
    if (open.length < MOST_DEPTH) {
      if (parent === undefined) root ??= draft
      else parent.children.push(draft)
    } else if (!tooDeep) {
      tooDeep = true
      tell(`Elements stand more than ${MOST_DEPTH} deep`, 'Take some rows and columns away.', start)
    }
    open.push(draft)
  })
  parser.on('closetag', () => {
    closed = open.pop()
    if (closed !== undefined) closed.end = parser.position
  })
  let textStart = 0
  parser.on('text', text => {
    const parent = open.at(-1)
    textStart = Math.max(textStart, lastTagEnd(markup, parser.position))
    if (parent !== undefined) parent.children.push({ text, start: textStart })
  })
  parser.on('cdata', () => tell('Unexpected CDATA section', 'Write the text itself; < is &lt; and & is &amp;.', parser.position - 1))
  parser.on('doctype', () => tell('Unexpected document type', 'Begin with <slide>.', parser.position - 1))
  parser.on('processinginstruction', () => tell('Unexpected <?…?>', 'Begin with <slide>.', parser.position - 1))
  parser.on('error', fault => {
    const message = fault.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const at = Math.min(Math.max(0, parser.position - 1), Math.max(0, markup.length - 1))
    if (/^(unexpected close tag|unmatched closing tag|unclosed tag|unexpected end)/.test(message)) {
      if (misnested) return
      misnested = true
      const begin = Math.max(0, markup.lastIndexOf('</', at))
      const name = /^<\/([^\s>]*)/.exec(markup.slice(begin))?.[1] ?? ''
      const inner = message.startsWith('unexpected close') ? closed : open.at(-1)
      if (message.startsWith('unclosed')) tell(`Unexpected end of the slide, expected </${inner?.name}>`, 'Close the element.', inner?.start ?? at)
      else if (inner === undefined) tell(`Unexpected </${name}>: nothing is open`, 'Take it away, or open the element before.', begin)
      else tell(`Unexpected </${name}>, expected </${inner.name}>`, didYouMean(name, [inner.name]).startsWith('Did') ? `Write </${inner.name}>.` : `Close <${inner.name}> first.`, begin, inner)
    } else if (/outside of root|only one root/.test(message)) {
      if (!misnested) tell(message.includes('root node') ? 'Unexpected text outside <slide>' : 'Unexpected second element beside <slide>', 'A layout is one <slide>: put everything into it.', at)
      misnested = true
    } else tell(...rephrase(message), at)
  })
  parser.write(markup).close()
  return { root, faults }
}

/** Where the character data before an offset began: after the tag or comment before it. */
const lastTagEnd = (markup: string, position: number): number => markup.lastIndexOf('>', Math.max(0, position - 2)) + 1

/** What the parser says, and how we say it. */
const SAYINGS: readonly (readonly [RegExp, string, string])[] = [
  [/^duplicate attribute: (.*)$/, 'Unexpected second attribute "$1"', 'Write each attribute once.'],
  [/^attribute without value.*$/, 'Unexpected attribute without a value', 'Write name="value".'],
  [/^unquoted attribute value.*$/, 'Unexpected value without quotes', 'Write name="value".'],
  [/^no whitespace between attributes.*$/, 'Unexpected attribute right after another', 'Put a space between them.'],
  [/^undefined entity.*$/, 'Unexpected entity', 'XML knows &lt; &gt; &amp; &quot; &apos; and numbers such as &#160;.'],
  [/^(malformed character entity|disallowed character in entity name|empty entity name).*$/, 'Unexpected &', 'Write &amp;.'],
  [/^disallowed character.*$/, 'Unexpected character in a tag', 'Write < in text as &lt;, and check the quotes of this tag.'],
  [/^document must contain a root element$/, 'The layout makes no <slide>', 'Begin with {{#> frame}} or <slide>.'],
]

function rephrase(message: string): [string, string] {
  for (const [pattern, what, help] of SAYINGS) if (pattern.test(message)) return [message.replace(pattern, what), help]
  return [message.charAt(0).toUpperCase() + message.slice(1), 'Mend the markup.']
}
