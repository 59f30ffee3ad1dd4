import { scalarText } from '../../../src/yaml/yaml-tree.ts'
import { type DeckLeaf, deckLeaves, type Leaf, recordLeaves, records, recordsOf, treeAt } from '../leaves.ts'
import { moveFields, type Operator, reword, rewordAll, spread } from '../operator.ts'
import type { Project } from '../project.ts'
import {
  HEDGES_EN,
  HEDGES_ZH,
  NEGATIONS_EN,
  NEGATIONS_ZH,
  NO_NEGATION_ZH,
  SAME_HEDGE_EN,
  SAME_HEDGE_ZH,
  type Swap,
  swapped,
} from './words.ts'

/** Hedges, negations, levels: of what is said, in both languages. */
const SAID = new Set(['quotations', 'statements', 'findings', 'recommendations', 'tensions'])
const saidIn = (project: Project, language: 'zh' | 'en') =>
  recordLeaves(project).filter(
    ({ group, path, language: own }) =>
      SAID.has(group) && own === language && (path[0] === 'says' || path[0] === 'en') && path.length <= 2,
  )

/** Words of a slide that some record must bear: titles, and what names a voucher. In an overlay, all but the speaker's notes. */
const claimed = (project: Project, language: 'zh' | 'en') =>
  deckLeaves(project).filter(
    leaf =>
      leaf.language === language &&
      leaf.id !== '' &&
      (leaf.kind === 'title' || (leaf.kind === 'slot' && (leaf.from.length > 0 || vouched(project, leaf)))),
  )

/** An overlay's words stand in the place of words that name a voucher. */
function vouched(project: Project, leaf: Leaf): boolean {
  const deck = project.decks.find(({ file }) => file === leaf.file)
  const base = deck?.base
  if (base === undefined) return false
  const path = leaf.path.join('/').replace(/\/text$/, '')
  return deckLeaves(project).some(
    below =>
      below.file === base.file &&
      below.id === leaf.id &&
      below.path.join('/').replace(/\/text$/, '') === path &&
      below.from.length > 0,
  )
}

/** Whether the clause that an edit changes is said by a voucher in nearly the same words. */
function nearVoucher(project: Project, leaf: DeckLeaf, to: string): boolean {
  const clauses = (text: string): readonly string[] => text.split(/[，。；：、！？]/)
  const before = clauses(leaf.text)
  const changed = before.find((clause, at) => clause !== clauses(to)[at]) ?? leaf.text
  const pairs = pairsOf(changed)
  const said = vouchersOf(project, leaf).flatMap(id => {
    const record = records(project).find(each => each.id === id)
    return record === undefined
      ? []
      : recordLeaves(project).filter(each => each.id === id && (each.path[0] === 'excerpt' || each.path[0] === 'says'))
  })
  return said.some(({ text }) => {
    const known = new Set(pairsOf(text))
    return pairs.filter(pair => known.has(pair)).length >= 0.6 * pairs.length && pairs.length > 2
  })
}

const pairsOf = (text: string): readonly string[] => [...text].slice(1).map((sign, at) => text[at] + sign)

function vouchersOf(project: Project, leaf: DeckLeaf): readonly string[] {
  if (leaf.from.length > 0) return leaf.from
  const from = treeAt(project.trees.get(leaf.file), [...leaf.full.slice(0, 2), 'from'])
  return from?.kind === 'list' ? from.items.flatMap(item => scalarText(item) ?? []) : []
}

/** A hedge inside marks is spoken of, not used. */
const outsideMarks = (text: string, swaps: readonly Swap[]): readonly string[] => {
  const quoted = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: all }) => [index, index + all.length] as const)
  return swaps.flatMap(([from, to]) => {
    const at = from.exec(text)?.index
    return at === undefined || quoted.some(([start, end]) => start < at && at < end) ? [] : swapped(text, [[from, to]])
  })
}

const LEVELS_ZH: readonly Swap[] = [
  [/省级/, '国家级'],
  [/全省/, '全国'],
  [/入选国家/, '入选省级'],
  [/国家级/, '省级'],
  [/全国(?!重点)/, '全球'],
]
const LEVELS_EN: readonly Swap[] = [
  [/\bprovincial\b/i, 'national'],
  [/\bin the province\b/, 'in the country'],
  [/\bthe national\b/, 'the provincial'],
  [/\bthe country’s\b/, 'the world’s'],
  [/\bnational list/i, 'provincial list'],
]

