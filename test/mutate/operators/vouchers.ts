import { deckLeaves, recordsOf, textIn, treeAt, treeIn } from '../leaves.ts'
import { addField, type Draft, dropField, moveFields, type Operator, rewordAll, setField, spread } from '../operator.ts'
import type { Project } from '../project.ts'
import { swapped } from './words.ts'

/** What vouches, what must stand beside it, what is said to be quoted. */
const modes = (project: Project, right: boolean): readonly Draft[] =>
  rewordAll(
    deckLeaves(project).filter(({ kind, text }) => kind === 'slot' && !(right && /“/.test(text))),
    ({ text, key }) =>
      right
        ? swapped(text, [[/（转述）$/, ' （转述）']])
        : key === 'mode' || /（(转述|原话)）/.test(text)
          ? swapped(text, [
              [/直接引语/, '转述'],
              [/转述/, '原话'],
              [/原话/, '转述'],
              [/\bparaphrased\b/, 'quoted'],
              [/\bquoted\b/, 'paraphrased'],
            ])
          : [],
  )

/** A piece of a cut that its record says must be kept. */
function keptPieces(project: Project): readonly Draft[] {
  return deckLeaves(project)
    .filter(({ kind, full }) => kind === 'cut' && /^\d+$/.test(full.at(-1) ?? ''))
    .flatMap(leaf => {
      const id = leaf.full.find(step => /^Q\d+$/.test(step))
      const record = recordsOf(project, 'quotations').find(each => each.id === id)
      const keep = record && treeIn(record, 'keep')
      const words =
        keep?.kind === 'list'
          ? keep.items.flatMap((_, at) => textIn(record!, 'keep', String(at), leaf.language) ?? [])
          : []
      const pieces = treeAt(project.trees.get(leaf.file), leaf.full.slice(0, -1))
      const one = pieces?.kind !== 'list' || pieces.items.length < 2
      if (one || !words.some(each => leaf.text.includes(each))) return []
      return [
        {
          place: { file: leaf.file, id: leaf.id, path: leaf.path.slice(0, -1) },
          from: leaf.text,
          to: '(piece dropped)',
          edits: [{ file: leaf.file, drop: leaf.full }],
        },
      ]
    })
}

export const VOUCHER_OPERATORS: readonly Operator[] = [
  {
    name: 'evidence: a figure without its excerpt',
    class: 'excerpt',
    rule: 'excerpt',
    reach: 'record',
    wrong: project =>
      spread(
        recordsOf(project, 'figures').filter(
          figure => treeIn(figure, 'value') !== undefined && textIn(figure, 'excerpt') !== undefined,
        ),
        12,
      ).map(figure => dropField(figure, ['excerpt'], textIn(figure, 'excerpt'))),
    right: project => moveFields(recordsOf(project, 'figures'), 'excerpt'),
  },
  {
    name: 'evidence: a partner that does not stand beside it',
    class: 'source',
    rule: 'partner',
    reach: 'project',
    wrong: project => {
      const findings = recordsOf(project, 'findings')
      const shown = findings.filter(
        ({ id, map }) => !map.entries.has('with') && deckLeaves(project).some(({ from }) => from.includes(id)),
      )
      return spread(shown, 8).map((finding, at) => {
        const other = findings.filter(({ id }) => id !== finding.id)[(at * 11) % (findings.length - 1)]!
        return addField(finding, 'with', other.id)
      })
    },
    right: project => moveFields(recordsOf(project, 'findings'), 'with'),
  },
  {
    name: 'evidence: absent words that the source has',
    class: 'source',
    rule: 'absence',
    reach: 'record',
    wrong: project =>
      recordsOf(project, 'absences').flatMap(absence => {
        const list = treeIn(absence, 'words')
        if (list?.kind !== 'list') return []
        const words = list.items.map((_, at) => textIn(absence, 'words', String(at))!)
        return [
          setField(
            absence,
            ['words'],
            [...words, project.survey.language === 'zh' ? '人工智能' : 'passengers'],
            words.join(', '),
          ),
        ]
      }),
    right: project => moveFields(recordsOf(project, 'absences'), 'words'),
  },
  {
    name: 'evidence: kept words that the quotation lacks',
    class: 'quotation',
    rule: 'kept',
    reach: 'record',
    wrong: project =>
      recordsOf(project, 'quotations').flatMap(record => {
        const own = textIn(record, 'keep', '0', 'zh')
        return own === undefined ? [] : [setField(record, ['keep', '0', 'zh'], `${own}罢了`, own)]
      }),
    right: project => moveFields(recordsOf(project, 'quotations'), 'keep'),
  },
  {
    name: 'quotation: without the piece that must be kept',
    class: 'quotation',
    rule: 'cut',
    wrong: keptPieces,
    right: project =>
      keptPieces(project)
        .slice(0, 4)
        .map(draft => ({
          ...draft,
          to: '(as it is)',
          edits: [{ file: draft.place.file, replace: /$/, by: '\n# The pieces as they are.\n' }],
          decks: [],
        })),
  },
  {
    name: 'quotation: direct speech called a paraphrase, or the reverse',
    class: 'quotation',
    rule: 'mode',
    wrong: project => modes(project, false),
    right: project => modes(project, true).slice(0, 8),
  },
  {
    name: 'office: the titles of another person',
    class: 'office zh',
    rule: 'office',
    reach: 'record',
    wrong: project => {
      const people = recordsOf(project, 'people')
      return people.flatMap((person, at) => {
        const other = people[(at + 5) % people.length]!
        const path = textIn(person, 'titles', '0', 'zh') === undefined ? ['titles', '0'] : ['titles', '0', 'zh']
        const [own, to] = [textIn(person, ...path), textIn(other, ...path)]
        return own === undefined || to === undefined || own === to ? [] : [setField(person, path, to, own)]
      })
    },
    right: project => moveFields(recordsOf(project, 'people'), 'titles'),
  },
]
