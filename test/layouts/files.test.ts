import { expect, test } from 'vitest'
import { filesBelow, readSource } from '../support/source-files.ts'

const FILES = filesBelow('templates/layouts', /\.hbs$/).map(path => ({ path, text: readSource(path) }))
/** A layout is read at a glance. */
const MOST_LINES = 60

test.each(FILES)('$path is at most 60 lines long', ({ text }) => {
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES)
})

/** Only what is drawn in units of a drawing's own has places; a drawing as large as the slide would be a slide with coordinates. */
test.each(FILES)('$path has no coordinates of the slide', ({ text }) => {
  const outside = text.replace(/<drawing[\s\S]*?<\/drawing>/g, '')
  expect(outside).not.toMatch(/\s(x|y|x1|y1|x2|y2|points)="/)
  expect(text).not.toMatch(/<drawing[^>]*size="960 540"/)
})
