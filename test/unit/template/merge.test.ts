import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/base/language.ts'
import { formatSpan } from '../../../src/base/span.ts'
import type { MarkupElement, MarkupNode } from '../../../src/markup/nodes.ts'
import { parseMarkup } from '../../../src/markup/parse.ts'
import { compileTemplates } from '../../../src/template/compile-templates.ts'
import type { ContextValue } from '../../../src/template/context.ts'
import { printStory, type SlideMarkup } from '../../../src/template/print-story.ts'
import { leaf, reserved, scope, slideOf, storyOf } from '../../support/sample-context.ts'
import { setOf } from '../../support/template-set.ts'

const SLOTS = '{ hero: figure, badge?: words, quotes 0..4: quotation, names 0..9: person, tag: label, at?: number }'
const view = (text: string, line = 1, more: Record<string, ContextValue> = {}): ContextValue =>
  scope({ id: leaf('X1', line), text: leaf(text, line), ...more })

async function merge(
  body: string,
  fields: Record<string, ContextValue> = {},
  partials: Readonly<Record<string, string>> = {},
  language: Language = 'zh',
) {
  const context = reserved({
    hero: view('近14个', 7, { value: leaf('14', 7), what: leaf('场景', 8) }),
    tag: scope({ text: leaf('路径') }),
    ...fields,
  })
  const set = await setOf(SLOTS, body, partials)
  return printStory(storyOf([slideOf('a', context)], language), set, compileTemplates(set))
}

async function slideFrom(
  body: string,
  fields?: Record<string, ContextValue>,
  partials?: Readonly<Record<string, string>>,
  language?: Language,
): Promise<SlideMarkup> {
  const { value, diagnostics } = await merge(body, fields, partials, language)
  expect(diagnostics).toEqual([])
  return value![0]!
}

/** What a `<text>` around the body shows. */
async function shown(body: string, fields?: Record<string, ContextValue>, language?: Language): Promise<string> {
  const { value, diagnostics } = parseMarkup(
    await slideFrom(`<slide><title>t</title><text>${body}</text></slide>`, fields, {}, language),
  )
  expect(diagnostics).toEqual([])
  return words(elements(value!)[1]!)
}

const elements = (element: MarkupElement): MarkupElement[] => element.children.filter(child => child.kind === 'element')
const words = (node: MarkupNode): string => (node.kind === 'text' ? node.text : node.children.map(words).join(''))

