import { expect, test } from 'vitest'
import type { TextBody } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import { buildInMemory, bytesOf, fixtureProject } from '../../support/fixture-project.ts'

/** The second survey’s first slide in a layout of this body, laid out with real fonts. */
async function bodiesOf(body: string): Promise<Map<string, { y: number; body: TextBody }>> {
  const files = fixtureProject('night-buses')
  files.set(
    'templates/layouts/hero-number.hbs',
    bytesOf(
      `---\nname: { zh: 页, en: Page }\nslots: {}\n---\n<slide><title margin-top="57">{{title}}</title>${body}</slide>`,
    ),
  )
  const audience = 'content/audiences/council.yaml'
  files.set(
    audience,
    bytesOf(
      'audience: council\ntitle: Night buses\nfor: The council\nlanguage: en\ntheme: briefing\nslides:\n  - slide: A1\n    layout: hero-number\n    ours: true\n    title: A title of ours\n    notes: Notes.\n',
    ),
  )
  const { result } = await buildInMemory(files, { audiences: ['council'], fonts: 'none', dry: true })
  expect(result.diagnostics).toEqual([])
  const items = [...walkItems(result.decks[0]!.scene.slides[0]!.items)]
  return new Map(
    items.flatMap(item => (item.kind === 'text' ? [[item.name, { y: item.box.y, body: item.body }] as const] : [])),
  )
}

const WORDS = 'Letters of another font may be wider than these are'
const two = (width: number): string =>
  `<column width="${width}"><text style="lead" name="words">${WORDS}</text><text style="lead" name="below">Below them</text></column><spacer/>`

test('words that would need another line in wider letters have it below them, others have not', async () => {
  const distance = async (width: number): Promise<{ lines: number; grown: number; gap: number; wide: number }> => {
    const bodies = await bodiesOf(two(width))
    const { y, body } = bodies.get('words')!
    const { lines, line, grown = lines.length } = body.paragraphs[0]!
    const gap = bodies.get('below')!.y - y - lines.length * line
    return { lines: lines.length, grown, gap, wide: lines[0]!.width }
  }
  const roomy = await distance(700)
  expect(roomy).toMatchObject({ lines: 1, grown: 1, gap: expect.closeTo(0, 0) })
  const tight = await distance(Math.ceil(roomy.wide) + 4)
  expect(tight).toMatchObject({ lines: 1, grown: 2 })
  expect(tight.gap).toBeGreaterThan(20)
})
