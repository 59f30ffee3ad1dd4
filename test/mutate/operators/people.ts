import { deckLeaves, type RecordEntry, recordsOf, textIn, treeIn } from '../leaves.ts'
import { type Draft, moveFields, type Operator, reword, rewordAll, setField } from '../operator.ts'
import type { Project } from '../project.ts'
import { type Swap, swapped } from './words.ts'

/** Offices and names, in records and on slides. */
const OFFICES_ZH: readonly Swap[] = [
  [/协理副校长/, '副校长'],
  [/协理副校长/, '校长'],
  [/副局长/, '局长'],
  [/副总工程师/, '总工程师'],
  [/副院长/, '院长'],
  [/副主席/, '主席'],
  [/副总裁/, '总裁'],
  [/联合创始人/, '创始人'],
  [/研究员/, '院长'],
  [/总监/, '总裁'],
  [/(?<!副|教研室|部|学域)主任/, '院长'],
  [/(教研室|保健部|学域)主任/, '$1副主任'],
  [/总经理/, '董事长'],
  [/(?<!联合)创始人(?!兼)/, '董事长'],
  [/创始人兼CEO/, '董事长兼CEO'],
  [/人大代表/, '人大常委会主任'],
  [/(?<=全媒体)记者/, '总编辑'],
  [/委员(?!会)/, '主任'],
]
const OFFICES_EN: readonly Swap[] = [
  [/Associate Vice-President/, 'Vice-President'],
  [/Associate Vice-President/, 'President'],
  [/Assoc\. Vice-President/, 'President'],
  [/Deputy Director/i, 'Director'],
  [/deputy chief engineer/i, 'chief engineer'],
  [/[Dd]eputy [Dd]ean/, 'Dean'],
  [/vice-chair/, 'chair'],
  [/Vice-President for R&D/, 'President'],
  [/VP for R&D/, 'CEO'],
  [/Co-founder/i, 'Founder'],
  [/Research fellow/i, 'Director'],
  [/Investment Director/, 'President'],
  [/(?<!Deputy |Investment |deputy |Design )\bDirector\b/, 'President'],
  [/[Dd]esign director/, 'Chairman'],
  [/General Manager/i, 'Chairman'],
  [/(?<!Co-)Founder/, 'Chairman'],
  [/Deputy,? (to the|city)/, 'Chair, $1'],
  [/Journalist/, 'Editor-in-chief'],
  [/\bnurse\b/, 'doctor'],
  [/\bspokesman\b/, 'chairman'],
  [/transport officer/, 'transport minister'],
  [/\bcook\b/, 'owner'],
  [/Head of its AI Thrust/, 'President'],
]

const people = (project: Project): readonly RecordEntry[] => recordsOf(project, 'people')

function titlePaths(person: RecordEntry, language: 'zh' | 'en', main: string): readonly (readonly string[])[] {
  const titles = treeIn(person, 'titles')
  const count = titles?.kind === 'list' ? titles.items.length : 0
  const bases = [...Array.from({ length: count }, (_, at) => ['titles', String(at)]), ['role'], ['short']]
  return bases
    .flatMap(base => (language === main ? [base, [...base, language]] : [[...base, language]]))
    .filter(path => textIn(person, ...path) !== undefined)
}

const officeDrafts = (project: Project, language: 'zh' | 'en', swaps: readonly Swap[]): readonly Draft[] =>
  people(project).flatMap(person =>
    titlePaths(person, language, project.survey.language).flatMap(path =>
      swapped(textIn(person, ...path)!, swaps).map(to => setField(person, path, to, textIn(person, ...path))),
    ),
  )

/** Words of slides that hold an office: posts, `by`, roles, notes. */
const deckOffices = (project: Project, language: 'zh' | 'en', swaps: readonly Swap[]): readonly Draft[] =>
  rewordAll(
    deckLeaves(project).filter(leaf => leaf.language === language && leaf.kind !== 'cut' && leaf.kind !== 'head'),
    ({ text }) => swapped(text, swaps),
  )

const ROLE = /\{(P\d+)\.role\}/g