describe('values', () => {
  test.each([
    ['a leaf', '{{hero.value}}', '14'],
    ['a view by its text', '{{hero}}', '近14个'],
    ['this', '{{#with hero}}{{this}}{{/with}}', '近14个'],
    ['a number', '{{slide.number}}', '2'],
    ['an index', '{{#each quotes}}{{@index}}{{/each}}', '01'],
    ['an empty text is not there', '{{#if foot}}x{{else}}-{{/if}}{{#with foot}}x{{else}}-{{/with}}{{foot}}', '--'],
  ])('%s', async (_, body, expected) =>
    expect(await shown(body, { foot: leaf(''), quotes: [view('一'), view('二')] })).toBe(expected),
  )

  test.each(['<b>', 'a & b', '&amp;', ']]>', '{{hero}}', '{{{x}}}', `"'`, '<!--', '😀', 'a  b'])(
    '%s comes through as text, in words and in attributes',
    async text => {
      const body = '<slide><title>{{hero}}</title><row name="{{hero}}"/></slide>'
      const { value, diagnostics } = parseMarkup(await slideFrom(body, { hero: view(text) }))
      expect(diagnostics).toEqual([])
      expect(words(value!)).toBe(text)
      expect(elements(value!)[1]!.attributes.get('name')?.value).toBe(text)
    },
  )

  test.each([
    ['in words of their own ends in it', '<title>t</title><text>{{hero}}</text>', ['a\nb', 'c'], []],
    ['in a run ends in it', '<title>t</title><text><run>{{hero}}</run></text>', ['a\nb\nc'], []],
    ['in an item of a list ends in it', '<title>t</title><list><p>{{hero}}</p></list>', ['a\nb\nc'], []],
    ['in a foot ends in it', '<title>t</title><text placeholder="footer">{{hero}}</text>', ['a\nb', 'c'], []],
    [
      'in a title is joined, and told',
      '<text>t</text><title><run>{{hero}}</run></title>',
      ['a b c'],
      ['line-break-joined'],
    ],
  ])('a line of a text %s', async (_, body, lines, codes) => {
    const { value } = await merge(`<slide>${body}</slide>`, { hero: view('a \n b\n\nc') })
    const parsed = parseMarkup(value![0]!)
    const block = elements(parsed.value!)[1]!
    const paragraphs = elements(block).length > 0 ? elements(block) : [block]
    expect(paragraphs.map(each => words(each).trim())).toEqual(lines)
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  test.each(['\uE000', '\uE0017\uE002x\uE003', '\u0001', '\uD800'])(
    'a text with a character that no slide can hold is told',
    async text => {
      const { diagnostics } = await merge('{{hero}}', { hero: view(text, 9) })
      expect(diagnostics).toMatchObject([{ code: 'text-character', span: { file: 'story.yaml', line: 9 } }])
    },
  )
})

test.each([
  ['{{title}}', ['footnote-no-foot']],
  ['{{title}} {{foot}}', []],
])('footnotes of a slide whose layout prints %s', async (body, codes) => {
  const foot = view('1 note', 5, { inlines: [scope({ start: 0, end: 1, raised: true })] })
  const { diagnostics } = await merge(body, { title: view('t'), foot })
  expect(diagnostics.map(({ code }) => code)).toEqual(codes)
})

describe('helpers', () => {
  const people = ['甲', '乙', '丙'].map(name => view(name, 1, { name: leaf(name) }))
  const groups = ['强', '平', '强'].map((id, index) => view(`${index}`, 1, { id: leaf(id) }))
  test.each<[string, string, string]>([
    ['{{join-all names}}', '甲、乙、丙', '甲, 乙, 丙'],
    ['{{join-all quotes}}', '0、1、2', '0, 1, 2'],
    ['{{name-nth tag 0}}{{name-nth tag 10}}', '路径一路径十一', '路径 1路径 11'],
    ['{{house-word "source"}}x', '来源：x', 'Source: x'],
    ['{{pick-nth 0 "a" "b"}}{{pick-nth 1 "a" "b"}}{{pick-nth 5 "a" "b"}}', 'abb', 'abb'],
    ['{{#if (is-even 2)}}y{{/if}}{{#if (is-even 3)}}n{{/if}}', 'y', 'y'],
    ['{{#each names}}{{#if (is-nth @index 2)}}{{name}}{{/if}}{{/each}}', '乙', '乙'],
    ['{{#if (is-equal hero.value "14")}}y{{/if}}{{#if (is-equal hero.value 14)}}y{{/if}}', 'yy', 'yy'],
    ['{{plus-n (count names) -1}} {{times-n 0.1 3}}', '2 0.3', '2 0.3'],
    ['{{#with (lookup names 1)}}{{name}}{{/with}}', '乙', '乙'],
    [
      '{{#each-group quotes "id"}}{{#if @first}}[{{/if}}{{id}}{{#each items}}{{this}}{{/each}}{{#if @last}}]{{/if}}{{/each-group}}',
      '[强02平1]',
      '[强02平1]',
    ],
    ['{{#unless badge}}none{{/unless}}', 'none', 'none'],
  ])('%s', async (body, zh, en) => {
    const fields = { names: people, quotes: groups }
    expect(await shown(body, fields)).toBe(zh)
    expect(await shown(body, fields, 'en')).toBe(en)
  })

  describe('offices at the foot', () => {
    // All hold an office of the same name, each in a line of their own.
    const roles = ['甲', '乙', '丙', '丁'].map((_, at) => leaf('馆员', 20 + at))
    const speakers = ['甲', '乙', '丙', '丁'].map((name, at) =>
      scope({ name: leaf(name), role: roles[at]!, office: leaf(`${name}馆馆员`) }),
    )
    test.each<[string, ContextValue, string, string]>([
      ['of nobody, and then there is no text at all', view('丁说', 1, { what: roles[3]! }), '', ''],
      [
        'of those whom the slide or its foot names',
        view('乙与丙说'),
        '乙为乙馆馆员，丙为丙馆馆员，丁为丁馆馆员',
        '乙: 乙馆馆员; 丙: 丙馆馆员; 丁: 丁馆馆员',
      ],
      ['of nobody whose office stands there', view('乙说', 1, { what: roles[1]! }), '丁为丁馆馆员', '丁: 丁馆馆员'],
      [
        'even where another holds the like',
        view('乙说', 1, { what: roles[0]! }),
        '乙为乙馆馆员，丁为丁馆馆员',
        '乙: 乙馆馆员; 丁: 丁馆馆员',
      ],
    ])('%s', async (_, hero, zh, en) => {
      const run =
        '<run if-named="{{name}}" unless-shown="{{role}}" joint="{{house-word "clause-comma"}}">{{name}}{{house-word "holds-office"}}{{office}}</run>'
      const body = `<slide><title>{{hero}}{{hero.what}}</title><column><text>{{#each speakers}}${run}{{/each}}</text></column><text>{{foot}}</text></slide>`
      const fields = { hero: scope({ what: leaf(''), ...(hero as object) }), foot: leaf('转述自丁'), speakers }
      for (const [language, expected] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const { value, diagnostics } = parseMarkup(await slideFrom(body, fields, {}, language))
        expect(diagnostics).toEqual([])
        const [title, ...others] = elements(value!)
        expect(title!.name).toBe('title')
        expect(others.map(words)).toEqual(expected === '' ? ['转述自丁'] : [expected, '转述自丁'])
      }
    })
  })

  test('a conditional run that stays keeps its style', async () => {
    const body = '<slide><title>{{hero}}</title><text><run if-named="14" color="fact">个</run></text></slide>'
    const { value } = parseMarkup(await slideFrom(body))
    const [run] = elements(elements(value!)[1]!)
    expect([...run!.attributes].map(([name, { value }]) => [name, value])).toEqual([['color', 'fact']])
  })

  test('a text that is no number is told with its YAML', async () => {
    const { diagnostics } = await merge('{{#with at}}{{plus-n this 1}}{{/with}}', {
      at: scope({ text: leaf('多', 12), value: leaf('多', 12) }),
    })
    expect(diagnostics).toMatchObject([{ code: 'merge-number', span: { line: 12 } }])
  })
})

describe('partials', () => {
  test('blocks, values by name and what they do not see', async () => {
    const partials = {
      frame: '<slide><title>{{title}}</title>{{> @partial-block}}{{> end}}</slide>',
      end: '<text>{{foot}}</text>',
      n: '<text name="{{kind}}">{{value}}</text>',
    }
    const slide = await slideFrom('{{#> frame}}\n{{> n hero kind="x"}}\n{{/frame}}', {}, partials)
    const { value, diagnostics } = parseMarkup(slide)
    expect(diagnostics).toEqual([])
    expect(words(value!)).toBe('标题14来源')
    expect(elements(value!)[1]!.attributes.get('name')?.value).toBe('x')
    expect(formatSpan(elements(value!)[1]!.span)).toBe('templates/partials/n.hbs:1:1')
  })
})

describe('ways back', () => {
  test('from an element to its template, from words and attributes to their YAML', async () => {
    const body =
      '<slide>\n  {{#if hero}}\n  <title\n    style="title">{{hero}}和{{hero.what}}</title>\n  {{/if}}\n    <row name="{{hero.what}}"/></slide>'
    const { value } = parseMarkup(await slideFrom(body))
    const [title, row] = elements(value!)
    expect([value!, title!, row!].map(({ span }) => formatSpan(span))).toEqual(
      ['a.hbs:5:1', 'a.hbs:7:3', 'a.hbs:10:5'].map(at => `templates/layouts/${at}`),
    )
    expect(title!.children).toMatchObject([
      { text: '近14个', source: { line: 7 } },
      { text: '和' },
      { text: '场景', source: { line: 8 } },
    ])
    expect(row!.attributes.get('name')).toMatchObject({ value: '场景', source: { line: 8 } })
  })

  test('house words and counts have no YAML and keep their spaces', async () => {
    const slide = await slideFrom('<slide><title>{{house-word "source"}}\n{{hero}}</title></slide>', {}, {}, 'en')
    expect(elements(parseMarkup(slide).value!)[0]!.children).toMatchObject([
      { text: 'Source: ' },
      { text: '近14个', source: {} },
    ])
  })
})

describe('faults', () => {
  test('a value that is missing after all names the template, the slide and the nearest YAML, all of them', async () => {
    const { value, diagnostics } = await merge('{{hero.value}}\n{{#with hero}}{{what}}{{/with}}', {
      hero: view('x', 31),
    })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'merge-missing',
        message: 'Slide "T01" has no "hero.value" to print',
        span: { line: 100 },
        trace: [{ span: { file: 'templates/layouts/a.hbs', line: 5 } }],
      },
      { code: 'merge-missing', span: { line: 31 }, trace: [{ span: { line: 6, column: 15 } }] },
    ])
  })

  test('an unknown layout is told for each slide, the others are merged', async () => {
    const set = await setOf('{}', '{{foot}}')
    const slides = ['a', 'aa', 'zzz'].map((layout, index) => slideOf(layout, reserved(), `T0${index}`))
    const { diagnostics } = printStory(storyOf(slides), set, compileTemplates(set))
    expect(diagnostics.map(({ message, help }) => `${message} ${help}`)).toEqual([
      'There is no layout "aa", which slide "T01" names Did you mean "a"?',
      'There is no layout "zzz", which slide "T02" names Known: a.',
    ])
  })

  test('with faults in templates nothing is merged, and decks get the same diagnostics', async () => {
    const set = await setOf('{}', '{{nope}}')
    const story = storyOf([slideOf('a', reserved())])
    const code = compileTemplates(set)
    const [one, other] = [printStory(story, set, code), printStory(story, set, code)]
    expect(one.value).toBeUndefined()
    expect(one.diagnostics[0]).toBe(other.diagnostics[0])
  })
})
