import { describe, expect, it } from 'vitest'
import { type ConnectorPlan, connectorGeometry } from '../../../../../src/render/pptx/passes/connectors.ts'
import { connectorPath } from '../../../../../src/scene/geometry/connector.ts'
import { all } from '../../../../support/finished.ts'

type Side = ConnectorPlan['from']['side']
type XY = readonly [number, number]

/** Where PowerPoint draws the preset: its path, flipped, then turned about the middle of its box; in EMU. */
function drawn(plan: ConnectorPlan): XY[] {
  const [frame, preset] = connectorGeometry(plan)
  const { rot = '0', flipH, flipV } = frame!.attributes
  const { x, y } = all(frame!, 'a:off')[0]!.attributes
  const { cx, cy } = all(frame!, 'a:ext')[0]!.attributes
  const [w, h] = [Number(cx), Number(cy)]
  const turn = (Number(rot) / 60000 / 180) * Math.PI
  return PATHS[preset!.attributes.prst!]!(w, h).map(([px, py]): XY => {
    const [fx, fy] = [(flipH ? w - px : px) - w / 2, (flipV ? h - py : py) - h / 2]
    const [rx, ry] = [fx * Math.cos(turn) - fy * Math.sin(turn), fx * Math.sin(turn) + fy * Math.cos(turn)]
    return [Math.round(Number(x) + w / 2 + rx), Math.round(Number(y) + h / 2 + ry)]
  })
}

const PATHS: Record<string, (w: number, h: number) => XY[]> = {
  straightConnector1: (w, h) => [
    [0, 0],
    [w, h],
  ],
  bentConnector2: (w, h) => [
    [0, 0],
    [w, 0],
    [w, h],
  ],
  bentConnector3: (w, h) => [
    [0, 0],
    [w / 2, 0],
    [w / 2, h],
    [w, h],
  ],
}

const end = (x: number, y: number, side: Side) => ({ object: 'k:a', site: 0, x, y, side })
const glue = ({ object, ...site }: ConnectorPlan['from']) => ({ item: object, ...site })
const emu = (x: number, y: number): XY => [x * 12700, y * 12700]

const ENDS: readonly XY[] = [
  [300, 220],
  [40, 220],
  [300, 20],
  [40, 20],
]
const SIDES: readonly [Side, Side][] = [
  ['right', 'left'],
  ['right', 'top'],
  ['bottom', 'top'],
  ['bottom', 'left'],
]

describe('connectorGeometry', () => {
  for (const [x, y] of ENDS) {
    it(`joins (100,100) and (${x},${y}) by a straight line`, () => {
      const path = drawn({ route: 'straight', from: end(100, 100, 'right'), to: end(x, y, 'left') })
      expect(path).toEqual([emu(100, 100), emu(x, y)])
    })
    for (const [from, to] of SIDES) {
      it(`runs from the ${from} of (100,100) to the ${to} of (${x},${y}) as the scene's geometry says`, () => {
        const plan = { route: 'elbow', from: end(100, 100, from), to: end(x, y, to) } as const
        const path = connectorPath({ route: 'elbow', from: glue(plan.from), to: glue(plan.to) })
        expect(drawn(plan)).toEqual(path.map(point => emu(point.x, point.y)))
        const upright = (a: XY, b: XY): boolean => a[0] === b[0]
        expect(upright(drawn(plan)[0]!, drawn(plan)[1]!)).toBe(from === 'bottom')
        expect(upright(drawn(plan).at(-2)!, drawn(plan).at(-1)!)).toBe(to === 'top')
      })
    }
  }
})
