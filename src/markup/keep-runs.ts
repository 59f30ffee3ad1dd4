import type { Span } from '../base/span.ts'
import type { MarkupElement, MarkupNode, MarkupText } from './nodes.ts'

/**
 * Decides on the conditional runs of a slide, which state what stands nowhere else on it, as a speaker's office. A run
 * with `if-named` stays if the other words of the slide hold this name; one with `unless-shown` goes if they show the
 * same value of the YAML. Runs that stay have `joint` between them; a text without any goes.
 */
export function keepRuns(slide: MarkupElement): MarkupElement {
  const shown = shownBelow(slide)
  if (!shown.conditional) return slide
  const words = shown.texts.map(({ text }) => text).join('')
  const sources = new Set(shown.texts.flatMap(({ source }) => (source === undefined ? [] : keyOf(source))))
  const stays = (run: MarkupElement): boolean => {
    const name = run.attributes.get('if-named')?.value
    // By its place in the YAML: the same words may be another's office.
    const value = run.attributes.get('unless-shown')?.source
    return (name === undefined || words.includes(name)) && (value === undefined || !sources.has(keyOf(value)))
  }
  return decide(slide, stays)
}

const isConditional = ({ attributes }: MarkupElement): boolean =>
  attributes.has('if-named') || attributes.has('unless-shown')

const keyOf = ({ file, line, column }: Span): string => `${file}:${line}:${column}`

/** A text between the words of two boxes, so that no name is found across them. */
const BETWEEN: MarkupText = { kind: 'text', text: '\n' }

/** The unconditional texts of an element in order, and whether any of its runs is conditional. */
function shownBelow(element: MarkupElement): { readonly texts: MarkupText[]; readonly conditional: boolean } {
  const texts: MarkupText[] = []
  let conditional = false
  const visit = (node: MarkupNode): void => {
    if (node.kind === 'text') texts.push(node)
    else if (isConditional(node)) conditional = true
    else {
      if (node.name !== 'run') texts.push(BETWEEN)
      node.children.forEach(visit)
    }
  }
  visit(element)
  return { texts, conditional }
}

/** A run that stays: its words, or a run of its own style. */
function unconditional(run: MarkupElement): readonly MarkupNode[] {
  const attributes = new Map([...run.attributes].filter(([name]) => !CONDITIONS.includes(name)))
  return attributes.size === 0 ? run.children : [{ ...run, attributes }]
}

const CONDITIONS = ['if-named', 'unless-shown', 'joint']

function decide(element: MarkupElement, stays: (run: MarkupElement) => boolean): MarkupElement {
  const children: MarkupNode[] = []
  let kept = 0
  for (const child of element.children) {
    if (child.kind === 'text') children.push(child)
    else if (!isConditional(child)) {
      const decided = decide(child, stays)
      if (decided.children.length > 0 || child.children.length === 0) children.push(decided)
    } else if (stays(child)) {
      const joint = child.attributes.get('joint')?.value ?? ''
      if (kept > 0 && joint !== '') children.push({ kind: 'text', text: joint })
      children.push(...unconditional(child))
      kept += 1
    }
  }
  return { ...element, children }
}
