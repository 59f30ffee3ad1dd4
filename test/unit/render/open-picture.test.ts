import { expect, test } from 'vitest'
import { unzipEntries } from '../../../src/opc/zip.ts'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../../support/fixture-project.ts'

const AUDIENCE = `audience: council
title: Night buses
for: The council
language: en
theme: briefing
slides:
${[
  ['P1', 'cover-picture', 'A bus at its last stop'],
  ['P2', 'picture-text', 'A stop in the rain'],
  ['P3', 'picture-full', 'A driver at night'],
  ['P4', 'picture-full', 'Passengers at night'],
]
  .map(
    ([id, layout, alt]) =>
      `  - slide: ${id}\n    layout: ${layout}\n    title: Buses of the night\n    ours: true\n    picture: { alt: ${alt} }\n${layout === 'picture-text' ? '    says: [What runs, What stops, What waits, What comes]\n' : ''}`,
  )
  .join('')}`

test('a picture that is still to come: told, drawn as a frame with its words, and empty in PowerPoint', async () => {
  const project = fixtureProject('night-buses')
  for (const name of [...project.keys()]) if (name.startsWith('content/audiences/')) project.delete(name)
  project.set('content/audiences/council.yaml', bytesOf(AUDIENCE))
  const { result, disk } = await buildInMemory(project, { fonts: 'none', format: ['pptx', 'svg', 'md'] })
  expect(result.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    Array(4).fill('warning picture-open'),
  )
  const files = [...disk].filter(([path]) => path.includes('/dist/'))
  const named = (ending: string): Uint8Array => files.find(([path]) => path.endsWith(ending))![1]

  const parts = new Map(unzipEntries(named('.pptx')).map(({ name, bytes }) => [name, textOf(bytes)]))
  const holders = [1, 2, 3, 4].map(
    at => /<p:sp>(?:(?!<p:sp>).)*type="pic".*?<\/p:sp>/.exec(parts.get(`ppt/slides/slide${at}.xml`)!)![0],
  )
  for (const holder of holders) expect(holder).not.toMatch(/<a:t>|<a:ln/)
  expect(holders[1]).toContain('descr="A stop in the rain"')
  // The prompt of a layout is the words of its picture, where all its slides want one; what it says is the language's else.
  const prompts = [1, 2, 3].map(
    at => /type="pic".*?<a:t>([^<]*)/.exec(parts.get(`ppt/slideLayouts/slideLayout${at}.xml`)!)![1],
  )
  expect(prompts).toEqual(['A bus at its last stop', 'A stop in the rain', 'Click the icon to insert a picture'])

  expect(textOf(named('.P2.svg'))).toMatch(/stroke-dasharray[\s\S]*>A stop in the rain</)
  expect(textOf(named('.md'))).toContain('\nPassengers at night\n')
})