export const PEOPLE_OPERATORS: readonly Operator[] = [
  {
    name: 'office: promoted in a record',
    class: 'office zh',
    rule: 'office',
    reach: 'record',
    least: 40,
    wrong: project => (project.survey.language === 'zh' ? officeDrafts(project, 'zh', OFFICES_ZH) : []),
    // A piece of a title whose cut ends in no 副.
    right: project =>
      people(project).flatMap(person =>
        titlePaths(person, 'zh', project.survey.language)
          .filter(path => path[0] === 'short' && project.survey.language === 'zh')
          .flatMap(path =>
            swapped(textIn(person, ...path)!, [[/^广州市(?=工信局)/, '']]).map(to =>
              setField(person, path, to, textIn(person, ...path)),
            ),
          ),
      ),
  },
  {
    name: 'office: promoted in a record, in English',
    class: 'office en',
    rule: 'office',
    reach: 'record',
    least: 40,
    wrong: project => officeDrafts(project, 'en', OFFICES_EN),
    // The same rank by another word, wherever the file says it.
    right: project =>
      people(project)
        .slice(0, 1)
        .flatMap(person => {
          const own = 'Deputy Director'
          return project.files.get(person.file)?.includes(own) === true
            ? [
                {
                  place: { file: person.file, id: '', path: [] },
                  from: own,
                  to: 'Vice-Director',
                  edits: [{ file: person.file, replace: /Deputy Director/g, by: 'Vice-Director' }],
                  decks: [],
                },
              ]
            : []
        }),
  },
  {
    name: 'office: promoted on a slide',
    class: 'office zh',
    rule: 'office',
    least: 15,
    wrong: project => deckOffices(project, 'zh', OFFICES_ZH),
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ path, language }) => path.includes('post') && language === 'zh'),
        ({ text }) =>
          swapped(text, [
            [/^广州市(?=工信局)/, ''],
            [/（知识转移）/, ''],
            [/^深创投大湾区投资部(?=投资总监)/, '深创投'],
          ]),
      ),
  },
  {
    name: 'office: promoted on a slide, in English',
    class: 'office en',
    rule: 'office',
    least: 15,
    wrong: project => deckOffices(project, 'en', OFFICES_EN),
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ path, language }) => path.includes('post') && language === 'en'),
        ({ text }) =>
          swapped(text, [
            [/^Deputy Director, industry bureau/, 'Deputy Director'],
            [/^VP for R&D$/, 'Vice-President for R&D'],
          ]),
      ),
  },
  {
    name: 'office: that of another person, by braces',
    class: 'office zh',
    rule: 'office',
    least: 4,
    wrong: project =>
      rewordAll(
        deckLeaves(project).filter(({ text }) => /\{P\d+\}/.test(text) && /\{P\d+\.role\}/.test(text)),
        ({ text }) =>
          [...text.matchAll(ROLE)].map(({ 0: whole, 1: id, index }) => {
            const other = people(project).find(
              person => person.id !== id && groupOf(person) !== groupOf(people(project).find(each => each.id === id)),
            )!
            return `${text.slice(0, index)}{${other.id}.role}${text.slice(index + whole.length)}`
          }),
      ),
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ text }) => /\{P\d+\.role\}/.test(text)),
        ({ text, language }) => [
          text.replace(/\{(P\d+)\.role\}/, (whole, id: string) => {
            const person = people(project).find(each => each.id === id)
            return (person && (textIn(person, 'role', language) ?? textIn(person, 'role'))) ?? whole
          }),
        ],
      ),
  },
  {
    name: 'office: a post from another person',
    class: 'office zh',
    rule: 'office',
    least: 10,
    wrong: project =>
      deckLeaves(project)
        .filter(({ path, from }) => path.includes('post') && from.length === 1 && /^P/.test(from[0]!))
        .map((leaf, at) => {
          const others = people(project).filter(({ id }) => id !== leaf.from[0])
          const other = others[(at * 7) % others.length]!
          const path = [...leaf.full.slice(0, -1), 'from']
          return {
            place: { file: leaf.file, id: leaf.id, path: [...leaf.path.slice(0, -1), 'from'] },
            from: leaf.from[0]!,
            to: other.id,
            edits: [{ file: leaf.file, set: path, to: other.id }],
          }
        }),
    right: project =>
      deckLeaves(project)
        .filter(({ path, from }) => path.includes('post') && from.length === 1 && /^P/.test(from[0]!))
        .slice(0, 8)
        .map(leaf => ({
          place: { file: leaf.file, id: leaf.id, path: [...leaf.path.slice(0, -1), 'from'] },
          from: leaf.from[0]!,
          to: `[${leaf.from[0]}]`,
          edits: [{ file: leaf.file, set: [...leaf.full.slice(0, -1), 'from'], to: [leaf.from[0]] }],
        })),
  },
  {
    name: 'office: given to a name in notes',
    class: 'office zh',
    rule: 'office',
    least: 20,
    wrong: project =>
      rewordAll(
        deckLeaves(project)
          .filter(({ kind, language }) => kind === 'notes' && language === 'zh')
          .filter((_, at) => at % 3 === 0),
        leaf => [`${leaf.text}熊辉校长这样看。`, `${leaf.text}局长黄星耀在场。`],
      ),
    right: project =>
      rewordAll(
        deckLeaves(project)
          .filter(({ kind, language }) => kind === 'notes' && language === 'zh')
          .filter((_, at) => at % 6 === 0),
        leaf => [`${leaf.text}熊辉是协理副校长。`],
      ),
  },
  {
    name: 'office: given to a name in notes, in English',
    class: 'office en',
    rule: 'office',
    wrong: project =>
      project.survey.language !== 'zh'
        ? []
        : rewordAll(
            deckLeaves(project)
              .filter(({ kind, language }) => kind === 'notes' && language === 'en')
              .filter((_, at) => at % 3 === 0),
            leaf => [
              `${leaf.text} Xiong Hui, President of HKUST (Guangzhou), agrees.`,
              `${leaf.text} Huang Xingyao is the director of the bureau.`,
            ],
          ),
    right: project =>
      project.survey.language !== 'zh'
        ? []
        : rewordAll(
            deckLeaves(project)
              .filter(({ kind, language }) => kind === 'notes' && language === 'en')
              .filter((_, at) => at % 6 === 0),
            leaf => [`${leaf.text} Xiong Hui is an Associate Vice-President.`],
          ),
  },
  {
    name: 'affiliation: another organisation',
    class: 'office zh',
    rule: 'office',
    reach: 'record',
    least: 15,
    wrong: project => {
      const organisations = recordsOf(project, 'organisations').map(({ id }) => id)
      return people(project).flatMap((person, at) => {
        const own = textIn(person, 'affiliation')
        if (own === undefined) return []
        const others = organisations.filter(
          id => id !== own && !namesOf(project, id).some(name => titlesOf(person).includes(name)),
        )
        return [setField(person, ['affiliation'], others[(at * 5) % others.length]!, own)]
      })
    },
    right: project => moveFields(people(project), 'affiliation'),
  },
  {
    name: 'name: of another person in the other language',
    class: 'name',
    rule: 'name',
    reach: 'record',
    wrong: project =>
      project.survey.language === 'en'
        ? []
        : recordsOf(
            project,
            'quotations',
            'statements',
            'findings',
            'recommendations',
            'captions',
            'credits',
            'figures',
          ).flatMap(record =>
            ['en', 'note', 'what'].flatMap(key => {
              const path = key === 'en' ? ['en'] : [key, 'en']
              const own = textIn(record, ...path)
              if (own === undefined) return []
              const named = people(project).find(person => own.includes(textIn(person, 'en') ?? '\n'))
              const other = people(project).find(person => person.id !== named?.id)
              return named === undefined
                ? []
                : [setField(record, path, own.replace(textIn(named, 'en')!, textIn(other!, 'en')!), own)]
            }),
          ),
    right: project => moveFields(recordsOf(project, 'quotations', 'credits', 'findings'), 'en'),
  },
  {
    name: 'name: one letter of a name',
    class: 'name',
    rule: 'name',
    reach: 'record',
    least: 20,
    wrong: project =>
      people(project).flatMap(person => {
        const path = treeIn(person, 'name')?.kind === 'map' ? ['name', 'zh'] : ['name']
        const own = textIn(person, ...path)
        return own === undefined
          ? []
          : [setField(person, path, project.survey.language === 'zh' ? `${own.slice(0, -1)}伟` : `${own}s`, own)]
      }),
    right: project => moveFields(people(project), 'name'),
  },
]

const groupOf = (person: RecordEntry | undefined): string | undefined =>
  person && (textIn(person, 'group', 'zh') ?? textIn(person, 'group'))
const titlesOf = (person: RecordEntry): string =>
  JSON.stringify(
    [0, 1, 2].map(at => textIn(person, 'titles', String(at), 'zh') ?? textIn(person, 'titles', String(at))),
  )
const namesOf = (project: Project, id: string): readonly string[] => {
  const organisation = recordsOf(project, 'organisations').find(each => each.id === id)!
  return [textIn(organisation, 'name') ?? '', textIn(organisation, 'aka', '0') ?? ''].filter(name => name !== '')
}

export { reword }