export const CLAIM_OPERATORS: readonly Operator[] = [
  {
    name: 'hedge: lost from a record',
    class: 'hedge zh',
    rule: 'hedge',
    reach: 'record',
    least: 15,
    wrong: project =>
      project.survey.language === 'zh'
        ? rewordAll(saidIn(project, 'zh'), ({ text }) => outsideMarks(text, HEDGES_ZH))
        : [],
    right: project => rewordAll(saidIn(project, 'zh'), ({ text }) => outsideMarks(text, SAME_HEDGE_ZH)),
  },
  {
    name: 'hedge: lost from a record in English',
    class: 'hedge en',
    rule: 'hedge',
    reach: 'record',
    least: 15,
    wrong: project => rewordAll(saidIn(project, 'en'), ({ text }) => outsideMarks(text, HEDGES_EN)),
    right: project => rewordAll(saidIn(project, 'en'), ({ text }) => outsideMarks(text, SAME_HEDGE_EN)),
  },
  {
    name: 'hedge: lost from a slide',
    class: 'hedge zh',
    rule: 'hedge',
    least: 15,
    wrong: project => rewordAll(claimed(project, 'zh'), ({ text }) => outsideMarks(text, HEDGES_ZH)),
    right: project => rewordAll(claimed(project, 'zh'), ({ text }) => outsideMarks(text, SAME_HEDGE_ZH)),
  },
  {
    name: 'hedge: lost from a slide in English',
    class: 'hedge en',
    rule: 'hedge',
    least: 10,
    wrong: project => rewordAll(claimed(project, 'en'), ({ text }) => outsideMarks(text, HEDGES_EN)),
    right: project => rewordAll(claimed(project, 'en'), ({ text }) => outsideMarks(text, SAME_HEDGE_EN)),
  },
  {
    name: 'negation: dropped or put in, in a record',
    class: 'negation zh',
    rule: 'negation',
    reach: 'record',
    least: 50,
    wrong: project =>
      rewordAll(project.survey.language === 'zh' ? saidIn(project, 'zh') : [], ({ text }) =>
        outsideMarks(text, NEGATIONS_ZH).slice(0, 2),
      ),
    right: project =>
      rewordAll(
        spread(
          saidIn(project, 'zh').filter(({ text }) => text.includes('，')),
          24,
        ),
        ({ text }) => [text.replace('，', `，${NO_NEGATION_ZH[text.length % 2 === 0 ? 5 : 0]}，`)],
      ),
  },
  {
    name: 'negation: dropped or put in, in a record in English',
    class: 'negation en',
    rule: 'negation',
    reach: 'record',
    least: 50,
    wrong: project => rewordAll(saidIn(project, 'en'), ({ text }) => outsideMarks(text, NEGATIONS_EN).slice(0, 2)),
    right: project =>
      rewordAll(
        spread(
          saidIn(project, 'en').filter(({ text, group }) => group !== 'quotations' && / and /.test(text)),
          16,
        ),
        ({ text }) => [text.replace(' and ', ' and also ')],
      ),
  },
  {
    name: 'negation: dropped or put in, on a slide',
    class: 'negation zh',
    rule: 'negation',
    least: 10,
    wrong: project =>
      claimed(project, 'zh').flatMap(leaf =>
        outsideMarks(leaf.text, NEGATIONS_ZH)
          .slice(0, 1)
          // What is said in words of its own, only a person can judge.
          .map(to =>
            nearVoucher(project, leaf, to) ? reword(leaf, to) : { ...reword(leaf, to), class: 'claim', rule: 'open' },
          ),
      ),
    right: project =>
      rewordAll(
        spread(
          claimed(project, 'zh').filter(({ kind }) => kind === 'title'),
          20,
        ),
        ({ text }) => [text.replace(/，/, '，不过')],
      ),
  },
  {
    name: 'negation: dropped or put in, in a title in English',
    class: 'negation en',
    rule: 'negation',
    least: 6,
    wrong: project =>
      rewordAll(
        claimed(project, 'en').filter(({ kind }) => kind === 'title'),
        ({ text }) => outsideMarks(text, NEGATIONS_EN).slice(0, 1),
      ),
    right: project =>
      rewordAll(
        spread(
          claimed(project, 'en').filter(({ kind }) => kind === 'title'),
          16,
        ),
        ({ text }) => [text.replace(/, /, ', indeed ')],
      ),
  },
  {
    name: 'level: another, in a record',
    class: 'level',
    rule: 'level',
    reach: 'record',
    wrong: project =>
      rewordAll(
        recordLeaves(project).filter(
          ({ group, path }) =>
            (SAID.has(group) || group === 'organisations') && (path[0] === 'says' || path[0] === 'en'),
        ),
        ({ text, language }) => swapped(text, language === 'zh' ? LEVELS_ZH : LEVELS_EN),
      ),
    // Other words for a level would part a slide from the record whose words it repeats in marks.
    right: project => moveFields(recordsOf(project, 'findings'), 'en'),
  },
  {
    name: 'level: another, on a slide',
    class: 'level',
    rule: 'level',
    least: 10,
    wrong: project =>
      rewordAll(
        deckLeaves(project).filter(({ kind }) => kind !== 'cut' && kind !== 'notes'),
        ({ text, language }) => swapped(text, language === 'zh' ? LEVELS_ZH : LEVELS_EN),
      ),
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ kind }) => kind === 'title' || kind === 'slot'),
        ({ text, language }) =>
          language === 'zh' ? [] : swapped(text, [[/\bin the province\b/, 'across the province']]),
      ),
  },
]
export { reword }
