import type { DeckLeaf } from '../leaves.ts'
import { deckLeaves, recordLeaves, recordsOf, textIn } from '../leaves.ts'
import { type Draft, inTurn, type Operator, reword, rewordAll, spread } from '../operator.ts'
import type { Project } from '../project.ts'
import { numberWordsOf } from './figures.ts'
import { FORMS_EN, FORMS_ZH } from './number-forms.ts'
import { NO_NUMBER_EN, NO_NUMBER_ZH } from './words.ts'

/** Numbers on slides: by place, by form, glued to braces, counts. */
const own = (project: Project): readonly DeckLeaf[] => deckLeaves(project).filter(({ kind }) => kind !== 'cut')

const OWN = { class: 'claim', rule: 'open' } as const

const added = (leaf: DeckLeaf, words: string): string =>
  leaf.language === 'zh' ? `${leaf.text.replace(/[。.]$/, '')}；${words}` : `${leaf.text.replace(/[.]$/, '')}; ${words}`

const forms = (language: 'zh' | 'en') => (language === 'zh' ? FORMS_ZH : FORMS_EN)

const everyPlace = (project: Project): readonly Draft[] =>
  (['zh', 'en'] as const).flatMap(language =>
    inTurn(
      own(project).filter(leaf => leaf.language === language),
      forms(language),
      // Numbers of the author's own are allowed where they are marked; the ledger lists them.
      (leaf, form) => ({ ...reword(leaf, added(leaf, form)), ...(leaf.ours && OWN) }),
    ),
  )

/** Slides that show two figures, for sums. */
const FIGURE = /\{(F\d+)(\.value)?\}/g
const withFigure = (project: Project) => own(project).filter(({ text }) => /\{F\d+(\.value)?\}/.test(text))

const numeric = (project: Project): readonly string[] =>
  recordsOf(project, 'figures').flatMap(figure => (/^[\d.,]+$/.test(textIn(figure, 'value') ?? '') ? [figure.id] : []))

function glued({ text, language }: DeckLeaf): readonly string[] {
  const [first] = [...text.matchAll(FIGURE)]
  if (first === undefined) return []
  const [whole, id] = first
  const before = text.slice(0, first.index)
  const after = text.slice(first.index + whole.length)
  const put = (middle: string): string => before + middle + after
  return language === 'zh'
    ? [
        put(`${whole}0`),
        put(`3${whole}`),
        put(`{${id}.value}亿元`),
        put(`${whole}%`),
        put(`十${whole}`),
        put(`{${id}.value}多家`),
        put(`{${id}.value}万`),
      ]
    : [
        put(`${whole}0`),
        put(`3${whole}`),
        put(`{${id}.value} million`),
        put(`{${id}.value}% of firms`),
        put(`1,${whole}`),
        put(`{${id}.value}bn`),
      ]
}

