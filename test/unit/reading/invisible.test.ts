import { expect, test } from 'vitest'
import { invisibleIn } from '../../../src/reading/invisible.ts'
import { normalise } from '../../../src/reading/normal.ts'
import { readText } from '../../../src/reading/read-text.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'

test.each<readonly [string, readonly string[]]>([
  ['\u202e30\u202c家', ['bidi', 'bidi']],
  ['林\u200b小溪', ['invisible']],
  ['soft\u00adhyphen', ['invisible']],
  ['tag\u{E0041}s', ['invisible']],
  ['3O家', ['lookalike']],
  ['l5%', ['lookalike']],
  ['\u0410I', ['mixed-script']],
  ['2\uFE0F\u20E35\uFE0F\u20E3家', ['invisible', 'invisible']],
  // Their twins.
  ['30家，I07说，O2O、5G、10 km', []],
  ['a\u00A0b\u3000c ❤\uFE0F 👩\u200D🚀', []],
  ['μm, kΩ, β, naïve, Привет, 你好', []],
])('%j', (text, kinds) => {
  expect(invisibleIn(text).map(({ kind }) => kind)).toEqual(kinds)
})

test('every string of a YAML file is read, comments aside', () => {
  const codes = (text: string) => readYaml('a.yaml', new TextEncoder().encode(text)).diagnostics.map(({ code }) => code)
  expect(codes('a: b\u200bc # \u200b')).toEqual(['text-invisible'])
  expect(codes('a: "\\u202e03\\u202c"')).toEqual(['text-invisible', 'text-invisible'])
  expect(codes('k\u200bey: [x, y\u2066z]')).toEqual(['text-invisible', 'text-invisible'])
  expect(codes('# \u200b\na: b')).toEqual([])
})

test('the normal form leads back to the written one', () => {
  const written = '有\u200b２５家'
  const { text, at } = normalise(written)
  expect(text).toBe('有25家')
  expect([...text].map((_, index) => written.charAt(at[index]!))).toEqual(['有', '２', '５', '家'])
})

test.each(['\u00A0', '\u202F', '\u3000'])('a space of another width parts words as a plain one does (%j)', space => {
  const [plain, wide] = [' ', space].map(between => readText(`not${between}yet 30${between}firms in the nation`, 'en'))
  expect(wide!.hedges.map(each => each.class)).toEqual(plain!.hedges.map(each => each.class))
  expect(wide!.hedges).not.toEqual([])
  expect(wide!.numbers.map(({ value, unit }) => [value, unit])).toEqual(
    plain!.numbers.map(({ value, unit }) => [value, unit]),
  )
  expect(wide!.levels.map(each => each.class)).toEqual(['national'])
})
