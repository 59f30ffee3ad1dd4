import { type DeckLeaf, deckLeaves, recordLeaves, recordsOf, textIn } from '../leaves.ts'
import { addField, type Draft, inTurn, type Operator, reword, rewordAll, spread } from '../operator.ts'
import type { Project } from '../project.ts'

/** Characters that nobody sees, words that are closed, claims that no machine can prove. */
const INVISIBLE: readonly string[] = [
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u1160',
  '\u17b4',
  '\u180b',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2060',
  '\u2061',
  '\u2062',
  '\u2063',
  '\u2064',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u206a',
  '\u3164',
  '\ufe00',
  '\ufe0e',
  '\ufeff',
  '\uffa0',
  '\ufff9',
  '\ufffb',
  '\u{e0020}',
  '\u{e0100}',
  '\u{e0041}',
  '\ue000',
  '\u{f0000}',
]
const middle = (text: string, sign: string): string => {
  const at = Math.max(1, Math.floor(text.length / 2))
  return text.slice(0, at) + sign + text.slice(at)
}

const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/A(?=I)/, 'А'],
  [/(?<=A)I/, 'Ӏ'],
  [/a(?=[a-z])/, 'а'],
  [/o(?=[a-z])/, 'ο'],
  [/e(?=[a-z])/, 'е'],
]

const words = (project: Project) =>
  deckLeaves(project).filter(({ kind, text }) => kind !== 'cut' && text.length > 3 && !text.startsWith('{'))

export const LETTER_OPERATORS: readonly Operator[] = [
  {
    name: 'invisible: a character that nobody sees, on a slide',
    class: 'invisible',
    rule: 'invisible',
    least: 80,
    wrong: project =>
      inTurn(spread(words(project), 120), INVISIBLE, (leaf, sign) => reword(leaf, middle(leaf.text, sign))),
    right: project =>
      inTurn(
        spread(
          words(project).filter(({ text, language }) => language === 'en' && text.includes(' ')),
          20,
        ),
        ['\u00a0'],
        (leaf, sign) => reword(leaf, leaf.text.replace(' ', sign)),
      ),
  },
  {
    name: 'invisible: a character that nobody sees, in a record',
    class: 'invisible',
    rule: 'invisible',
    reach: 'record',
    least: 60,
    wrong: project =>
      inTurn(
        spread(
          recordLeaves(project).filter(
            ({ text, path }) =>
              text.length > 5 &&
              ['says', 'en', 'note', 'what', 'name', 'gloss', 'titles', 'caution', 'about'].includes(path[0]!),
          ),
          80,
        ),
        INVISIBLE,
        (leaf, sign) => reword(leaf, middle(leaf.text, sign)),
      ),
    right: project =>
      inTurn(
        spread(
          recordLeaves(project).filter(
            ({ text, path, language }) => language === 'en' && text.includes(' ') && path[0] === 'note',
          ),
          12,
        ),
        ['\u00a0'],
        (leaf, sign) => reword(leaf, leaf.text.replace(' ', sign)),
      ),
  },
  {
    name: 'look-alike: a letter of another script',
    class: 'invisible',
    rule: 'invisible',
    least: 20,
    wrong: project =>
      spread(words(project), 160).flatMap(leaf => {
        const swap = LOOK_ALIKES.find(([from]) => from.test(leaf.text.replace(/\{[^}]*\}/g, '')))
        if (swap === undefined || /\{/.test(leaf.text)) return []
        return [reword(leaf, leaf.text.replace(swap[0], swap[1]))]
      }),
    right: project =>
      spread(
        words(project).filter(({ language, text }) => language === 'zh' && !text.includes('AI')),
        8,
      ).map(leaf => reword(leaf, `${leaf.text}：β测试`)),
  },
  {
    name: 'closed: words of a closed record typed anew',
    class: 'closed',
    rule: 'closed',
    least: 15,
    wrong: closedWords,
    right: project => {
      const tags = [...new Set(project.decks.map(({ name }) => name))]
      return [
        ...spread(closedWords(project), 10).map(draft => ({
          ...draft,
          edits: draft.edits.slice(0, 1),
          to: '(closed only)',
        })),
        // Open to every audience by name.
        ...spread(recordsOf(project, 'quotations', 'findings', 'figures'), 20).map(record =>
          addField(record, 'audiences', tags),
        ),
      ]
    },
  },
  {
    name: 'claim: a superlative, an organisation, a plan as fact, the reverse',
    class: 'claim',
    rule: 'open',
    least: 40,
    wrong: project =>
      (['zh', 'en'] as const).flatMap(language =>
        inTurn(
          spread(
            deckLeaves(project).filter(
              leaf => leaf.language === language && leaf.kind !== 'cut' && !leaf.full.includes('event'),
            ),
            language === 'zh' ? 120 : 60,
          ),
          CLAIMS[language],
          (leaf, claim) => reword(leaf, joined(leaf, claim)),
        ),
      ),
    right: project =>
      rewordAll(
        spread(
          deckLeaves(project).filter(({ kind, language }) => language === 'zh' && kind === 'notes'),
          12,
        ),
        leaf => [`${leaf.text.replace(/。$/, '')}，以上见报道。`],
      ),
  },
]

