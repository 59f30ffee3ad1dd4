import { SaxesParser } from 'saxes'
import { BOXES } from './attributes.ts'
import { findAmpersands, report, reportSyntax } from './xml-faults.ts'
import type { WrittenAttribute, WrittenElement, XmlFault, XmlReaderState } from './xml-tree.ts'

/** Elements deeper than this come from a template that repeats itself: they are left out, and reported. */
const MOST_DEPTH = 64

/**
 * Of one slide. The fullest shipped one has fewer than 400 elements. Boxes are what costs: each is measured and placed several
 * times over. A table that goes on overleaf has thousands of rows and cells, which are no boxes.
 */
const MOST = { elements: 5000, boxes: 1000 } as const
const BOX_NAMES: ReadonlySet<string> = new Set(BOXES)

/** No element knows so many. */
const MOST_ATTRIBUTES = 100

/** Reads strict XML. Never throws: the parser goes on after a fault, so that all are reported. */
export function readXml(written: string): {
  readonly root: WrittenElement | undefined
  readonly faults: readonly XmlFault[]
} {
  const { markup, faults } = findAmpersands(written)
  const state: XmlReaderState = {
    markup,
    faults: [...faults],
    open: [],
    root: undefined,
    closed: undefined,
    misnested: false,
    tooDeep: false,
    counts: { elements: 0, boxes: 0 },
  }
  const parser = new SaxesParser({ xmlns: false, position: true })
  collectTags(parser, state)
  collectText(parser, state)
  parser.on('error', fault =>
    reportSyntax(fault.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), parser.position, state),
  )
  parser.write(markup).close()
  return { root: state.root, faults: state.faults }
}

type Parser = SaxesParser<{ xmlns: false; position: true }>

function collectTags(parser: Parser, state: XmlReaderState): void {
  const { markup, open } = state
  let start = 0
  let attributeEnd = 0
  let attributes: WrittenAttribute[] = []
  parser.on('opentagstart', () => {
    start = markup.lastIndexOf('<', parser.position - 1)
    attributeEnd = parser.position - 1
    attributes = []
  })
  parser.on('attribute', ({ name, value }) => {
    const at = markup.indexOf(name, attributeEnd)
    attributeEnd = parser.position
    if (attributes.length === MOST_ATTRIBUTES)
      report(state, `More than ${MOST_ATTRIBUTES} attributes of one element`, 'Write each attribute once.', at)
    if (attributes.length > MOST_ATTRIBUTES) return
    if (/["']$/.test(markup.slice(at, attributeEnd).trimEnd()))
      attributes.push({ name, value, start: at, end: attributeEnd })
  })
  parser.on('opentag', ({ name }) => {
    const draft: WrittenElement = { name, start, attributes, children: [] }
    attach(draft, state)
    open.push(draft)
  })
  parser.on('closetag', () => {
    state.closed = open.pop()
  })
}

function attach(draft: WrittenElement, state: XmlReaderState): void {
  const parent = state.open.at(-1)
  const counts = BOX_NAMES.has(draft.name) ? (['elements', 'boxes'] as const) : (['elements'] as const)
  for (const what of counts) state.counts[what] += 1
  const full = counts.find(what => state.counts[what] > MOST[what])
  if (full !== undefined) {
    if (state.counts[full] === MOST[full] + 1)
      report(state, `More than ${MOST[full]} ${full} on one slide`, 'Show less, or part it into slides.', draft.start)
  } else if (state.open.length >= MOST_DEPTH) {
    if (!state.tooDeep)
      report(state, `Elements are nested more than ${MOST_DEPTH} deep`, 'Take some rows and columns away.', draft.start)
    state.tooDeep = true
  } else if (parent === undefined) state.root ??= draft
  else parent.children.push(draft)
}

function collectText(parser: Parser, state: XmlReaderState): void {
  const { markup, open } = state
  parser.on('text', text => {
    // The parser stands behind the `<` that ended the text: the text began after the tag or comment before it.
    open.at(-1)?.children.push({ text, start: markup.lastIndexOf('>', Math.max(0, parser.position - 2)) + 1 })
  })
  parser.on('cdata', () =>
    report(
      state,
      'Unexpected CDATA section',
      'Write the text itself; < is &lt; and & is &amp;.',
      markup.lastIndexOf('<![', parser.position),
    ),
  )
  parser.on('doctype', () =>
    report(state, 'Unexpected document type', 'Begin with <slide>.', markup.lastIndexOf('<!', parser.position)),
  )
  parser.on('processinginstruction', () =>
    report(state, 'Unexpected <?…?>', 'Begin with <slide>.', markup.lastIndexOf('<?', parser.position)),
  )
}
