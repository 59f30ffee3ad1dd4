import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesBelow, ROOT, readSource } from '../support/source-files.ts'

/**
 * Nothing in src/, templates/ or assets/ knows the survey in content/: not its ids, its people, organisations, products and terms,
 * and not its sentences.
 */

type Fields = Readonly<Record<string, unknown>>
type Group = Readonly<Record<string, Fields>>

const SURVEY: readonly Readonly<Record<string, unknown>>[] = [
  'content/survey.yaml',
  ...readdirSync(join(ROOT, 'content/survey')).map(name => `content/survey/${name}`),
].map(path => parse(readSource(path)) as Readonly<Record<string, unknown>>)

const GROUPS = ['people', 'organisations', 'products', 'voices', 'terms', 'sources'] as const
const recordsOf = (group: string): readonly Fields[] =>
  SURVEY.flatMap(file => Object.values((file[group] ?? {}) as Group))

/** All texts below a value. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

const NAMING = ['name', 'en', 'zh', 'aka', 'titles', 'role', 'says', 'cite', 'short']
const names = GROUPS.flatMap(group => recordsOf(group).flatMap(record => NAMING.flatMap(key => textsIn(record[key]))))

/** What the house itself says, and every Chinese or English text: general words that a name happens to hold. */
const GENERAL: ReadonlySet<string> = new Set([
  // The house words and the samples speak of these, and so do half of all surveys.
  ...['信息', '发现', '工作', '数字', '数据', '研究', '报道', '清点', '仅被点名', '调研'],
  // Offices.
  '作家',
  // Idioms, quantities and kinds of places in src/reading/lexicon: words of the language.
  ...[
    '一批',
    '八方',
    '第五',
    '之一',
    '一键',
    '一线',
    '第一线',
    '千行百业',
    '一日千里',
    '百舸争流',
    '一大批',
    '一门',
    '一点',
  ],
  ...['国际', '大学', '学院', '科学', '公司', '中国', '国家', '应用', '像素', '广东', '东省'],
  // What kinds of organisations are called, in src/reading/lexicon/name-words.ts.
  ...['有限公司', '究院', '究所', '股份', '有限', '限公', '中心', '协会'],
  ...'Institute University Bureau Academy Association'.split(' '),
  // Comments and code are English.
  ...'China Guangdong Application Center Children Chinese Fifth Survey The'.split(' '),
])

/** Names as they are written, any two neighbouring signs of a proper name, and every capitalised word of an English one. */
const PROPER = ['people', 'organisations', 'products'] as const
const proper = PROPER.flatMap(group =>
  recordsOf(group).flatMap(record => ['name', 'aka', 'en'].flatMap(key => textsIn(record[key]))),
)
const pairs = proper.flatMap(name =>
  (name.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap(run =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  ),
)
const capitalised = proper.flatMap(name => name.match(/\b[A-Z][A-Za-z]{2,}/g) ?? [])
const hanNames = names.flatMap(
  name => name.match(/[\p{Script=Han}A-Za-z+]*\p{Script=Han}[\p{Script=Han}A-Za-z+]*/gu) ?? [],
)

const texts = [...filesBelow('src'), ...filesBelow('templates'), ...filesBelow('assets', /\.(svg|md)$/)].map(path => ({
  path,
  text: readSource(path),
}))
const foundIn = (pattern: (text: string) => boolean): readonly string[] =>
  texts.filter(({ text }) => pattern(text)).map(({ path }) => path)
const wordsKnown = (words: Iterable<string>, whole: boolean): readonly string[] =>
  [...new Set(words)]
    .filter(word => [...word].length >= 2 && !GENERAL.has(word))
    .flatMap(word => {
      const pattern = new RegExp(`\\b${word.replace(/[^\w\s]/g, '\\$&')}\\b`)
      const files = foundIn(text => (whole ? pattern.test(text) : text.includes(word)))
      return files.length === 0 ? [] : [`${word}: ${files.slice(0, 3).join(' ')}`]
    })

describe('src/, templates/ and assets/ hold of the survey', () => {
  test('there is something to look for', () => {
    expect(hanNames.length).toBeGreaterThan(150)
    expect(pairs.length).toBeGreaterThan(150)
    expect(capitalised.length).toBeGreaterThan(100)
    expect(texts.length).toBeGreaterThan(300)
  })

  test('no name, title or term', () => expect(wordsKnown(hanNames, false)).toEqual([]))
  test('no piece of a proper name', () => expect(wordsKnown(pairs, false)).toEqual([]))
  test('no word of an English name', () => expect(wordsKnown(capitalised, true)).toEqual([]))

  test('no six signs of its sentences in a row', () => {
    const runs = (text: string): readonly string[] =>
      (text.match(/\p{Script=Han}{6,}/gu) ?? []).flatMap(run =>
        Array.from({ length: run.length - 5 }, (_, at) => run.slice(at, at + 6)),
      )
    const sentences = new Set(filesBelow('content/source').flatMap(path => runs(readSource(path))))
    expect(sentences.size).toBeGreaterThan(2000)
    expect(
      texts.flatMap(({ path, text }) =>
        runs(text)
          .filter(run => sentences.has(run))
          .map(run => `${run}: ${path}`),
      ),
    ).toEqual([])
  })

  test('no id of a record or a slide; the samples of layouts and of errors have ids of their own survey', () => {
    const records = SURVEY.flatMap(file => Object.values(file).flatMap(group => Object.keys(group as object)))
    const slides = filesBelow('content/audiences').flatMap(path =>
      (parse(readSource(path)) as { slides: { slide: string }[] }).slides.map(({ slide }) => slide),
    )
    const ids = new Set([...records, ...slides].filter(id => /^[A-Z][A-Z-]*\d{2,}$/.test(id)))
    expect(ids.size).toBeGreaterThan(150)
    const found = texts
      .filter(({ path }) => !path.startsWith('templates/samples/') && !path.startsWith('src/errors/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\b[A-Z]{1,3}(?:-?[A-Z])?\d{2,}\b/g)]
          .filter(([id]) => ids.has(id) && !EXAMPLES.has(id))
          .map(([id]) => `${id}: ${path}`),
      )
    expect(found).toEqual([])
  })

  test('no exception that is none', () => {
    const needed = new Set([...hanNames, ...pairs, ...capitalised])
    const used = [...GENERAL].filter(word => needed.has(word) && foundIn(text => text.includes(word)).length > 0)
    expect([...GENERAL].filter(word => !used.includes(word))).toEqual([])
  })
})

/** Ids as docstrings and messages write them for an example. */
const EXAMPLES: ReadonlySet<string> = new Set(['F04', 'F05', 'F06', 'F08', 'P13', 'Q03', 'Q11', 'Q12'])
