import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineIndex } from '../../src/base/span.ts'
import { ROOT } from '../support/source-files.ts'
import type { Edit } from './edit.ts'
import type { Mutant, MutantClass, Place } from './mutant.ts'
import { placeOfSpan } from './place.ts'
import type { Project } from './project.ts'
import type { Rule } from './rules.ts'

/** A wrong deck of an attack made by hand: edits as `[file, from, to]`, where `/from/flags` is a pattern. */
interface Known {
  readonly class: string
  readonly name: string
  /** The deck that is built. */
  readonly audience: string
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
}

const CLASSES: Readonly<Record<string, readonly [MutantClass, Rule]>> = {
  'A excerpt digit': ['excerpt', 'excerpt'],
  'B figure value': ['figure value', 'anyFigure'],
  'C level': ['level', 'level'],
  'C hedge zh': ['hedge zh', 'hedge'],
  'C hedge en': ['hedge en', 'hedge'],
  'D speaker': ['speaker', 'speaker'],
  'E office': ['office zh', 'office'],
  'F number place': ['number by place', 'anyNumber'],
  'G number form': ['number form zh', 'number'],
  'G number form en': ['number form en', 'number'],
  'H quotation': ['quotation', 'quotation'],
  'I claim': ['claim', 'open'],
  'J closed': ['closed', 'closed'],
  'J2 closed, words by hand': ['closed', 'closed'],
  'K arithmetic': ['glue', 'glue'],
  CONTROL: ['number by place', 'number'],
}

/** A term that the source lacks, with a sign in it that is no number; a number of the author’s own: a person’s to judge. */
const FOR_THE_LEDGER = new Set(['5G 建5G基站', 'ours words'])

/** The wrong decks of test/mutate/mutations.json, and its right ones as twins. */
export function knownMutants(project: Project): readonly Mutant[] {
  const all = JSON.parse(readFileSync(join(ROOT, 'test/mutate/mutations.json'), 'utf8')) as readonly Known[]
  return all.map(({ class: name, name: operator, audience, edits }) => {
    const [own, rule] = FOR_THE_LEDGER.has(operator) ? CLASSES['I claim']! : CLASSES[name]!
    return {
      project: project.name,
      operator: `known: ${operator}`,
      class: own,
      place: placeOf(project, edits),
      from: edits[0]![1],
      to: edits[0]![2],
      edits: edits.map(toEdit),
      rule,
      // What closes a record breaks whatever shows it.
      reach: own === 'closed' ? 'project' : 'record',
      decks: [audience],
      twin: name === 'CONTROL',
    }
  })
}

const toEdit = ([file, from, by]: Known['edits'][number]): Edit => ({ file, replace: patternOf(from), by })

function patternOf(from: string): string | RegExp {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(from) ?? []
  return source === undefined ? from : new RegExp(source, flags)
}

/** Where the first wrong words stand: of two edits, the one on a slide, since the other only closes a record. */
function placeOf({ files, trees }: Project, edits: Known['edits']): Place {
  const [file, from] = edits.find(edit => edit[0].includes('/audiences/')) ?? edits[0]!
  const text = files.get(file) ?? ''
  const pattern = patternOf(from)
  const found = typeof pattern === 'string' ? text.indexOf(pattern) : text.search(pattern)
  const words = typeof pattern === 'string' ? pattern : ''
  const start = Math.max(0, found) + words.search(/\S|$/)
  return placeOfSpan(trees.get(file), lineIndex(file, text)(start))
}
