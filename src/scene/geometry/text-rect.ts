import type { Inset, ShapeItem } from '../scene.ts'

const ELLIPSE = (1 - Math.SQRT1_2) / 2

/**
 * How far a preset shape's own text rectangle lies inside its box (ECMA-376, presetShapeDefinitions), in points. Insets
 * count from that rectangle: renderers that place words themselves add this.
 */
export function presetInset(shape: ShapeItem['shape'], width: number, height: number, depth = 0): Inset {
  switch (shape) {
    case 'ellipse':
      return { top: height * ELLIPSE, right: width * ELLIPSE, bottom: height * ELLIPSE, left: width * ELLIPSE }
    case 'triangle':
      return { top: height / 2, right: width / 4, bottom: 0, left: width / 4 }
    case 'pentagon':
      return { top: 0, right: depth / 2, bottom: 0, left: 0 }
    case 'chevron':
      return { top: 0, right: depth, bottom: 0, left: depth }
    case 'round-rect': {
      const inset = depth * ELLIPSE * 2
      return { top: inset, right: inset, bottom: inset, left: inset }
    }
    default:
      return { top: 0, right: 0, bottom: 0, left: 0 }
  }
}
