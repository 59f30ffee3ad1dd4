import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { loadSurvey } from '../../../src/survey/load-survey.ts'
import type { FigureRecord, Survey, SurveyRecord, SurveyRecordKind } from '../../../src/survey/model/survey.ts'
import { ROOT } from '../../support/source-files.ts'

/** The hand-checked list of all that the report says. content/ has to hold each entry of it. */
const facts = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/facts.json'), 'utf8')) as Facts
const report = readFileSync(join(ROOT, 'content/source/report.zh.md'), 'utf8')

let survey: Survey

beforeAll(async () => {
  const { value, diagnostics } = await loadSurvey(nodeHost(), ROOT, 'content')
  expect(diagnostics.map(({ message, span }) => `${span?.file}:${span?.line} ${message}`)).toEqual([])
  if (value === undefined) throw new Error('The survey does not load')
  survey = value
})

/** What the report itself says in a question, which the ground truth holds only together with the answer of another (N20). */
const QUESTIONS = ['N47']

describe('every record of the ground truth is in the survey', () => {
  const ids: readonly (readonly [SurveyRecordKind, readonly Fact[]])[] = [
    ['person', facts.people],
    ['organisation', facts.companies_or_orgs],
    ['quotation', facts.quotes],
    ['statement', facts.indirect_statements],
    ['figure', facts.figures],
    ['finding', facts.findings],
    ['recommendation', facts.recommendations],
    ['tension', facts.tensions],
    ['caption', facts.captions],
    ['credit', facts.credits],
  ]
  it.each(ids)('%s', (kind, list) => {
    expect(list.map(({ id }) => [id, survey.records.get(id)?.kind])).toEqual(list.map(({ id }) => [id, kind]))
    const extra = ofKind(kind).filter(({ id }) => !list.some(fact => fact.id === id))
    const unknown = extra.filter(record => !(record.kind === 'figure' && record.counted !== undefined))
    expect(unknown.map(({ id }) => id)).toEqual(kind === 'finding' ? QUESTIONS : [])
  })

  it('products, terms, sources and absences', () => {
    const names = (kind: SurveyRecordKind) => ofKind(kind).map(main)
    expect(names('product')).toEqual(facts.products.map(({ name }) => name))
    const terms = new Set(names('term'))
    expect(facts.quoted_terms.filter(({ term }) => !terms.has(term))).toEqual([])
    const cited = ofKind('term').flatMap(excerptsOf)
    const standsFor = (words: string) => cited.some(excerpt => words.includes(excerpt) || excerpt.includes(words))
    expect(facts.rhetorical_numbers.filter(({ verbatim }) => !standsFor(verbatim))).toEqual([])
    expect(ofKind('source').flatMap(excerptsOf).sort()).toEqual(
      facts.data_sources.map(({ verbatim }) => verbatim).sort(),
    )
    expect(names('absence')).toEqual(facts.absent_from_source)
  })
})

describe('words are the report’s', () => {
  const quoting = [
    facts.companies_or_orgs,
    facts.quotes,
    facts.indirect_statements,
    facts.figures,
    facts.findings,
    facts.recommendations,
    facts.tensions,
    facts.captions,
    facts.credits,
  ].flat()

  it('excerpts are those of the ground truth', () => {
    const wrong = quoting.filter(fact => [fact.verbatim].flat().join('|') !== excerptsOf(get(fact.id)).join('|'))
    expect(wrong).toEqual([])
  })

  it('every excerpt stands in the source', () => {
    const all = [...survey.records.values()].flatMap(excerptsOf)
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(words => !report.includes(words))).toEqual([])
  })

  it('people have their names and their titles, organisations their names', () => {
    for (const fact of facts.people) {
      const person = get(fact.id)
      if (person.kind !== 'person') continue
      expect([main(person), person.titles.map(({ zh }) => zh?.text)]).toEqual([fact.name, fact.titles])
    }
    expect(facts.companies_or_orgs.map(({ id }) => main(get(id)))).toEqual(
      facts.companies_or_orgs.map(({ name }) => name),
    )
  })
})

