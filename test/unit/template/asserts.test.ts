import { describe, expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import { plainLayoutLike } from '../../../src/template/spec/plain-layout.ts'
import { ROOT } from '../../support/source-files.ts'
import { loadTexts } from '../../support/template-set.ts'

/** What joins parts of a slide: lines from one to another, arrows, brackets, the beam of a lever; a triangle that points up or down marks a change. */
const JOINING = /<connector|kind="(?:chevron|open-pentagon|triangle)"(?! direction)|\{\{> bracket-/

describe('the layouts of the package', async () => {
  const { value: templates } = await loadTemplates(nodeHost({}), [{ path: `${ROOT}/templates`, label: 'templates' }])
  const layouts = [...templates!.layouts.values()]

  test('say what they draw, where they join parts by a line or an arrow', () => {
    const silent = layouts.filter(({ source, asserts }) => JOINING.test(source) && asserts.length === 0)
    expect(silent.map(({ key }) => key)).toEqual([])
    expect(layouts.filter(({ source }) => JOINING.test(source)).length).toBeGreaterThan(10)
  })

  test('have another that draws none for nearly each that does', () => {
    const drawing = layouts.filter(({ asserts }) => asserts.length > 0)
    const plain = drawing.map(layout => plainLayoutLike(layout, templates!))
    expect(plain.filter(key => key !== undefined && templates!.layouts.get(key)!.asserts.length > 0)).toEqual([])
    expect(plain.filter(key => key === undefined).length).toBeLessThan(drawing.length / 4)
  })
})

const layout = (rest: string): string => `---\nname: { zh: 样, en: Sample }\n${rest}\n---\n<slide/>`

describe('the layout that draws none', () => {
  test.each([
    ['of the same slots', '{ rows 2..3: { head: label 4, says: words 9 } }', 'near'],
    ['that stands in for it', '{ rows 2..3: { head: label 4, says: words 9 } }\ninstead: far', 'far'],
    ['is none where a quotation would have no room', '{ says: words 9, quote: quotation 40 }', undefined],
    ['is none where a figure would be missing', '{ says: words 9 }', undefined],
  ])('%s', async (_, slots, expected) => {
    const { value } = await loadTexts({
      'layouts/drawn.hbs': layout(`slots: ${slots}\nasserts: [cause, enable]`),
      'layouts/near.hbs': layout('slots: { lines 2..3: { name: label 4, text-of: words 9 } }'),
      'layouts/far.hbs': layout('slots: { head: label 4, rest 1..9: words 9 }'),
      'layouts/other.hbs': layout('slots: { says: words 9, hero: figure }'),
    })
    expect(plainLayoutLike(value!.layouts.get('drawn')!, value!)).toBe(expected)
  })

  test('is asked of layouts that say rightly what they draw', async () => {
    const { diagnostics } = await loadTexts({ 'layouts/a.hbs': layout('slots: { says: words 9 }\nasserts: couse') })
    expect(diagnostics).toMatchObject([{ code: 'layout-front', help: 'Did you mean "cause"?' }])
  })
})