/** What no record says, and no number gives away. */
const CLAIMS = {
  zh: [
    '广州人工智能全国最强',
    '华为在广州建成研究院',
    '政府已经出台方案',
    '企业彻底错过机会',
    '场景极其贫乏',
    '全部企业都在亏损',
    '腾讯投资了这些企业',
    '专家一致认为如此',
  ],
  en: [
    'the city is the best in the country',
    'Huawei has built a research institute here',
    'the government has already adopted the plan',
    'firms lack any use for it',
    'all firms are losing money',
    'experts agree without exception',
  ],
} as const

const joined = ({ text, language }: DeckLeaf, claim: string): string =>
  language === 'zh' ? `${text.replace(/。$/, '')}，${claim}` : `${text.replace(/\.$/, '')}, ${claim}`

/** A quotation that only some audiences may hear, and its words in the notes of another. */
function closedWords(project: Project): readonly Draft[] {
  const quotations = recordsOf(project, 'quotations')
  const others = recordLeaves(project).filter(({ path }) => path[0] === 'excerpt')
  return project.decks.flatMap(deck => {
    const notes = deckLeaves(project).find(({ file, kind }) => file === deck.file && kind === 'notes')
    const chain = [deck.file, deck.base?.file ?? ''].map(file => project.files.get(file) ?? '').join('\n')
    const unseen = quotations.filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(chain))
    const tag = project.decks.find(({ name }) => name !== deck.name)?.name
    if (notes === undefined || tag === undefined) return []
    return unseen
      .filter(
        quotation =>
          !others.some(
            ({ id, text }) => id !== quotation.id && text.includes(bare(textIn(quotation, 'excerpt') ?? '')),
          ),
      )
      .flatMap(quotation => {
        const said = deck.language === project.survey.language ? textIn(quotation, 'excerpt') : textIn(quotation, 'en')
        if (said === undefined) return []
        const typed = bare(said)
        const piece =
          deck.language === 'zh'
            ? [typed.slice(0, 24), typed.replace(/[，。、]/g, '').slice(4, 18)]
            : [typed.slice(0, 60)]
        return piece.map(part => ({
          place: { file: notes.file, id: notes.id, path: notes.path },
          from: notes.text,
          to: `${part}${deck.language === 'zh' ? '。' : '. '}${notes.text}`,
          edits: [
            { file: quotation.file, add: quotation.full, key: 'audiences', value: [tag] },
            { file: notes.file, set: notes.full, to: `${part}${deck.language === 'zh' ? '。' : '. '}${notes.text}` },
          ],
          decks: [deck.output],
        }))
      })
      .slice(0, 6)
  })
}
const bare = (words: string): string => words.replace(/^[“"‘]+|[”"’，,。.]+$/g, '')
