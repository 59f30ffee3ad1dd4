import { expect, test } from 'vitest'
import type { ContextObject } from '../../../src/template/context.ts'
import { fittingLayout } from '../../../src/template/spec/fitting-layout.ts'
import { loadTexts } from '../../support/template-set.ts'

const layout = (slots: string, more = ''): string =>
  `---\nname: { en: Some }\nslots: ${slots}\n${more}---\n<slide><text>x</text></slide>\n`

const { value: templates } = await loadTexts({
  'layouts/wall.hbs': layout('{ lead?: words 20/40, items 1..6: words 20/40 }'),
  'layouts/pair.hbs': layout('{ one: words 20/40, other: words 20/40 }'),
  'layouts/causes.hbs': layout('{ one: words 20/40, other: words 20/40 }', 'asserts: cause\n'),
  'layouts/number.hbs': layout('{ hero: figure 4/12, says?: words 20/40 }'),
})

const text = {} as ContextObject
const CASES: readonly [what: string, slots: ContextObject, fitting: string | undefined][] = [
  ['two points in a layout for seven: the one for two that claims no relation', { items: [text, text] }, 'pair'],
  ['three points, for which none has less room', { items: [text, text, text] }, undefined],
  ['one point: a layout that wants two has no place for it', { items: [text] }, undefined],
]

test.each(CASES)('%s', (_, slots, fitting) => {
  expect(fittingLayout(templates!.layouts.get('wall')!, slots, templates!)).toBe(fitting)
})
