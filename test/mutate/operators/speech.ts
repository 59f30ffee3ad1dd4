import { deckLeaves, recordsOf, textIn } from '../leaves.ts'
import { type Draft, inTurn, type Operator, reword, rewordAll, spread } from '../operator.ts'
import type { Project } from '../project.ts'

/** Quotations on slides, and who says them. */
const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
  ['‹', '›'],
  ['„', '“'],
  ['„', '”'],
  ['‚', '‘'],
  ['"', '"'],
  ["'", "'"],
  ['＂', '＂'],
  ['＇', '＇'],
  ['〝', '〞'],
  ['〝', '〟'],
  ['《', '》'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['｢', '｣'],
  ['❝', '❞'],
  ['❛', '❜'],
  ['`', '´'],
  ['‟', '”'],
  ['⹂', '⹂'],
]
const MARKED_ZH = MARKS.filter(([open]) => open !== '《')

const notesAndFeet = (project: Project, language: 'zh' | 'en') =>
  deckLeaves(project).filter(({ kind, language: own }) => (kind === 'notes' || kind === 'foot') && own === language)

const speakers = (project: Project, language: 'zh' | 'en') =>
  recordsOf(project, 'people').flatMap(
    person =>
      textIn(person, 'name', language) ??
      (language === project.survey.language ? textIn(person, 'name') : textIn(person, 'en')) ??
      [],
  )

const invented = { zh: '广州已经全面领先', en: 'we lead the whole nation now' }
const say = (language: 'zh' | 'en', name: string, words: string, [open, close]: readonly [string, string]): string =>
  language === 'zh' ? `；${name}说${open}${words}${close}` : `; ${name} said ${open}${words}${close}`

/** Words of a quotation with one word changed. */
const altered = (words: string): string =>
  /[一-龥]/.test(words)
    ? words.replace(/([一-龥]{2})([一-龥])(?=[一-龥])/, '$1很$2')
    : words.replace(/ (\w{4,}) /, ' rather $1 ')