describe('who says it', () => {
  const voices: Readonly<Record<string, string>> = {
    '（匿名）调研团队成员': 'V5',
    匿名调研团队成员: 'V5',
    调研团: 'V3',
    调研发现: 'V3',
    清点: 'V4',
  }
  /** A name with a remark behind it, or one of the report's own voices. */
  function speakerId(speaker: string): string {
    const person = facts.people.find(({ name }) => speaker.startsWith(name) && !speaker.includes('/报道'))
    if (person !== undefined) return person.id
    const known = voices[speaker]
    return known ?? (speaker.startsWith('手记') ? 'V2' : 'V1')
  }
  const by = (id: string) => {
    const record = get(id)
    return 'by' in record ? record.by?.text : undefined
  }

  it('quotations and indirect speech', () => {
    const spoken = [...facts.quotes, ...facts.indirect_statements]
    expect(spoken.map(({ id }) => [id, by(id)])).toEqual(
      spoken.map(({ id, person, speaker }) => [id, person ?? speakerId(speaker)]),
    )
  })

  it('findings and recommendations', () => {
    const expected = [
      ...facts.findings.map(({ id, by: speaker }) => [id, speakerId(speaker.replace('段', ''))]),
      ...facts.recommendations.map(({ id, who }) => [id, speakerId(who)]),
    ]
    expect(expected.map(([id]) => [id, by(id ?? '')])).toEqual(expected)
  })

  it('is quoted, paraphrased or silent as the ground truth counted it', () => {
    const speaking = (mode: string) =>
      ofKind('person').flatMap(person => (person.kind === 'person' && person.speaks === mode ? main(person) : []))
    expect(new Set(speaking('quoted'))).toEqual(new Set(Object.keys(facts.voice_count.by_speaker)))
    expect(new Set(speaking('paraphrased'))).toEqual(new Set(facts.voice_count.indirect_only))
    expect(speaking('silent')).toEqual(expect.arrayContaining([...facts.voice_count.silent_named_members]))
    const depth = (mode: string) =>
      ofKind('organisation').flatMap(each =>
        each.kind === 'organisation' && each.sample && each.evidence === mode ? main(each) : [],
      )
    expect(depth('voice')).toEqual(facts.sample_evidence.with_spokesperson)
    expect(depth('named')).toEqual(facts.sample_evidence.named_only_in_body)
    expect(depth('listed')).toEqual(facts.sample_evidence.listed_only)
  })
})

describe('figures', () => {
  it('have the values of the ground truth', () => {
    expect(facts.figures.map(({ id }) => [id, valueText(figure(id))])).toEqual(
      facts.figures.map(({ id, value }) => [id, arabic(value)]),
    )
  })

  it('have a data source where the ground truth has one, and nowhere else', () => {
    const official = facts.figures.filter(({ kind }) => kind.startsWith('official')).map(({ id }) => id)
    expect(
      ofKind('figure')
        .filter(({ source }) => source !== undefined)
        .map(({ id }) => id),
    ).toEqual(official)
    const levels = facts.figures.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level]]))
    expect(levels.map(([id]) => [id, figure(id ?? '').level?.text])).toEqual(levels)
  })

  it('are marked as counted where the ground truth counted', () => {
    const derived = facts.figures.filter(({ derived: counted }) => counted === true).map(({ id }) => id)
    expect(derived.filter(id => figure(id).counted === undefined)).toEqual([])
  })

  it('count voices and evidence as the ground truth does', () => {
    const parts = (id: string) =>
      Object.fromEntries(figure(id).counted?.parts.map(({ key, value }) => [key, value]) ?? [])
    const speakers = Object.entries(facts.voice_count.by_speaker).map(([name, count]) => [
      facts.people.find(each => each.name === name)?.id,
      count,
    ])
    expect(parts('F33')).toEqual(Object.fromEntries(speakers))
    expect(parts('F34')).toEqual({ voice: 7, named: 3, listed: 2 })
    const lengths = ['F35', 'F36', 'F37', 'F38', 'F39', 'F40', 'F41'].map(id => valueText(figure(id)))
    expect(lengths).toEqual(['9', '7', '3', '2', '5', '3', '9'])
  })
})

