import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { ROOT, readSource } from '../support/source-files.ts'

const README = readSource('README.md')

describe('README: add a layout in ten minutes', () => {
  const sample = /<!-- sample-layout -->\n```\w*\n([\s\S]*?)\n```/.exec(README)?.[1] ?? ''
  const name = /templates\/layouts\/([a-z-]+)\.hbs`:\s+<!-- sample-layout -->/.exec(README)?.[1] ?? ''

  /** The second survey with one slide that uses the layout. */
  const project = (): ProjectFiles => {
    const files = fixtureProject('night-buses')
    const audience = 'content/audiences/council.yaml'
    const own = [
      '  - slide: A9',
      `    layout: ${name}`,
      '    title: "Fares cover {F04} of {F03}"',
      '    numbers: [F03, F04, F05]',
      '    claim: { text: The council pays the rest, from: F05 }',
    ]
    files.set(`templates/layouts/${name}.hbs`, bytesOf(`${sample}\n`))
    files.set(audience, bytesOf(`${textOf(files.get(audience))}\n${own.join('\n')}\n`))
    return files
  }

  test.each(['briefing', 'ledger'])('the sample builds in the theme %s', async theme => {
    const { result } = await buildInMemory(project(), { audiences: ['council'], theme })
    expect(result.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    const slide = result.decks[0]!.scene.slides.find(({ id }) => id === 'A9')!
    const words = [...walkItems(slide.items)].map(itemText).join('\n')
    for (const piece of ['£3.4', '41%', '£2.0', 'a year from the council', 'The council pays the rest'])
      expect(words).toContain(piece)
  })
})

test('README: the list of commands has all of them', () => {
  const listed = new Set(Array.from(README.matchAll(/^briefdeck ([a-z]+) .* {2}/gm), ([, name]) => name))
  expect([...listed].sort()).toEqual(COMMANDS.map(({ name }) => name).sort())
})

describe('README: your own survey in half an hour', () => {
  test('the second survey builds two decks, and there is nothing to say of them', async () => {
    const { result } = await buildInMemory(fixtureProject('night-buses'))
    expect(result.diagnostics).toEqual([])
    expect(result.decks.map(({ name, scene, theme }) => [name, scene.slides.length, theme.id])).toEqual([
      ['council', 8, 'briefing'],
      ['drivers', 6, 'ledger'],
    ])
  })
})

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'docs/themes.md',
  'docs/powerpoint.md',
  '.ci/run',
  '.ci/office.sh',
  '.github/workflows/decks.yml',
])('the commands and files that %s names are there', path => {
  const text = readSource(path)
  const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> }
  const commands = [...text.matchAll(/\bnpm run (?:-s )?([a-z:]+)/g)].map(match => match[1]!)
  expect(commands.filter(command => !(command in scripts))).toEqual([])
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(match => match[1]!)
  const written = [...text.matchAll(/`((?:src|test|templates|content|docs|assets)\/[\w./-]+)`/g)].map(
    match => match[1]!,
  )
  const files = [...links, ...written].filter(file => !/NAME|<|\.\.\.|three-numbers|\*|source\/report\.md/.test(file))
  expect(files.filter(file => !existsSync(join(ROOT, file)))).toEqual([])
})
