import { type RecordEntry, recordsOf, textIn, treeIn } from '../leaves.ts'
import { addField, type Draft, dropField, moveFields, type Operator, setField, spread } from '../operator.ts'
import type { Project } from '../project.ts'
import { nextDigit, nextWord, otherNumbers, type Swap, swapped } from './words.ts'

const figures = (project: Project): readonly RecordEntry[] => recordsOf(project, 'figures')
const written = (project: Project): readonly RecordEntry[] =>
  figures(project).filter(figure => treeIn(figure, 'value') !== undefined)
const excerptOf = (figure: RecordEntry): string => textIn(figure, 'excerpt') ?? ''
const sameExcerpt = (project: Project, figure: RecordEntry): readonly RecordEntry[] =>
  written(project).filter(
    other => other.id !== figure.id && excerptOf(other) === excerptOf(figure) && excerptOf(figure) !== '',
  )

/** The paths of a figure's texts in one language: `value`, `value.zh`, `value.from.zh`. */
function valuePaths(figure: RecordEntry, language: 'zh' | 'en', main: string): readonly (readonly string[])[] {
  const ends = language === main ? [[language], []] : [[language]]
  return [['value'], ['value', 'from'], ['value', 'to']]
    .flatMap(base => ends.map(end => [...base, ...end]))
    .filter(path => textIn(figure, ...path) !== undefined)
}

const asWritten = (figure: RecordEntry, path: readonly string[], to: string): unknown =>
  treeIn(figure, ...path)?.kind === 'number' && /^\d+(\.\d+)?$/.test(to) ? Number(to) : to

const WORDS_ZH: readonly Swap[] = [
  [/两/, '三'],
  [/一周/, '两周'],
  [/一个月/, '两个月'],
  [/一两/, '两三'],
  [/二三十/, '三四十'],
  [/第一(?!桶)/, '第二'],
  [/多个/, '三个'],
  [/四/, '五'],
  [/0到1/, '0到2'],
]
const WORDS_EN: readonly Swap[] = [
  [/\bone or two\b/, 'two or three'],
  [/\btwo\b/, 'three'],
  [/\bfour\b/, 'five'],
  [/\ba week\b/, 'two weeks'],
  [/\ba month\b/, 'two months'],
  [/\btwenty or thirty\b/, 'thirty or forty'],
  [/\bfirst(?! (pot|batch))/, 'second'],
  [/\bseveral\b/, 'three'],
  [/\bzero to one\b/, 'zero to two'],
]
/** Of the survey's own language: the excerpt's words. */
const otherUnits = (unit: string): readonly string[] =>
  /^%$/.test(unit)
    ? ['percentage points', '', '人']
    : /^[a-z£$ ]+$/i.test(unit)
      ? ['cities', 'billion']
      : [unit === '家' ? '个' : '家', `万${unit}`, '亿元']

