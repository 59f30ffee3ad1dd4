import { type Diagnostic, error, type Result, toResult, warning } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { didYouMean } from '../base/suggest.ts'
import { splitValues } from '../template/print/marks.ts'
import type { SlideMarkup } from '../template/print-story.ts'
import { BOXES, type Content, RULES } from './attributes.ts'
import { checkAttributes } from './check-attributes.ts'
import { checkChart } from './check-chart.ts'
import { checkTable } from './check-table.ts'
import { keepRuns } from './keep-runs.ts'
import { makeLocate } from './locate.ts'
import { ELEMENTS, type ElementName, type MarkupElement, type MarkupNode, type MarkupText } from './nodes.ts'
import { frameOf } from './open-pictures.ts'
import { type Parsing, report } from './parsing.ts'
import { joinLines, partLines, withLines } from './part-lines.ts'
import { readXml } from './read-xml.ts'
import type { ThemeNames } from './values.ts'
import { foldWhiteSpace } from './white-space.ts'
import { isElement, type WrittenElement, type WrittenText } from './xml-tree.ts'

/**
 * A slide's markup as a tree: strict XML of the vocabulary in attributes.ts. Never throws; it reports all faults, each with
 * the line of the template, and with the YAML where a printed value is to blame. With a theme, its names are checked too.
 */
export function parseMarkup(slide: SlideMarkup, theme?: ThemeNames): Result<MarkupElement> {
  const locate = makeLocate(slide)
  const { root, faults } = readXml(slide.markup)
  const diagnostics: Diagnostic[] = faults.map(({ message, help, start, opened }) =>
    error('markup-syntax', message, {
      span: locate(start),
      help,
      ...(opened === undefined
        ? {}
        : { trace: [{ label: `<${opened.name}> opened here`, span: locate(opened.start) }] }),
    }),
  )
  if (root === undefined) return { value: undefined, diagnostics }
  const nested = faults.length === 0
  const parsing: Parsing = { slide, theme, locate, diagnostics, ids: new Map(), nested, characters: 0 }
  if (root.name !== 'slide')
    report(parsing, 'markup-element', `Expected <slide> as the root, found <${root.name}>`, tagOf(root), {
      help: 'Put it into {{#> frame}} or <slide>.',
    })
  const value = parseElement(root, undefined, parsing)
  if (faults.length === 0) checkTitle(root, parsing)
  return toResult(value && keepRuns(value), diagnostics)
}

function parseElement(
  draft: WrittenElement,
  parent: ElementName | undefined,
  parsing: Parsing,
): MarkupElement | undefined {
  const name = ELEMENTS.find(known => known === draft.name)
  if (name === undefined) {
    report(parsing, 'markup-element', `Unexpected element <${draft.name}>`, tagOf(draft), {
      help: didYouMean(draft.name, ELEMENTS),
    })
    parseChildren(draft, undefined, parsing)
    return undefined
  }
  const before = parsing.diagnostics.length
  const span = parsing.locate(tagOf(draft).start, tagOf(draft).end)
  const element: MarkupElement = {
    kind: 'element',
    name,
    attributes: checkAttributes(draft, name, parent, parsing),
    children:
      name === 'title'
        ? onOneLine(parseChildren(draft, name, parsing), parsing)
        : partLines(name, parseChildren(draft, name, parsing), span),
    span,
  }
  // If something inside is faulty, what would follow from it is not reported.
  if (parsing.nested && parsing.diagnostics.length === before) {
    checkNeeds(draft, name, parsing)
    if (name === 'table') checkTable(element, parsing)
    if (name === 'chart') checkChart(element, parsing)
  }
  return name === 'image' && !element.attributes.has('src') ? frameOf(element) : element
}

/** What an `{{#each}}` over nothing leaves: a chart without a point, a table without a row. */
function checkNeeds(draft: WrittenElement, name: ElementName, parsing: Parsing): void {
  const { needs } = RULES[name]
  if (needs === undefined) return
  if (draft.children.some(child => isElement(child) && needs.some(name => name === child.name))) return
  const wanted = needs.map(need => `<${need}>`).join(' or ')
  report(parsing, 'markup-required', `<${name}> has no ${wanted}`, tagOf(draft), {
    why: 'There is nothing to draw.',
    help: `Give it a ${wanted}, or put it into {{#if}}, so that it is left out where the list is empty.`,
  })
}

/** `<name`, for messages: the rest of a tag may be long. */
const tagOf = ({ start, name }: WrittenElement): { start: number; end: number } => ({
  start,
  end: start + name.length + 1,
})

function parseChildren(draft: WrittenElement, name: ElementName | undefined, parsing: Parsing): readonly MarkupNode[] {
  const content = name === undefined ? 'inline' : RULES[name].content
  const blocks = content === 'words' && draft.children.some(child => isElement(child) && child.name === 'p')
  const allowed = allowedIn(content, blocks)
  return draft.children.flatMap<MarkupNode>(child => {
    if (!isElement(child)) return name === undefined ? [] : parseText(child, draft, allowed.text, parsing)
    if (name !== undefined && parsing.nested) checkNesting(child, name, allowed.elements, parsing)
    return parseElement(child, name, parsing) ?? []
  })
}

