import { describe, expect, test } from 'vitest'
import { audiencesOf, faultsOf } from '../../support/content-files.ts'

const TOWN = `audience: town
title: 河水
for: 镇上
language: zh
theme: briefing
event: { host: 镇图书馆 }
slides:
  - slide: A1
    layout: plain
    section: 现状
    title: 河水清了
    says: Q01
    backup: true
    weight: 2
`

test('reads slides, and leaves their slots to the layout', async () => {
  const { value, diagnostics } = await audiencesOf({ 'audiences/town.yaml': TOWN })
  expect(diagnostics).toEqual([])
  const [town] = value ?? []
  expect(town).toMatchObject({ name: 'town', output: 'town', language: 'zh', event: { host: { text: '镇图书馆' } } })
  expect(town?.slides[0]).toMatchObject({ id: 'A1', backup: true, weight: 2, section: { text: '现状' } })
  expect([...(town?.slides[0]?.slots.keys() ?? [])]).toEqual(['says'])
  expect(town?.slides[0]?.span).toMatchObject({ line: 8, column: 12 })
})

test('an overlay knows the audience below, and keeps its own slides apart', async () => {
  const overlay = 'extends: town\ntitle: River\nlanguage: en\nslides: [{ slide: A1, title: The river is clear }]\n'
  const { value } = await audiencesOf({ 'audiences/town.yaml': TOWN, 'audiences/town.en.yaml': overlay })
  const [english] = value ?? []
  expect(english).toMatchObject({ name: 'town', output: 'town.en', language: 'en', theme: { text: 'briefing' } })
  expect(english?.base?.output).toBe('town')
  expect(english?.slides[0]?.slots.size).toBe(0)
})

describe('tells', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['an unknown key', 'for: 镇上', 'fro: 镇上', ['key-unknown 3:1']],
    ['a language that there is not', 'language: zh', 'language: fr', ['value-wrong 4:11']],
    ['a role that there is not', 'weight: 2', 'role: closing', ['value-wrong 14:11']],
    ['a weight too great', 'weight: 2', 'weight: 9', ['value-wrong 14:13']],
    ['no theme', 'theme: briefing\n', '', ['value-wrong 1:1']],
    ['an audience that extends itself', 'audience: town', 'audience: town\nextends: town', ['extends-unknown 2:10']],
    ['an audience that there is not', 'audience: town', 'audience: town\nextends: twon', ['extends-unknown 2:10']],
    ['braces without quotes', 'says: Q01', 'says: {F01}', ['braces-unquoted 12:11']],
    ['an address without quotes', 'says: Q01', 'says: {G1/Yes, but/2021}', ['braces-unquoted 12:11']],
    ['a slide twice', 'slides:\n', 'slides:\n  - { slide: A1, layout: plain, title: x }\n', ['slide-repeated 9:12']],
  ])('%s', async (_, from, to, expected) => {
    expect(TOWN).toContain(from)
    expect(faultsOf(await audiencesOf({ 'audiences/town.yaml': TOWN.replace(from, to) }))).toEqual(expected)
  })
})

test('a circle of two is told', async () => {
  const one = 'audience: a\nextends: b\ntitle: x\nlanguage: zh\ntheme: t\nslides: [{ slide: A1 }]\n'
  const both = await audiencesOf({
    'audiences/a.yaml': one,
    'audiences/b.yaml': one.replace('extends: b', 'extends: a'),
  })
  expect(faultsOf(both)).toEqual(['extends-unknown 2:10', 'extends-unknown 2:10'])
})
