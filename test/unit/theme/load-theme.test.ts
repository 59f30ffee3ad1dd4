import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadTheme, type ThemeOutcome } from '../../../src/theme/load-theme.ts'

const GOOD = readFileSync('templates/themes/briefing.yaml', 'utf8')
const load = (text: string, id = 'briefing', language: 'zh' | 'en' = 'zh'): Promise<ThemeOutcome> =>
  loadTheme(
    memoryHost(new Map([['/t/themes/briefing.yaml', new TextEncoder().encode(text)]])),
    [{ path: '/t', label: 'templates' }],
    id,
    language,
  )

describe('loadTheme', () => {
  test.each(['briefing', 'ledger'])('the package’s %s is sound and complete', async id => {
    const text = readFileSync(`templates/themes/${id}.yaml`, 'utf8')
    const { value, diagnostics } = await load(text)
    expect(diagnostics).toEqual([])
    expect(value?.roles.dark.line).toMatchObject({ alpha: 35 })
    for (const style of Object.values(value!.styles)) expect(style.min).toBeLessThanOrEqual(style.size)
  })

  test('a style is filled up: least size, line, weight, colour', async () => {
    const { value } = await load(GOOD.replace(/ {2}body: .*/, '  body: { size: 20 }'))
    expect(value?.styles.body).toEqual({
      size: 20,
      min: 20,
      line: 24,
      weight: 400,
      family: 'minor',
      color: 'text',
      whole: false,
      outline: false,
    })
  })

  test('English has its own lines where the style says so', async () => {
    const zh = await load(GOOD)
    const en = await load(GOOD, 'briefing', 'en')
    expect([zh.value?.styles.title?.line, en.value?.styles.title?.line]).toEqual([38, 35])
  })

  test.each([
    ['a slip in a style', ['  lead: {', '  lead: { sise: 4,'], 'theme-key', 'Did you mean "size"?'],
    ['a slip at the top', ['space:', 'spaces:'], 'theme-key', 'Did you mean "space"?'],
    ['a colour that is none', ['dk1: "1B2427"', 'dk1: "1B24"'], 'theme-value', 'Correct the value.'],
    [
      'a colour without quotes',
      ['accent4: "5E6964"', 'accent4: 5E6964'],
      'theme-value',
      'Put it in quotation marks where text is meant.',
    ],
    [
      'a style that layouts fall back on',
      ['  table-head:', '  table-heads:'],
      'theme-lacks',
      'Add "table-head" to styles.',
    ],
    ['broken YAML', ['space: {', 'space: {{'], 'yaml-syntax', expect.any(String)],
  ])('%s is told with its place', async (_, [from, to], code, help) => {
    expect(GOOD).toContain(from)
    const text = GOOD.replace(from!, to!)
    const { value, diagnostics } = await load(text)
    expect(value).toBeUndefined()
    const found = diagnostics.find(diagnostic => diagnostic.code === code)
    expect(found, JSON.stringify(diagnostics)).toMatchObject({ help })
    expect(found?.span?.file).toBe('templates/themes/briefing.yaml')
  })

  test('an unknown theme names the nearest', async () => {
    const { diagnostics } = await load(GOOD, 'breifing')
    expect(diagnostics[0]).toMatchObject({ code: 'theme-missing', help: 'Did you mean "briefing"?' })
  })
})

describe('a theme that extends another', () => {
  const files = (brand: string): Map<string, Uint8Array> =>
    new Map([
      ['/t/themes/briefing.yaml', new TextEncoder().encode(GOOD)],
      ['/p/brand.yaml', new TextEncoder().encode(brand)],
    ])
  const extend = (brand: string, id = 'brand.yaml'): Promise<ThemeOutcome> =>
    loadTheme(memoryHost(files(brand)), [{ path: '/t', label: 'templates' }], id, 'zh', '/p')

  test('changes what it names and keeps the rest', async () => {
    const { value, diagnostics } = await extend('theme: brand\nextends: briefing\ncolors: { accent2: "0000FF" }\n')
    expect(diagnostics).toEqual([])
    expect(value?.id).toBe('brand')
    expect([value?.colors.accent2, value?.colors.accent1]).toEqual(['0000FF', '1D5C5E'])
    expect(value?.styles.title?.size).toBe(28)
  })

  test.each([
    ['an unknown base', 'theme: brand\nextends: breifing\n', 'brand.yaml', 'theme-missing'],
    ['itself', 'theme: brand\nextends: brand.yaml\n', 'brand.yaml', 'theme-extends'],
    ['nothing that is there', '', 'none.yaml', 'theme-missing'],
    ['a file outside the project', '', '../t/themes/briefing.yaml', 'theme-missing'],
    [
      'a colour that is none',
      'theme: brand\nextends: briefing\ncolors: { accent2: blue }\n',
      'brand.yaml',
      'theme-value',
    ],
  ])('%s is told', async (_what, brand, id, code) => {
    const { value, diagnostics } = await extend(brand, id)
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error' })
    expect(diagnostics[0]?.span?.file).toBeTruthy()
  })
})