interface Allowed {
  readonly elements: readonly ElementName[]
  readonly text: boolean
}

function allowedIn(content: Content, blocks: boolean): Allowed {
  switch (content) {
    case 'nothing':
      return { elements: [], text: false }
    case 'boxes':
      return { elements: BOXES, text: false }
    case 'inline':
      return { elements: ['run'], text: true }
    case 'words':
      return blocks ? { elements: ['p'], text: false } : { elements: ['run'], text: true }
    default:
      return { elements: content, text: false }
  }
}

function checkNesting(
  child: WrittenElement,
  parent: ElementName,
  allowed: readonly ElementName[],
  parsing: Parsing,
): void {
  const known = ELEMENTS.find(name => name === child.name)
  if (known === undefined || allowed.includes(known)) return
  const help =
    allowed.length === 0
      ? `<${parent}> is empty: close it with />.`
      : `<${parent}> may hold ${allowed.map(name => `<${name}>`).join(' ')}.`
  report(parsing, 'markup-nesting', `Unexpected <${child.name}> in <${parent}>`, tagOf(child), { help })
}

/** Words, where there may be some; white space between elements goes, everything else there is a fault. */
function parseText(
  draft: WrittenText,
  parent: WrittenElement,
  allowed: boolean,
  parsing: Parsing,
): readonly MarkupText[] {
  const nodes = splitValues(draft.text).flatMap<MarkupText>(({ text: marked, value, strong, raised, link: at }) => {
    if (value === undefined) {
      const folded = foldWhiteSpace(marked)
      return folded === '' ? [] : [{ kind: 'text', text: folded }]
    }
    const source = parsing.slide.values[value]?.span
    const link = at === undefined ? undefined : parsing.slide.values[value]?.inlines?.[at]?.link
    const text = withLines(marked)
    return text === ''
      ? []
      : [
          {
            kind: 'text',
            text,
            ...given({ source, strong, raised, link }),
          },
        ]
  })
  if (allowed) {
    countCharacters(nodes, draft.start, parsing)
    return nodes
  }
  const stray = nodes.filter(node => node.text.trim() !== '')
  if (stray.length > 0 && parsing.nested) {
    const shown = stray.map(node => node.text.trim()).join('')
    const written = parsing.slide.markup.slice(draft.start)
    const start = draft.start + Math.max(0, written.search(/\S/))
    const source = stray.find(node => node.source !== undefined)?.source
    const help = parent.children.some(child => isElement(child) && child.name === 'p')
      ? 'Put it into a <p> too.'
      : 'Put it into <text>.'
    report(parsing, 'markup-text', `Unexpected text "${cut(shown)}" in <${parent.name}>`, { start }, { help, source })
  }
  return []
}

/** The words of a title: one line of an outline. */
function onOneLine(nodes: readonly MarkupNode[], parsing: Parsing): readonly MarkupNode[] {
  return nodes.map((node): MarkupNode => {
    if (node.kind === 'element') return { ...node, children: onOneLine(node.children, parsing) }
    const text = joinLines(node.text)
    if (text !== node.text) {
      parsing.diagnostics.push(
        warning('line-break-joined', 'The lines of this title are shown as one, with a blank where each ended', {
          span: node.source ?? parsing.locate(0),
          why: 'A title is one line of the outline.',
          help: 'Write it on one line.',
        }),
      )
    }
    return { ...node, text }
  })
}

/** No slide holds so many, and measuring them would take minutes. */
const MOST_CHARACTERS = 20_000

function countCharacters(nodes: readonly MarkupText[], start: number, parsing: Parsing): void {
  const before = parsing.characters
  parsing.characters += nodes.reduce((sum, { text }) => sum + text.length, 0)
  if (before > MOST_CHARACTERS || parsing.characters <= MOST_CHARACTERS) return
  const longest = nodes.reduce((most, node) => (node.text.length > most.text.length ? node : most), nodes[0]!)
  report(
    parsing,
    'markup-too-long',
    `More than ${MOST_CHARACTERS} characters on one slide`,
    { start },
    {
      help: 'Say it shorter, or part it into slides.',
      source: longest.source,
    },
  )
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

/** One title a slide: it is its name in outlines and for screen readers. */
function checkTitle(root: WrittenElement, parsing: Parsing): void {
  const titles = [...draftsBelow(root)].filter(draft => draft.name === 'title')
  if (titles.length === 0)
    report(parsing, 'markup-title', 'The slide has no <title>', tagOf(root), { help: 'Add <title>{{title}}</title>.' })
  for (const title of titles.slice(1))
    report(parsing, 'markup-title', 'Unexpected second <title>', tagOf(title), {
      help: 'Make it a <text style="title">.',
    })
}

function* draftsBelow(draft: WrittenElement): Generator<WrittenElement> {
  for (const child of draft.children) {
    if (!isElement(child)) continue
    yield child
    yield* draftsBelow(child)
  }
}