export const SPEECH_OPERATORS: readonly Operator[] = [
  {
    name: 'quotation: invented, in marks of every kind',
    class: 'quotation',
    rule: 'quotation',
    least: 40,
    wrong: project =>
      (['zh', 'en'] as const).flatMap(language => {
        const names = speakers(project, language)
        const leaves = notesAndFeet(project, language)
        const marks = language === 'zh' ? MARKED_ZH : MARKED_ZH.slice(0, 12)
        return leaves.length === 0
          ? []
          : marks.map((pair, at) =>
              reword(
                leaves[(at * 3) % leaves.length]!,
                leaves[(at * 3) % leaves.length]!.text +
                  say(language, names[at % names.length]!, invented[language], pair),
              ),
            )
      }),
    right: project =>
      project.survey.language !== 'zh'
        ? []
        : spread(
            notesAndFeet(project, 'zh').filter(({ kind }) => kind === 'notes'),
            8,
          ).map(leaf => reword(leaf, `${leaf.text}见《调研手记》。`)),
  },
  {
    name: 'quotation: invented, of a pronoun or without marks',
    class: 'quotation',
    rule: 'quotation',
    least: 15,
    wrong: project =>
      (['zh', 'en'] as const).flatMap(language => {
        const leaves = spread(notesAndFeet(project, language), 9)
        const names = speakers(project, language)
        return leaves.flatMap((leaf, at) =>
          (language === 'zh'
            ? [
                `；他说“${invented.zh}全国各地”`,
                `；${names[at % names.length]}说：${invented.zh}全国`,
                `；“他说‘${invented.zh}全国各地’”`,
              ]
            : [`; he said “${invented.en}”`, `; ${names[at % names.length]} said: “we are far ahead”`]
          ).map(words => reword(leaf, leaf.text + words)),
        )
      }),
    right: project =>
      spread(
        notesAndFeet(project, 'zh').filter(({ kind }) => kind === 'notes'),
        8,
      ).map(leaf => reword(leaf, `${leaf.text}“有望”二字要留。`)),
  },
  {
    name: 'quotation: words put into the mouth of one whom nobody quotes',
    class: 'quotation',
    rule: 'quotation',
    wrong: project => {
      if (project.survey.language !== 'zh') return []
      const quoted = new Set(recordsOf(project, 'quotations').map(record => textIn(record, 'by')))
      const silent = recordsOf(project, 'people')
        .filter(({ id }) => !quoted.has(id))
        .slice(0, 12)
      const leaves = notesAndFeet(project, 'zh')
      return silent.map((person, at) =>
        reword(
          leaves[(at * 5) % leaves.length]!,
          `${leaves[(at * 5) % leaves.length]!.text}${textIn(person, 'name')}说“数字化”。`,
        ),
      )
    },
    right: project => {
      const leaves = notesAndFeet(project, 'zh').filter(({ kind }) => kind === 'notes')
      return spread(leaves, 6).map(leaf => reword(leaf, `${leaf.text}黄星耀谈的是下一步。`))
    },
  },
  {
    name: 'quotation: a cut with a word changed',
    class: 'quotation',
    rule: 'cut',
    least: 30,
    wrong: project =>
      rewordAll(
        deckLeaves(project).filter(({ kind }) => kind === 'cut'),
        ({ text }) => [altered(text)],
      ),
    // A cut may be shorter by its end.
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ kind, text }) => kind === 'cut' && /[。.]$/.test(text)),
        ({ text }) => [text.replace(/[。.]$/, '')],
      ).slice(0, 12),
  },
  {
    name: 'quotation: own words in marks, with a word changed',
    class: 'quotation',
    rule: 'quotation',
    wrong: project => {
      const quotations = recordsOf(project, 'quotations').map(record => textIn(record, 'excerpt') ?? '')
      return rewordAll(
        deckLeaves(project).filter(
          ({ kind, text, language }) => kind === 'notes' && language === 'zh' && /(说|主张|认为)“[^”]{4,}”/.test(text),
        ),
        ({ text }) => [
          text.replace(
            /(说|主张|认为)“([^”]{4,})”/,
            (_, verb: string, words: string) =>
              `${verb}“${quotations.some(each => each.includes(words)) ? altered(words) : words}”`,
          ),
        ],
      )
    },
    right: project =>
      rewordAll(
        deckLeaves(project).filter(
          ({ kind, text, language }) => kind === 'notes' && language === 'zh' && /说“[^”]{4,}”/.test(text),
        ),
        ({ text }) => [text.replace(/说“/, '说：“')],
      ),
  },
  {
    name: 'speaker: of a quotation shown by its id',
    class: 'speaker',
    rule: 'speaker',
    wrong: project => byBeside(project),
    right: project => byBeside(project, true),
  },
  {
    name: 'speaker: named by a brace beside what another says',
    class: 'speaker',
    rule: 'speaker',
    wrong: project => {
      const people = recordsOf(project, 'people').map(({ id }) => id)
      return rewordAll(
        deckLeaves(project).filter(
          ({ text, key, kind }) =>
            kind !== 'cut' &&
            /\{P\d+\}/.test(text) &&
            (key === 'by' || /\{P\d+\}(建议|主张|认为|说|补充|提醒|（转述）| \(paraphrased\)|’s)/.test(text)),
        ),
        ({ text }) => [
          text.replace(/\{(P\d+)\}/, (_, id: string) => `{${people[(people.indexOf(id) + 4) % people.length]}}`),
        ],
      )
    },
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ text, key, kind }) => kind === 'slot' && key === 'by' && /^\{P\d+\}$/.test(text)),
        ({ text, language }) => [language === 'zh' ? `${text}说` : `${text} says`],
      ),
  },
  {
    name: 'speaker: a name in notes before words of another',
    class: 'speaker',
    rule: 'speaker',
    wrong: project =>
      (['zh', 'en'] as const).flatMap(language => {
        const names = speakers(project, language)
        const verb = language === 'zh' ? '(明确)?(说|认为|主张|建议|坦言)' : ' (says|said|speaks)'
        return rewordAll(
          deckLeaves(project).filter(({ kind, language: own }) => kind === 'notes' && own === language),
          ({ text }) =>
            names.flatMap((name, at) =>
              new RegExp(`(?<!不是)${name}${verb}`).test(text)
                ? [text.replace(new RegExp(`${name}(?=${verb})`), names[(at + 4) % names.length]!)]
                : [],
            ),
        )
      }),
    right: project =>
      rewordAll(
        deckLeaves(project).filter(({ kind, text }) => kind === 'notes' && /明确说/.test(text)),
        ({ text }) => [text.replace('明确说', '说')],
      ),
  },
]

/** `{ by: "{P01}", says: { Q01: … } }`: by another person, or (`right`) by the same with an office. */
function byBeside(project: Project, right = false): readonly Draft[] {
  const people = recordsOf(project, 'people')
  const leaves = deckLeaves(project)
  return leaves
    .filter(({ key, kind }) => key === 'by' && kind === 'slot')
    .flatMap(leaf => {
      const cut = leaves.find(
        other =>
          other.file === leaf.file &&
          other.kind === 'cut' &&
          other.full.slice(0, leaf.full.length - 1).join('/') === leaf.full.slice(0, -1).join('/'),
      )
      if (cut === undefined) return []
      const quotation = recordsOf(project, 'quotations').find(({ id }) => cut.full.includes(id))
      const by = quotation && textIn(quotation, 'by')
      if (by === undefined) return []
      if (right) return [reword(leaf, `{${by}}`)].filter(({ to }) => to !== leaf.text)
      return inTurn(people.filter(({ id }) => id !== by).slice(0, 2), [0], ({ id }) => reword(leaf, `{${id}}`))
    })
}
