import { expect, test } from 'vitest'
import { placedBodies } from '../../src/scene/geometry/ink.ts'
import { bodiesOf, walkItems } from '../../src/scene/walk.ts'
import { startsWithMark } from '../support/marks.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

/** In Chinese faces the mark is an em wide, and some programs end a line right after it: where ours ends one before it, the width has no room for it. */
test('no line of the decks has room for the opening mark that begins the next one', async () => {
  let seen = 0
  const chinese = (await shippedDecks()).filter(({ scene }) => scene.language === 'zh')
  const faults = chinese.flatMap(({ name, scene }) =>
    scene.slides.flatMap(slide =>
      [...walkItems(slide.items)].flatMap(placedBodies).flatMap(({ body, box }) =>
        body.paragraphs.flatMap(({ lines, runs }) => {
          const text = runs.map(run => run.text).join('')
          return lines.slice(1).flatMap((line, at) => {
            if (!/^[“‘（《]/.test(line.text) || text.includes(`\n${line.text}`)) return []
            seen += 1
            const before = lines[at]!
            const mark = runs.find(({ text }) => text.includes(line.text.charAt(0)))!.size
            const room = box.width - body.inset.left - body.inset.right - before.width
            return room < mark ? [] : [`${name} ${slide.id}: “${before.text}” | “${line.text}”, room for ${room}`]
          })
        }),
      ),
    ),
  )
  expect(seen).toBeGreaterThan(0)
  expect(faults).toEqual([])
})

test('no line of the decks begins with a mark of evidence', async () => {
  const faults = (await shippedDecks()).flatMap(({ name, scene }) =>
    scene.slides.flatMap(slide =>
      [...walkItems(slide.items)]
        .flatMap(bodiesOf)
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(startsWithMark)
        .map(({ lines }) => `${name} ${slide.id}: ${lines.map(({ text }) => text).join(' | ')}`),
    ),
  )
  expect(faults).toEqual([])
})