export const SLIDE_OPERATORS: readonly Operator[] = [
  {
    name: 'number: in every place that a deck has',
    class: 'number by place',
    rule: 'number',
    least: 700,
    wrong: everyPlace,
    right: project =>
      (['zh', 'en'] as const).flatMap(language =>
        inTurn(
          spread(
            own(project).filter(
              leaf =>
                leaf.language === language &&
                leaf.text.length > 3 &&
                !leaf.full.includes('links') &&
                !leaf.full.includes('last') &&
                !leaf.full.includes('steps'),
            ),
            160,
          ),
          language === 'zh' ? NO_NUMBER_ZH : NO_NUMBER_EN,
          (leaf, words) => reword(leaf, added(leaf, words)),
        ),
      ),
  },
  {
    name: 'number: in every form, Chinese',
    class: 'number form zh',
    rule: 'number',
    least: 100,
    wrong: project => {
      const leaves = own(project).filter(
        ({ language, kind }) => language === 'zh' && (kind === 'foot' || kind === 'notes'),
      )
      return leaves.length === 0
        ? []
        : FORMS_ZH.map((form, at) =>
            reword(leaves[(at * 7) % leaves.length]!, added(leaves[(at * 7) % leaves.length]!, form)),
          )
    },
    right: project => {
      const leaves = own(project).filter(({ language, kind }) => language === 'zh' && kind === 'notes')
      return NO_NUMBER_ZH.flatMap((words, at) => leaves.slice(at, at + 1).map(leaf => reword(leaf, added(leaf, words))))
    },
  },
  {
    name: 'number: in every form, English',
    class: 'number form en',
    rule: 'number',
    least: 80,
    wrong: project => {
      const leaves = own(project).filter(
        ({ language, kind }) => language === 'en' && (kind === 'foot' || kind === 'notes'),
      )
      return leaves.length === 0
        ? []
        : FORMS_EN.map((form, at) =>
            reword(leaves[(at * 7) % leaves.length]!, added(leaves[(at * 7) % leaves.length]!, form)),
          )
    },
    right: project => {
      const leaves = own(project).filter(({ language, kind }) => language === 'en' && kind === 'notes')
      return NO_NUMBER_EN.flatMap((words, at) => leaves.slice(at, at + 1).map(leaf => reword(leaf, added(leaf, words))))
    },
  },
  {
    name: 'number: in records beside what is proved',
    class: 'number by place',
    rule: 'own',
    reach: 'record',
    least: 60,
    wrong: project =>
      inTurn(
        spread(
          recordLeaves(project).filter(
            ({ group, path }) =>
              (group === 'terms' && path[0] === 'gloss') ||
              (group === 'organisations' && path[0] === 'says') ||
              (group === 'captions' && (path[0] === 'says' || path[0] === 'en')) ||
              (group === 'figures' && (path[0] === 'what' || path[0] === 'en')) ||
              (group === 'products' && path[0] === 'says') ||
              (['findings', 'statements', 'recommendations', 'quotations'].includes(group) &&
                (path[0] === 'says' || path[0] === 'en')),
          ),
          160,
        ),
        ['25', '三十', '½', '㉕'],
        (leaf, form) =>
          reword(
            leaf,
            leaf.language === 'zh'
              ? `${leaf.text}，共${form}家`
              : `${leaf.text}, ${form === '三十' ? 'thirty' : form} firms`,
          ),
      ),
    right: project =>
      inTurn(
        spread(
          recordLeaves(project).filter(
            ({ group, path, language }) => group === 'terms' && path[0] === 'gloss' && language === 'zh',
          ),
          20,
        ),
        NO_NUMBER_ZH,
        (leaf, words) => reword(leaf, `${leaf.text}，${words}`),
      ),
  },
  {
    name: 'number: one that stands there, changed',
    class: 'number by place',
    rule: 'number',
    wrong: project =>
      rewordAll(
        own(project).filter(
          ({ text, kind }) =>
            kind !== 'head' &&
            !/\{count/.test(text) &&
            /[\d]|[两三四五六七八九](张|列|行|个|条|位|家|句|页|步|处|组|类|项)|\b(two|three|four|five|six|seven|eight|nine)\b/i.test(
              text.replace(/\{[^}]*\}/g, ''),
            ),
        ),
        ({ text }) =>
          /\{/.test(text)
            ? []
            : numberWordsOf(text)
                .filter(to =>
                  /\d/.test(text)
                    ? true
                    : /[两三四五六七八九十](张|列|行|个|条|位|家|句|页|步|处|组|类|项)|\b[a-z]+\b/i.test(to),
                )
                .slice(0, 1),
      ),
    right: project =>
      inTurn(
        spread(
          own(project).filter(
            ({ text, kind, language }) => kind === 'notes' && language === 'zh' && /[一二三四]/.test(text),
          ),
          10,
        ),
        NO_NUMBER_ZH,
        (leaf, words) => reword(leaf, added(leaf, words)),
      ),
  },
  {
    name: 'number: the words of a caution',
    class: 'number by place',
    rule: 'number',
    wrong: project =>
      rewordAll(
        own(project)
          .filter(
            ({ text, kind, language }) =>
              language === 'zh' && kind === 'foot' && project.name === 'content' && text !== '',
          )
          .slice(0, 12),
        leaf => [added(leaf, '场景数全国第一'), added(leaf, '百景即一百个场景')],
      ),
    right: project =>
      rewordAll(
        own(project)
          .filter(({ kind, language }) => language === 'zh' && kind === 'foot')
          .slice(0, 8),
        leaf => [added(leaf, '名单总数未给')],
      ),
  },
  {
    name: 'glue: a number or magnitude touches a brace',
    class: 'glue',
    rule: 'glue',
    least: 30,
    wrong: project => rewordAll(spread(withFigure(project), 24), glued),
    right: project =>
      rewordAll(
        spread(
          withFigure(project).filter(({ kind }) => kind === 'notes' || kind === 'foot'),
          12,
        ),
        ({ text, language }) => [
          language === 'zh' ? text.replace(/(\{F\d+\})/, '（$1）') : text.replace(/(\{F\d+\})/, '($1)'),
        ],
      ),
  },
  {
    name: 'glue: figures joined or summed',
    class: 'glue',
    rule: 'glue',
    least: 20,
    wrong: project => {
      const [one, other] = [numeric(project)[3] ?? numeric(project)[0]!, numeric(project)[4] ?? numeric(project)[1]!]
      return rewordAll(
        spread(
          own(project).filter(({ kind }) => kind === 'foot' || kind === 'notes'),
          10,
        ),
        leaf =>
          leaf.language === 'zh'
            ? [
                `{${one}.value}{${other}.value}家企业`,
                `{${one}}+{${other}}`,
                `{${one}}与{${other}}合计`,
                `{${one}.value}～{${other}.value}家企业`,
              ].map(words => added(leaf, words))
            : [
                `{${one}.value}{${other}.value} firms`,
                `{${one}.value} plus {${other}.value} firms in all`,
                `{${one}.value}–{${other}.value} firms a year`,
                `{${one}} and {${other}} make the total`,
              ].map(words => added(leaf, words)),
      )
    },
    right: project => {
      const [one, other] = [numeric(project)[3] ?? numeric(project)[0]!, numeric(project)[4] ?? numeric(project)[1]!]
      return rewordAll(
        spread(
          own(project).filter(({ kind, file }) => kind === 'notes' && !file.endsWith('.en.yaml')),
          10,
        ),
        leaf => [
          added(
            leaf,
            leaf.language === 'zh' ? `{${one}}、{${other}}，不相加` : `{${one}}, and apart from them {${other}}`,
          ),
        ],
      )
    },
  },
  {
    name: 'count: of another list, or typed',
    class: 'count',
    rule: 'count',
    wrong: project =>
      rewordAll(
        own(project).filter(({ text }) => /\{count /.test(text)),
        ({ text, language }) => [
          text.replace(/\{count [^}]*\}/, language === 'zh' ? '九' : 'nine'),
          text.replace(/\{count [^}]*\}/, '9'),
          text.replace(/\{count ([^}]*)\}/, '{count nothing-there}'),
        ],
      ),
    right: project =>
      rewordAll(
        own(project).filter(({ text, kind }) => kind === 'notes' && /\{count [\w+-]+\}/.test(text)),
        leaf => [
          added(
            leaf,
            leaf.language === 'zh'
              ? `共${/\{count [\w+-]+\}/.exec(leaf.text)![0]}项`
              : `${/\{count [\w+-]+\}/.exec(leaf.text)![0]} in all`,
          ),
        ],
      ),
  },
  {
    name: 'count: another list of as many vouches for nothing',
    class: 'count',
    rule: 'number',
    least: 20,
    wrong: project =>
      rewordAll(
        spread(
          own(project).filter(({ kind }) => kind === 'foot' || kind === 'notes'),
          30,
        ),
        leaf =>
          (leaf.language === 'zh' ? ['另有3家企业倒闭', '四家企业倒闭'] : ['3 firms failed', 'four firms failed']).map(
            words => added(leaf, words),
          ),
      ),
    right: project =>
      rewordAll(
        spread(
          own(project).filter(({ kind, language }) => kind === 'notes' && language === 'zh'),
          12,
        ),
        leaf => [added(leaf, '逐条讲')],
      ),
  },
]
