import type { Language } from '../base/language.ts'
import { statedNumbers } from '../reading/read-text.ts'
import type { Change, DeckDiff, Fact, FactChange } from './changes.ts'

/** The facts that changed, over all decks: each once, with the slides on which it did. */
export function factsOf(decks: readonly DeckDiff[]): readonly FactChange[] {
  const facts = new Map<string, { readonly fact: Fact; readonly places: Set<string> }>()
  for (const { name, change, slides } of decks) {
    if (change === 'added' || change === 'removed') continue
    for (const { changes, before, after } of slides)
      for (const fact of factsOn(changes)) {
        const key = JSON.stringify([fact.what, fact.before, fact.after])
        const known = facts.get(key) ?? { fact, places: new Set() }
        facts.set(key, known)
        known.places.add(`${name} ${after ?? before}`)
      }
  }
  return [...facts.values()].map(({ fact, places }) => ({ ...fact, places: [...places] }))
}

/** Of a slide. A number that became another one as it did in a record is that record's change, told once. */
function factsOn(changes: readonly Change[]): readonly Fact[] {
  const records = changes.filter(({ kind }) => kind === 'notes').flatMap(recordsIn)
  const keyOf = ({ before, after }: Pick<Fact, 'before' | 'after'>): string => JSON.stringify([before, after])
  const told = new Set(records.flatMap(otherNumbers).map(keyOf))
  return [...records, ...changes.flatMap(valuesIn).filter(fact => !told.has(keyOf(fact)))]
}

function valuesIn(change: Change): readonly Fact[] {
  const { kind, where, before, after } = change
  if (kind === 'chart') return [{ what: where, ...valued({ before, after }) }]
  if (kind === 'notes' && (isEvidence(before) || isEvidence(after))) return []
  const what = WHAT[kind]?.(where)
  return what === undefined ? [] : otherNumbers(change).map(number => ({ what, ...number }))
}

/** What a number is called by the kind of change that holds it; the other kinds say none. */
const WHAT: Readonly<Partial<Record<Change['kind'], (where: string) => string>>> = {
  title: () => 'number in the title',
  text: where => `number in “${where}”`,
  cell: where => where,
  notes: () => 'number in the notes',
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
function otherNumbers({
  before = '',
  after = '',
}: Pick<Fact, 'before' | 'after'>): readonly Pick<Fact, 'before' | 'after'>[] {
  const [old, now] = [numerals(before), numerals(after)]
  const [went, came] = [without(old, now), without(now, old)]
  return Array.from({ length: Math.max(went.length, came.length) }, (_, at) =>
    valued({ before: went[at], after: came[at] }),
  )
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
