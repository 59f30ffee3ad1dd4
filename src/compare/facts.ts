import type { Language } from '../base/language.ts'
import { statedNumbers } from '../reading/read-text.ts'
import type { Change, DeckDiff, Fact, FactChange } from './changes.ts'

/** The facts that changed, over all decks: each once, with the slides on which it did. */
export function factsOf(decks: readonly DeckDiff[]): readonly FactChange[] {
  const facts = new Map<string, { readonly fact: Fact; readonly places: Set<string> }>()
  for (const { name, change, slides } of decks) {
    if (change === 'added' || change === 'removed') continue
    for (const { changes, before, after } of slides)
      for (const fact of changes.flatMap(factsIn)) {
        const key = JSON.stringify([fact.what, fact.before, fact.after])
        const known = facts.get(key) ?? { fact, places: new Set() }
        facts.set(key, known)
        known.places.add(`${name} ${after ?? before}`)
      }
  }
  return [...facts.values()].map(({ fact, places }) => ({ ...fact, places: [...places] }))
}

function factsIn(change: Change): readonly Fact[] {
  const { kind, where, before, after } = change
  if (kind === 'notes')
    return [...recordsIn(change), ...(isEvidence(before) || isEvidence(after) ? [] : numbersIn(change))]
  if (kind === 'chart') return [{ what: where, ...valued({ before, after }) }]
  return kind === 'title' || kind === 'text' || kind === 'cell' ? numbersIn(change) : []
}

const valued = ({
  before,
  after,
}: {
  before: string | undefined
  after: string | undefined
}): Pick<Fact, 'before' | 'after'> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

/** A line of evidence, as our notes have it: the id of a record or the address of a cell, an en space, what it says. */
const EVIDENCE = /^([A-Z]{1,2}\d+(?:\/[^\u2002]+)?)\u2002(.*)$/s

const isEvidence = (line: string | undefined): boolean => line !== undefined && EVIDENCE.test(line)

function recordsIn({ before = '', after = '' }: Change): readonly Fact[] {
  const [, oldId, old] = EVIDENCE.exec(before) ?? []
  const [, newId, now] = EVIDENCE.exec(after) ?? []
  if (oldId === newId) return newId === undefined ? [] : [{ what: newId, ...valued({ before: old, after: now }) }]
  return [
    ...(oldId === undefined ? [] : [{ what: oldId, ...valued({ before: old, after: undefined }) }]),
    ...(newId === undefined ? [] : [{ what: newId, ...valued({ before: undefined, after: now }) }]),
  ]
}

/** The numbers of two texts that only one of them says, in their order: the first that went became the first that came. */
function numbersIn({ kind, where, before = '', after = '' }: Change): readonly Fact[] {
  const [old, now] = [numerals(before), numerals(after)]
  const [went, came] = [without(old, now), without(now, old)]
  const what =
    kind === 'cell'
      ? where
      : `number in ${kind === 'title' ? 'the title' : kind === 'notes' ? 'the notes' : `“${where}”`}`
  return Array.from({ length: Math.max(went.length, came.length) }, (_, at) => ({
    what,
    ...valued({ before: went[at], after: came[at] }),
  }))
}

const HAN = /\p{Script=Han}/u

function numerals(text: string): readonly string[] {
  const language: Language = HAN.test(text) ? 'zh' : 'en'
  return statedNumbers(text, language).map(
    number => `${number.text}${number.text.includes(number.unit ?? '') ? '' : ` ${number.unit}`}`,
  )
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return all.filter(each => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
