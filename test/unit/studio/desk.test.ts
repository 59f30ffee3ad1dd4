import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openDesk } from '../../../src/studio/desk.ts'
import { projectOnDisk } from '../../support/project-on-disk.ts'
import { ROOT } from '../../support/source-files.ts'

const project = projectOnDisk('night-buses')
afterAll(project.remove)
const COUNCIL = 'content/audiences/council.yaml'

beforeAll(() => {
  for (const folder of ['templates/layouts', 'templates/partials', 'templates/themes'])
    mkdirSync(join(project.folder, folder), { recursive: true })
  for (const file of ['layouts/hero-number.hbs', 'partials/number.hbs'])
    cpSync(join(ROOT, 'templates', file), join(project.folder, 'templates', file))
  project.write(
    'templates/themes/own.yaml',
    'theme: own\nname: { en: Own, zh: 自己 }\nextends: briefing\ncolors: { accent1: "1D4F91" }\nlogo: { file: mark.svg, on-dark: mark.svg, alt: A mark }\n',
  )
  project.write(
    'templates/themes/mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#123456"/></svg>',
  )
  project.edit(COUNCIL, 'theme: briefing', 'theme: own')
})

const open = () =>
  openDesk(
    { host: nodeHost({}), folder: project.folder, audiences: ['council'] },
    { onDeck: () => {}, onFindings: () => {} },
  )
const shown = (desk: ReturnType<typeof open>) => ({
  decks: [...desk.now.decks].map(([name, { scene, pictures }]) => [name, scene.slides, pictures.map(({ svg }) => svg)]),
  shared: desk.now.shared,
  faults: [...desk.now.faults.values()].flat(),
})

/** One edit of each kind of input. Those that come back to an earlier text must be seen, too. */
const EDITS: readonly (readonly [what: string, file: string, from: string, to: string])[] = [
  ['a word of a slide', COUNCIL, 'fell {F11}', 'fell by {F11}'],
  ['a line above slides', COUNCIL, 'slides:\n', 'slides:\n\n'],
  ['notes', COUNCIL, 'Start with the nurse', 'Begin with the nurse'],
  ['a record', 'content/survey.yaml', 'what: passengers a night', 'what: passengers each night'],
  ['a picture', 'templates/themes/mark.svg', '#123456', '#654321'],
  ['a layout', 'templates/layouts/hero-number.hbs', 'style="hero-number"', 'style="title"'],
  ['a partial', 'templates/partials/number.hbs', '&#160;', '&#8239;'],
  ['a theme', 'templates/themes/own.yaml', '1D4F91', '7A1F5C'],
  ['a setting that is none', 'briefdeck.yaml', 'fonts: reference', 'fonts: reference\nrules: { no-rule: off }'],
  ['and without it', 'briefdeck.yaml', '\nrules: { no-rule: off }', ''],
  ['a record that is none', COUNCIL, 'hero: F01', 'hero: F99'],
  ['and back', COUNCIL, 'hero: F99', 'hero: F01'],
  ['a slide left out', COUNCIL, '  - slide: A3', '  - slide: A3\n    hidden: true'],
]

test('an open desk shows after each edit what a new one does', async () => {
  const desk = open()
  await desk.refresh(new Set(), undefined, () => false)
  expect([...desk.now.faults.values()].flat().filter(({ severity }) => severity === 'error')).toEqual([])
  for (const [what, file, from, to] of EDITS) {
    const before = JSON.stringify(shown(desk))
    project.edit(file, from, to)
    await desk.refresh(new Set([join(project.folder, file)]), 'council', () => false)
    const fresh = open()
    await fresh.refresh(new Set(), undefined, () => false)
    const [own, other] = [shown(desk), shown(fresh)]
    expect([own.shared, own.faults], what).toEqual([other.shared, other.faults])
    // Under an error a new desk has no picture, and an open one the last that was good.
    if (JSON.stringify(other).includes('"severity":"error"')) expect(own.decks, what).toHaveLength(1)
    else expect(own.decks, what).toEqual(other.decks)
    expect(JSON.stringify(shown(desk)) === before, `${what} changes something`).toBe(false)
  }
}, 240_000)

test('one word makes one slide anew, and its deck stays under an error', async () => {
  const desk = open()
  await desk.refresh(new Set(), undefined, () => false)
  const before = desk.now.decks.get('council')!
  const edit = async (from: string, to: string) => {
    project.edit(COUNCIL, from, to)
    await desk.refresh(new Set([join(project.folder, COUNCIL)]), 'council', () => false)
    return desk.now.decks.get('council')!
  }
  const after = await edit('How many passengers stand', 'How many passengers stand up')
  const same = after.pictures.filter((picture, at) => picture === before.pictures[at])
  expect(same).toHaveLength(before.pictures.length - 1)
  const held = await edit('data: F06', 'data: F77')
  expect(held).toBe(after)
  expect(desk.now.faults.get('council')?.find(({ severity }) => severity === 'error')?.span?.file).toBe(COUNCIL)
  project.edit(COUNCIL, 'data: F77', 'data: F06')
})

test('slides with links to pages of evidence are not drawn anew for a word of another slide', async () => {
  project.edit(COUNCIL, 'language: en\n', 'language: en\nevidence: appendix\n')
  const desk = open()
  await desk.refresh(new Set(), undefined, () => false)
  const before = desk.now.decks.get('council')!
  const pages = before.scene.slides.filter(({ id }) => id.startsWith('evidence'))
  expect(pages).not.toEqual([])
  project.edit(COUNCIL, 'How many passengers stand up', 'How many passengers stand')
  await desk.refresh(new Set([join(project.folder, COUNCIL)]), 'council', () => false)
  const after = desk.now.decks.get('council')!
  const anew = after.scene.slides.filter((_, at) => after.pictures[at] !== before.pictures[at])
  expect(anew.map(({ id }) => id)).toEqual(['A3'])
})