export const FIGURE_OPERATORS: readonly Operator[] = [
  {
    name: 'value: another number',
    class: 'figure value',
    rule: 'figure',
    reach: 'record',
    least: 40,
    wrong: project =>
      written(project).flatMap(figure =>
        valuePaths(figure, project.survey.language, project.survey.language).flatMap(path => {
          const own = textIn(figure, ...path)!
          if (!/^[\d.,]+$/.test(own)) return []
          const others = [...excerptOf(figure).matchAll(/\d[\d.,]*\d|\d/g)]
            .map(([number]) => number)
            .filter(number => number !== own)
          return [
            ...new Set([
              ...others,
              nextDigit(own[0]!) + own.slice(1),
              `${own}0`,
              ...(/,/.test(own) ? [] : [own.slice(0, -1)]),
            ]),
          ]
            .filter(to => to !== '' && Number(to) !== Number(own) && !/^0|[.,]$/.test(to))
            .map(to => setField(figure, path, asWritten(figure, path, to), own))
        }),
      ),
    right: project =>
      written(project)
        .flatMap(figure =>
          treeIn(figure, 'value')?.kind === 'number' ? [setField(figure, ['value'], textIn(figure, 'value')!)] : [],
        )
        .slice(0, 6),
  },
  {
    name: 'value: another number word',
    class: 'figure value',
    rule: 'figure',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        valuePaths(figure, 'zh', project.survey.language).flatMap(path =>
          swapped(textIn(figure, ...path)!, WORDS_ZH).map(to => setField(figure, path, to, textIn(figure, ...path)!)),
        ),
      ),
    right: project => moveFields(figures(project), 'value'),
  },
  {
    name: 'value: from and to change places',
    class: 'figure value',
    rule: 'figure',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure => {
        const [from, to] = [treeIn(figure, 'value', 'from'), treeIn(figure, 'value', 'to')]
        if (from === undefined || to === undefined) return []
        const ends = from.kind === 'map' ? ['zh', 'en'].map(end => [end]) : [[]]
        return [
          {
            place: { file: figure.file, id: figure.id, path: ['value'] },
            from: 'from, to',
            to: 'to, from',
            edits: ends.flatMap(end => [
              {
                file: figure.file,
                set: [...figure.full, 'value', 'from', ...end],
                to: textIn(figure, 'value', 'to', ...end)!,
              },
              {
                file: figure.file,
                set: [...figure.full, 'value', 'to', ...end],
                to: textIn(figure, 'value', 'from', ...end)!,
              },
            ]),
          },
        ]
      }),
    right: project => moveFields(figures(project), 'value'),
  },
  {
    name: 'value: another number in the other language',
    class: 'translation',
    rule: 'translation',
    reach: 'record',
    least: 8,
    wrong: project =>
      project.survey.language === 'en'
        ? []
        : written(project).flatMap(figure =>
            [
              ...valuePaths(figure, 'en', project.survey.language),
              ...(textIn(figure, 'forms', 'en') ? [['forms', 'en']] : []),
            ].flatMap(path =>
              swapped(textIn(figure, ...path)!, WORDS_EN).map(to =>
                setField(figure, path, to, textIn(figure, ...path)!),
              ),
            ),
          ),
    right: project =>
      project.survey.language === 'en'
        ? []
        : written(project).flatMap(figure =>
            valuePaths(figure, 'en', project.survey.language).flatMap(path =>
              swapped(textIn(figure, ...path)!, [
                [/\ba week\b/, 'one week'],
                [/\ba month\b/, 'one month'],
                [/\btwenty or thirty\b/, '20 or 30'],
              ]).map(to => setField(figure, path, to, textIn(figure, ...path)!)),
            ),
          ),
  },
  {
    name: 'qualifier: dropped, added, another',
    class: 'qualifier',
    rule: 'figure',
    reach: 'record',
    least: 25,
    wrong: project => {
      const chinese = project.survey.language === 'zh'
      return written(project).flatMap(figure => {
        const own = treeIn(figure, 'qualifier')
        const numeric = /^[\d.,]+$/.test(textIn(figure, 'value') ?? '')
        if (own === undefined) {
          const added = chinese
            ? [
                { zh: '近', en: 'nearly' },
                { zh: '超过', en: 'more than' },
              ]
            : ['nearly', 'more than']
          return numeric ? added.map(value => addField(figure, 'qualifier', value)) : []
        }
        const others = chinese ? ['约', '超过', '不到'] : ['about', 'over']
        const path = own.kind === 'map' ? ['qualifier', 'zh'] : ['qualifier']
        return [
          dropField(figure, ['qualifier'], textIn(figure, ...path)),
          ...others.map(to => setField(figure, path, to, textIn(figure, ...path))),
        ]
      })
    },
    right: project => moveFields(figures(project), 'qualifier'),
  },
  {
    name: 'qualifier: another in the other language',
    class: 'translation',
    rule: 'translation',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        textIn(figure, 'qualifier', 'en') === undefined
          ? []
          : ['over', 'exactly', 'up to'].map(to =>
              setField(figure, ['qualifier', 'en'], to, textIn(figure, 'qualifier', 'en')),
            ),
      ),
    right: project =>
      written(project).flatMap(figure =>
        swapped(textIn(figure, 'qualifier', 'en') ?? '', [
          [/^nearly$/, 'almost'],
          [/^possibly$/, 'perhaps'],
          [/^the past$/, 'the last'],
        ]).map(to => setField(figure, ['qualifier', 'en'], to, textIn(figure, 'qualifier', 'en'))),
      ),
  },
  {
    name: 'unit: another',
    class: 'unit',
    rule: 'figure',
    reach: 'record',
    least: 30,
    wrong: project =>
      written(project).flatMap(figure => {
        const path = treeIn(figure, 'unit')?.kind === 'map' ? ['unit', 'zh'] : ['unit']
        const own = textIn(figure, ...path)
        return own === undefined
          ? []
          : otherUnits(own)
              .filter(to => to !== own && to !== '')
              .map(to => setField(figure, path, to, own))
      }),
    right: project => moveFields(figures(project), 'unit'),
  },
  {
    name: 'unit: dropped from a figure that has one',
    class: 'unit',
    rule: 'figure',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        /^(%|million)$/.test(textIn(figure, 'unit') ?? '') ? [dropField(figure, ['unit'], textIn(figure, 'unit'))] : [],
      ),
    right: project => moveFields(figures(project), 'unit'),
  },
  {
    name: 'unit: another in the other language',
    class: 'translation',
    rule: 'translation',
    reach: 'record',
    least: 10,
    wrong: project =>
      written(project).flatMap(figure => {
        const own = textIn(figure, 'unit', 'en')
        return own === undefined
          ? []
          : (/year|month|week/.test(own) ? ['weeks', 'hours'] : ['cities', 'million yuan']).map(to =>
              setField(figure, ['unit', 'en'], to, own),
            )
      }),
    // The same word wherever it stands: figures of one chart share their unit.
    right: project =>
      spread(figures(project), 1).flatMap(({ file }) =>
        project.files.get(file)?.includes('en: firms }') === true
          ? [
              {
                place: { file, id: '', path: [] },
                from: 'firms',
                to: 'companies',
                edits: [{ file, replace: /en: firms \}/g, by: 'en: companies }' }],
              },
            ]
          : [],
      ),
  },
  {
    name: 'level: another',
    class: 'level',
    rule: 'figure',
    reach: 'record',
    least: 10,
    wrong: project =>
      written(project).flatMap(figure => {
        const own = textIn(figure, 'level')
        // What levels mean in English is the project's own word: only levels with words in the source are provable.
        if (own === undefined || project.survey.language !== 'zh') return []
        return project.survey.levels
          .filter(({ key }) => key !== own)
          .map(({ key }) => setField(figure, ['level'], key, own))
      }),
    right: project => moveFields(figures(project), 'level'),
  },
  {
    name: 'what: that of another figure of the same words',
    class: 'what',
    rule: 'figure',
    reach: 'record',
    least: 6,
    wrong: project =>
      written(project).flatMap(figure => {
        const path = treeIn(figure, 'what')?.kind === 'map' ? ['what', 'zh'] : ['what']
        return sameExcerpt(project, figure).flatMap(other => {
          const to = textIn(other, ...path)
          return to === undefined || to === textIn(figure, ...path) || rankOnly(figure, other)
            ? []
            : [setField(figure, path, to, textIn(figure, ...path))]
        })
      }),
    right: project =>
      written(project).flatMap(figure =>
        figure.id === 'F05' && project.name === 'content' ? [setField(figure, ['what'], '人工智能省级骨干企业')] : [],
      ),
  },
  {
    name: 'what: another level or place',
    class: 'level',
    rule: 'figure',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        swapped(textIn(figure, 'what') ?? '', [
          [/省级/, '国家级'],
          [/省级/, '市级'],
          [/广东省/, '广州市'],
          [/全省/, '全国'],
          [/国家(?!级)/, '广东省'],
        ]).map(to => setField(figure, ['what'], to, textIn(figure, 'what'))),
      ),
    right: project => moveFields(figures(project), 'what'),
  },
  {
    name: 'what: another level in the other language',
    class: 'translation',
    rule: 'translation',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        swapped(textIn(figure, 'en') ?? '', [
          [/\bprovincial\b/i, 'national'],
          [/\bin the province\b/, 'in the country'],
          [/\bnational\b/, 'provincial'],
          [/\bGuangdong\b/, 'China'],
        ]).map(to => setField(figure, ['en'], to, textIn(figure, 'en'))),
      ),
    right: project =>
      written(project).flatMap(figure =>
        swapped(textIn(figure, 'en') ?? '', [[/\bin the province\b/, 'across the province']]).map(to =>
          setField(figure, ['en'], to),
        ),
      ),
  },
  {
    name: 'scope: of a rank',
    class: 'scope',
    rule: 'figure',
    reach: 'record',
    wrong: project => [
      ...written(project).flatMap(figure =>
        [['forms', 'en'], ['en']].flatMap(path =>
          textIn(figure, 'kind')?.includes('rank') !== true
            ? []
            : swapped(textIn(figure, ...path) ?? '', [
                [/in the province/, 'in the nation'],
                [/in the province/, 'in China'],
                [/in the province/, 'in the world'],
                [/ in the province/, ''],
                [/in its industry/, 'in the country'],
              ]).map(to => setField(figure, path, to, textIn(figure, ...path))),
        ),
      ),
      ...written(project).flatMap(figure =>
        textIn(figure, 'value', 'zh') === '第一'
          ? ['全国第一', '全市第一', '唯一'].map(to => setField(figure, ['value', 'zh'], to, '第一'))
          : [],
      ),
      ...written(project).flatMap(figure =>
        ['scope'].flatMap(key =>
          textIn(figure, key) === undefined
            ? []
            : ['全国', '全市'].map(to => setField(figure, [key], to, textIn(figure, key))),
        ),
      ),
    ],
    right: project => moveFields(figures(project), 'forms'),
  },
  {
    name: 'source: another, or none',
    class: 'source',
    rule: 'source',
    reach: 'record',
    least: 15,
    wrong: project => {
      const sources = recordsOf(project, 'sources').map(({ id }) => id)
      // Which figures a source covers must be said by it: else any may be right.
      if (!recordsOf(project, 'sources').some(source => treeIn(source, 'covers') !== undefined)) return []
      return written(project).flatMap(figure => {
        const own = textIn(figure, 'source')
        const added =
          own === undefined && sources.length > 1 && project.name === 'content'
            ? [addField(figure, 'source', 'S2')]
            : []
        if (own === undefined) return added
        return [
          ...sources.filter(id => id !== own).map(to => setField(figure, ['source'], to, own)),
          ...(project.name === 'content' ? [dropField(figure, ['source'], own)] : []),
        ]
      })
    },
    right: project => moveFields(figures(project), 'source'),
  },
  {
    name: 'note, short: a number or rank of its own',
    class: 'note',
    rule: 'own',
    reach: 'record',
    least: 30,
    wrong: project =>
      figures(project).flatMap(figure =>
        [['note', 'zh'], ['note', 'en'], ['short', 'zh'], ['short', 'en'], ['short']].flatMap(path => {
          const own = textIn(figure, ...path)
          if (own === undefined) return []
          const added = path.includes('zh')
            ? ['，含25家企业', '，居全国第一']
            : [', 25 firms among them', ', first in the nation']
          return added.map(each => setField(figure, path, own + each, own))
        }),
      ),
    right: project =>
      figures(project)
        .flatMap(figure =>
          [
            ['note', 'zh'],
            ['note', 'en'],
          ].flatMap(path => {
            const own = textIn(figure, ...path)
            return own === undefined
              ? []
              : [setField(figure, path, own + (path[1] === 'zh' ? '，十分有限' : ', as often'), own)]
          }),
        )
        .slice(0, 12),
  },
  {
    name: 'short: that of another figure of the same words',
    class: 'what',
    rule: 'own',
    reach: 'record',
    wrong: project =>
      written(project).flatMap(figure =>
        sameExcerpt(project, figure).flatMap(other =>
          [['short', 'zh'], ['short']].flatMap(path => {
            const [own, to] = [textIn(figure, ...path), textIn(other, ...path)]
            return own === undefined || to === undefined ? [] : [setField(figure, path, to, own)]
          }),
        ),
      ),
    right: project => moveFields(figures(project), 'short'),
  },
  {
    name: 'by: another voice',
    class: 'speaker',
    rule: 'speaker',
    reach: 'record',
    least: 15,
    wrong: project => {
      const people = recordsOf(project, 'people').map(({ id }) => id)
      return written(project).flatMap(figure => {
        const own = textIn(figure, 'by')
        if (own === undefined) return []
        const other = people.find(id => id !== own)!
        return [other, ...(own === 'V1' ? ['V3'] : [])]
          .filter(id => id !== own && voiceThere(project, id))
          .map(to => setField(figure, ['by'], to, own))
      })
    },
    right: project => moveFields(figures(project), 'by'),
  },
  {
    name: 'counted: an item more, one twice, one altered',
    class: 'counted',
    rule: 'figure',
    reach: 'record',
    least: 20,
    wrong: project =>
      figures(project).flatMap(figure => {
        const list = treeIn(figure, 'counted')
        if (list?.kind !== 'list') return []
        const items = list.items.map((_, at) => textIn(figure, 'counted', String(at))!)
        const more = project.survey.language === 'zh' ? '航天' : 'space travel'
        return [
          setField(figure, ['counted'], [...items, more], items.join('、')),
          setField(figure, ['counted'], [...items, items[0]], items.join('、')),
          setField(figure, ['counted', '0'], more, items[0]),
        ]
      }),
    right: project =>
      figures(project).flatMap(figure => {
        const list = treeIn(figure, 'counted')
        if (list?.kind !== 'list') return []
        const items = list.items.map((_, at) => textIn(figure, 'counted', String(at))!)
        return [setField(figure, ['counted'], [...items].reverse(), items.join('、'))]
      }),
  },
  {
    name: 'counted: another kind of record',
    class: 'counted',
    rule: 'figure',
    reach: 'record',
    wrong: project =>
      figures(project).flatMap(figure => {
        const own = treeIn(figure, 'counted')?.kind === 'text' ? textIn(figure, 'counted')! : undefined
        const form = textIn(figure, 'forms', 'en') ?? textIn(figure, 'en') ?? ''
        // Where nothing says how many there are, another count is another figure, not a wrong one.
        return own === undefined || !/\b(one|two|three|four|five|\d+)\b/.test(form)
          ? []
          : [setField(figure, ['counted'], 'people', own)]
      }),
    right: project => moveFields(figures(project), 'counted'),
  },
]

const rankOnly = (one: RecordEntry, other: RecordEntry): boolean =>
  [one, other].some(figure => textIn(figure, 'kind')?.includes('rank') === true)
const voiceThere = (project: Project, id: string): boolean => project.survey.records.has(id)

export const numberWordsOf = (text: string): readonly string[] => [
  ...otherNumbers(text),
  ...[...text.matchAll(/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi)].map(
    ({ 0: word, index }) => text.slice(0, index) + nextWord(word) + text.slice(index + word.length),
  ),
]
export type { Draft }
