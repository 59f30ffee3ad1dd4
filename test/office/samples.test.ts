import { describe, expect, test } from 'vitest'
import { run } from '../support/command-line.ts'
import { buildInMemory, PROJECT, type ProjectFiles } from '../support/fixture-project.ts'
import { officeErrors } from '../support/office-validator.ts'
import { pptxOf } from '../support/pptx-of.ts'

describe('what others build first is valid in every version of Office', () => {
  test.each(['survey', 'report'])('briefdeck init --sample %s', async sample => {
    const { disk } = await run(['init', 'mine', '--sample', sample], { files: new Map() })
    const start = `${PROJECT}/mine/`
    const files: ProjectFiles = new Map(
      [...disk].flatMap(([path, bytes]) =>
        path.startsWith(start) ? [[path.slice(start.length), bytes] as const] : [],
      ),
    )
    const { decks } = (await buildInMemory(files, { fonts: 'none', dry: true })).result
    expect(decks.length).toBeGreaterThan(0)
    for (const deck of decks) expect(await officeErrors(pptxOf(deck)), deck.name).toEqual([])
  })
})
