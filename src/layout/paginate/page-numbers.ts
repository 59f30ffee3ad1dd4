import type { MarkupElement, MarkupNode } from '../../markup/nodes.ts'
import { isElement, read } from '../style/read.ts'

/** The tree with the number of each page that a run names by `page-of`; the tree itself where all are right already. */
export function withPageNumbers(tree: MarkupElement, numberOf: ReadonlyMap<string, number>): MarkupElement {
  const named = read(tree, 'page-of')
  const number = named === undefined ? undefined : numberOf.get(named)
  if (number !== undefined) return wordsOf(tree) === String(number) ? tree : renumbered(tree, String(number))
  const children = tree.children.map((node): MarkupNode => (isElement(node) ? withPageNumbers(node, numberOf) : node))
  return children.some((node, at) => node !== tree.children[at]) ? { ...tree, children } : tree
}

/** Whether a tree says numbers of other slides, and so depends on more than itself. */
export const saysPageNumbers = (tree: MarkupElement): boolean =>
  read(tree, 'field') === 'page-number' || tree.children.some(node => isElement(node) && saysPageNumbers(node))

const wordsOf = ({ children }: MarkupElement): string =>
  children.map(node => (isElement(node) ? wordsOf(node) : node.text)).join('')

/** A run with other words, which come from where its own do. */
function renumbered(run: MarkupElement, text: string): MarkupElement {
  const own = run.children.find(node => !isElement(node))
  return { ...run, children: [{ ...(own ?? { kind: 'text' }), kind: 'text', text } as MarkupNode] }
}
