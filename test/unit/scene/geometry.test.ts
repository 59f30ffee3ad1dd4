import { describe, expect, test } from 'vitest'
import { isInside } from '../../../src/scene/geometry/outline.ts'
import { PRESETS, type PresetKind } from '../../../src/scene/geometry/presets.ts'
import { connectionSite, lineEnds, outlinesOf, textInset } from '../../../src/scene/geometry/shape.ts'
import type { Side } from '../../../src/scene/scene.ts'

const box = { x: 100, y: 50, width: 80, height: 40 }
const DEPTH = 20
const SHAPES = Object.keys(PRESETS) as readonly PresetKind[]
const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right']

describe.each(SHAPES)('%s', shape => {
  const [outline] = outlinesOf({ shape, box, depth: DEPTH })
  test('has each connection site on its outline', () => {
    for (const side of SIDES) {
      const { x, y } = connectionSite(shape, box, DEPTH, side)
      const around = [-0.5, 0, 0.5].flatMap(dx =>
        [-0.5, 0, 0.5].map(dy => isInside(outline!, { x: x + dx, y: y + dy })),
      )
      expect(new Set(around), side).toEqual(new Set([true, false]))
    }
  })
  test('has its text rectangle inside its outline', () => {
    const { top, right, bottom, left } = textInset(shape, box.width, box.height, DEPTH)
    for (const x of [box.x + left + 0.1, box.x + box.width - right - 0.1])
      for (const y of [box.y + top + 0.1, box.y + box.height - bottom - 0.1])
        expect([x, y, shape === 'chevron' || shape === 'pentagon' || isInside(outline!, { x, y })]).toEqual([
          x,
          y,
          true,
        ])
  })
})

test.each([
  [{}, [100, 50], [180, 90]],
  [{ rises: true }, [100, 90], [180, 50]],
  [{ reversed: true }, [180, 90], [100, 50]],
  [{ rises: true, reversed: true }, [180, 50], [100, 90]],
] as const)('a line %o runs from %o to %o', (own, from, to) => {
  const ends = lineEnds({ shape: 'line', box, ...own })
  expect(ends.map(({ x, y }) => [x, y])).toEqual([from, to])
})
