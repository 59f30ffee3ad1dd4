import { describe, expect, test } from 'vitest'
import { formatSpan } from '../../../src/base/span.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import { front, loadTexts } from '../../support/template-set.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const UTF16 = new Uint8Array([0xff, 0xfe, 0x41])

describe('loadTemplates', () => {
  test('reads slots of every form', async () => {
    const slots =
      '{ hero: figure, badge?: words 4, who 1..3: person|voice, form? 0..3: label 6, rows 2..2: { head: words 4, note?: ours } }'
    const { value, diagnostics } = await loadTexts({ 'layouts/a.hbs': `${front(slots)}<slide/>` })
    expect(diagnostics).toEqual([])
    const layout = value?.layouts.get('a')
    expect(layout?.slots.map(({ span: _, ...slot }) => slot)).toMatchObject([
      { name: 'hero', optional: false, value: { kind: 'figure' } },
      { name: 'badge', optional: true, value: { kind: 'words', capacity: { zh: 4, en: 8 } } },
      { name: 'who', list: { min: 1, max: 3 }, value: { kind: 'person', or: ['voice'] } },
      { name: 'form', optional: true, list: { min: 0, max: 3 } },
      {
        name: 'rows',
        list: { min: 2, max: 2 },
        value: { slots: [{ name: 'head' }, { name: 'note', optional: true }] },
      },
    ])
    expect(formatSpan(layout!.slots[1]!.span)).toBe('templates/layouts/a.hbs:3:24')
  })

  test('keeps the lines of the body', async () => {
    const { value } = await loadTexts({ 'layouts/a.hbs': `${front('{}')}<slide/>\r\n<x/>` })
    expect(value?.layouts.get('a')?.source.split('\n').slice(4)).toEqual(['<slide/>', '<x/>'])
  })

  test('an earlier root shadows a later one, file by file and word by word', async () => {
    const files = new Map([
      ['/own/layouts/a.hbs', encode(`${front('{}')}own`)],
      ['/own/house/zh.yaml', encode('cut: 略')],
      ['/package/layouts/a.hbs', encode(`${front('{}')}package`)],
      ['/package/layouts/b.hbs', encode(`${front('{}')}package`)],
      ['/package/partials/p.hbs', encode('p')],
      ['/package/house/zh.yaml', encode('cut: ……\ngap: "　"')],
      ['/package/house/en.yaml', encode('cut: …\ngap: ", "')],
    ])
    const roots = [
      { path: '/own', label: 'mine' },
      { path: '/package', label: 'templates' },
    ]
    const { value, sources } = await loadTemplates(memoryHost(files), roots)
    expect([...value!.layouts.values()].map(({ file }) => file)).toEqual([
      'mine/layouts/a.hbs',
      'templates/layouts/b.hbs',
    ])
    expect(value?.house).toEqual({ cut: { zh: '略', en: '…' }, gap: { zh: '　', en: ', ' } })
    expect(sources.get('templates/partials/p.hbs')).toBe('p')
  })

  const named = (rest: string): string => `---\nname: { zh: 样, en: Sample }\n${rest}\n---\n<slide/>`
  test.each([
    ['no front matter', '<slide/>', 'layout-front 1:1'],
    ['a name in no language', '---\nname: { fr: Un }\n---\n', 'layout-front 2:1'],
    ['a key that is none', named('slot: {}'), 'layout-front 3:1 Did you mean "slots"?'],
    ['a kind that is none', named('slots: { a: word 4 }'), 'slot-kind 3:13 Did you mean "words"?'],
    ['one kind of two that is none', named('slots: { a: person|voise }'), 'slot-kind 3:13 Did you mean "voice"?'],
    ['a range upside down', named('slots: { a 4..1: words }'), 'slot-range 3:10'],
    ['a name that the slide needs', named('slots: { title: words }'), 'slot-name 3:10'],
    ['a name that items need', named('slots: { a: { from: words } }'), 'slot-name 3:15'],
    ['a name with capitals', named('slots: { Hero: words }'), 'slot-name 3:10'],
    ['a slot twice', named('slots: { a: words, "a?": words }'), 'slot-twice 3:21'],
    ['an unknown stand-in', named('instead: bb'), 'layout-instead 3:10 Did you mean "b"?'],
    ['itself as stand-in', named('instead: a'), 'layout-instead 3:10'],
    ['YAML that is none', named('slots: { a: words'), 'yaml-syntax'],
  ])('tells of %s', async (_, text, expected) => {
    const { value, diagnostics } = await loadTexts({ 'layouts/a.hbs': text, 'layouts/b.hbs': named('') })
    expect(value).toBeUndefined()
    const told = diagnostics.map(({ code, span, help }) => `${code} ${span?.line}:${span?.column} ${help}`)
    expect(
      told.filter(each => each.startsWith(expected)),
      told.join('\n'),
    ).toHaveLength(1)
  })

  test('names and house words of one language are enough, and leave the package’s in the others', async () => {
    const host = memoryHost(
      new Map(
        Object.entries({
          '/own/layouts/a.hbs': '---\nname: { en: Mine }\nslots: {}\n---\n<slide/>',
          '/own/house/en.yaml': 'source: "From: "\nmine: Mine\n',
          '/package/house/en.yaml': 'source: "Source: "\n',
          '/package/house/zh.yaml': 'source: 来源：\n',
        }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
      ),
    )
    const roots = ['own', 'package'].map(label => ({ path: `/${label}`, label }))
    const { value, diagnostics } = await loadTemplates(host, roots)
    expect(diagnostics).toEqual([])
    expect(value!.layouts.get('a')!.name).toEqual({ zh: 'Mine', en: 'Mine' })
    expect(value!.house).toMatchObject({ source: { zh: '来源：', en: 'From: ' }, mine: { zh: 'Mine', en: 'Mine' } })
  })

  test('tells all faults of all files at once', async () => {
    const { diagnostics } = await loadTexts({
      'layouts/a.hbs': named('slots: { a: wrods, b: figur }'),
      'layouts/Bad.hbs': named(''),
      'house/en.yaml': 'cut: { fr: Etc. }',
      'house/fr.yaml': 'cut: Etc.',
    })
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'house-words',
      'house-words',
      'slot-kind',
      'slot-kind',
      'template-name',
    ])
  })

  test.each([
    ['a folder without layouts', 'house/en.yaml', encode('a: b'), ['templates-missing']],
    ['bytes that are no text, and not of layouts that are missing', 'layouts/a.hbs', UTF16, ['text-encoding']],
  ])('tells of %s', async (_, name, bytes, codes) => {
    const files = new Map([[`/project/${name}`, bytes]])
    const { diagnostics } = await loadTemplates(memoryHost(files), [{ path: '/project', label: 'templates' }])
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
  })
})