describe('both languages', () => {
  it('have all that a slide may show', () => {
    const fields = [
      'name',
      'says',
      'what',
      'cite',
      'role',
      'group',
      'unit',
      'qualifier',
      'note',
      'short',
      'caution',
      'to',
      'gloss',
      'label',
    ]
    // The ends of a relation are words of its excerpt, in the language of the source alone.
    const missing = [...survey.records.values()]
      .filter(({ kind }) => kind !== 'relation')
      .flatMap(record =>
        fields.flatMap(field => {
          const texts = (record as unknown as Readonly<Record<string, { zh?: unknown; en?: unknown } | undefined>>)[
            field
          ]
          return texts === undefined || (texts.zh !== undefined && texts.en !== undefined)
            ? []
            : [`${record.id}.${field}`]
        }),
      )
    expect(missing.filter(path => !/^D[56]\.|^O19\./.test(path))).toEqual([])
  })
})

const get = (id: string): SurveyRecord => {
  const record = survey.records.get(id)
  if (record === undefined) throw new Error(`No ${id}`)
  return record
}
const figure = (id: string): FigureRecord => get(id) as FigureRecord
const ofKind = (kind: SurveyRecordKind): readonly SurveyRecord[] =>
  [...survey.records.values()].filter(record => record.kind === kind)
const excerptsOf = (record: SurveyRecord): readonly string[] => record.excerpts.map(({ words }) => words.text)

function main(record: SurveyRecord): string | undefined {
  if ('name' in record) return record.name.zh?.text
  return 'says' in record ? record.says?.zh?.text : undefined
}

/** 近30 stands as qualifier and value; 两 and 四 are how the report writes 2 and 4. */
function valueText({ value, qualifier }: FigureRecord): string {
  if (value.form === 'change') return `${value.from.zh?.text}→${value.to.zh?.text}`
  const text = value.form === 'number' || value.form === 'words' ? (value.text.zh?.text ?? '') : ''
  const hedge = qualifier?.zh?.text
  return arabic(hedge === '近' ? `${hedge}${text}` : text)
}

function arabic(value: Fact['value']): string {
  if (typeof value === 'object') return `${value.from}→${value.to}`
  const text = String(value)
  return text.replace(/^(近?)两$/, '$12').replace(/^四$/, '4')
}

interface Fact {
  readonly id: string
  readonly name: string
  readonly titles: readonly string[]
  readonly verbatim: string | readonly string[]
  readonly speaker: string
  readonly person: string | null
  readonly by: string
  readonly who: string
  readonly kind: string
  readonly level?: string
  readonly derived?: boolean
  readonly value: string | number | { readonly from: string; readonly to: string }
}
interface Facts {
  readonly people: readonly Fact[]
  readonly companies_or_orgs: readonly Fact[]
  readonly quotes: readonly Fact[]
  readonly indirect_statements: readonly Fact[]
  readonly figures: readonly Fact[]
  readonly findings: readonly Fact[]
  readonly recommendations: readonly Fact[]
  readonly tensions: readonly Fact[]
  readonly captions: readonly Fact[]
  readonly credits: readonly Fact[]
  readonly products: readonly { readonly name: string }[]
  readonly quoted_terms: readonly { readonly term: string }[]
  readonly rhetorical_numbers: readonly { readonly verbatim: string }[]
  readonly data_sources: readonly { readonly verbatim: string }[]
  readonly absent_from_source: readonly string[]
  readonly voice_count: {
    readonly by_speaker: Readonly<Record<string, number>>
    readonly indirect_only: readonly string[]
    readonly silent_named_members: readonly string[]
  }
  readonly sample_evidence: Readonly<
    Record<'with_spokesperson' | 'named_only_in_body' | 'listed_only', readonly string[]>
  >
}
