import { type DeckLeaf, deckLeaves, recordsOf, textIn, treeIn } from '../leaves.ts'
import { addField, inTurn, type Operator, reword, rewordAll, spread } from '../operator.ts'
import type { Project } from '../project.ts'

/** What is right in itself and stands in the wrong place: ids that change places, a record that is closed while a deck shows it. */
const own = (project: Project): readonly DeckLeaf[] => deckLeaves(project).filter(({ kind }) => kind !== 'cut')

/** A brace that prints a figure with its qualifier. */
const qualified = (project: Project): readonly string[] =>
  recordsOf(project, 'figures').flatMap(figure => (treeIn(figure, 'qualifier') === undefined ? [] : figure.id))

const ENDS = /\{(F\d+)\.(from|to)\}/g

const nameOf = (project: Project, id: string, language: 'zh' | 'en'): readonly string[] => {
  const figure = recordsOf(project, 'figures').find(each => each.id === id)
  const names =
    figure === undefined
      ? []
      : ['what', 'short'].map(
          field =>
            textIn(figure, field, language) ??
            (language === project.survey.language ? textIn(figure, field) : undefined),
        )
  return names.flatMap(name => name ?? [])
}

/** Texts that say of two figures what they count: each stands beside its own name. */
function twoNamed(project: Project): readonly { leaf: DeckLeaf; to: string }[] {
  return own(project).flatMap(leaf => {
    const [one, other, ...more] = [...leaf.text.matchAll(/\{(F\d+)(\.value)?\}/g)]
    if (one === undefined || other === undefined || more.length > 0 || one[1] === other[1]) return []
    const [first, second] = [one, other].map(brace => nameOf(project, brace[1]!, leaf.language))
    const named = (names: readonly string[] = []): boolean => names.some(name => leaf.text.includes(name))
    const units = [one, other].map(brace =>
      textIn(recordsOf(project, 'figures').find(({ id }) => id === brace[1])!, 'unit', leaf.language),
    )
    if (!named(first) || !named(second) || units[0] !== units[1]) return []
    const swap = (brace: string): string =>
      brace.includes(one[1]!) ? brace.replace(one[1]!, other[1]!) : brace.replace(other[1]!, one[1]!)
    return [{ leaf, to: leaf.text.replace(/\{F\d+(\.value)?\}/g, swap) }]
  })
}

export const MIX_UP_OPERATORS: readonly Operator[] = [
  {
    name: 'figure: printed without its qualifier',
    class: 'qualifier',
    rule: 'hedge',
    wrong: project =>
      rewordAll(own(project), ({ text }) =>
        qualified(project).flatMap(id => (text.includes(`{${id}}`) ? [text.replace(`{${id}}`, `{${id}.value}`)] : [])),
      ),
    right: project =>
      rewordAll(own(project), ({ text }) =>
        qualified(project).flatMap(id => (text.includes(`{${id}}`) ? [text.replace(`{${id}}`, `{${id}.text}`)] : [])),
      ),
  },
  {
    name: 'figure: the ends of a change change places on a slide',
    class: 'figure value',
    rule: 'mixedUp',
    wrong: project =>
      rewordAll(
        own(project).filter(({ text }) => (text.match(ENDS)?.length ?? 0) > 1),
        ({ text }) => [text.replace(ENDS, (_, id: string, end: string) => `{${id}.${end === 'to' ? 'from' : 'to'}}`)],
      ),
    right: project =>
      rewordAll(
        own(project).filter(({ text, language }) => language === 'zh' && (text.match(ENDS)?.length ?? 0) > 1),
        ({ text }) => [text.replace(/从\{/, '由{')],
      ),
  },
  {
    name: 'figure: two of one unit change places on a slide',
    class: 'what',
    rule: 'mixedUp',
    wrong: project => twoNamed(project).map(({ leaf, to }) => reword(leaf, to)),
    right: project =>
      twoNamed(project).map(({ leaf }) => reword(leaf, leaf.text.replace(/、(?=[^、]*$)|，(?=[^，]*$)/, '；'))),
  },
  {
    name: 'closed: a record that a deck shows',
    class: 'closed',
    rule: 'closed',
    reach: 'project',
    least: 30,
    wrong: project =>
      inTurn(
        spread(
          recordsOf(project, 'figures', 'quotations', 'findings', 'statements', 'recommendations').filter(({ id }) =>
            project.decks.some(({ file }) => new RegExp(`\\b${id}\\b`).test(project.files.get(file) ?? '')),
          ),
          60,
        ),
        [''],
        record => addField(record, 'audiences', ['nobody']),
      ),
    right: project =>
      spread(recordsOf(project, 'figures', 'quotations', 'findings'), 12).map(record =>
        addField(record, 'audiences', [...new Set(project.decks.map(({ name }) => name))]),
      ),
  },
  {
    name: 'quotation: indirect speech in marks behind its speaker',
    class: 'quotation',
    rule: 'quotation',
    wrong: project => indirect(project, true),
    right: project => indirect(project, false),
  },
]

/** What a person is said to say, in notes, with marks round it or without. */
function indirect(project: Project, marked: boolean) {
  if (project.survey.language !== 'zh') return []
  const notes = own(project).filter(({ kind, language }) => kind === 'notes' && language === 'zh')
  const people = new Map(
    recordsOf(project, 'people').map(person => [person.id, textIn(person, 'name', 'zh') ?? textIn(person, 'name')]),
  )
  const said = recordsOf(project, 'statements').flatMap(record => {
    const name = people.get(textIn(record, 'by') ?? '')
    const says = textIn(record, 'says') ?? textIn(record, 'says', 'zh')
    const words = says?.split(/[，。；]/).find(clause => clause.length > 6 && !/[“‘”’]/.test(clause))
    return name === undefined || words === undefined ? [] : [{ name, words }]
  })
  return inTurn(spread(said, 16), notes, ({ name, words }, leaf) =>
    reword(leaf, `${leaf.text.replace(/。$/, '')}。${name}说${marked ? `“${words}”` : words}。`),
  )
}
