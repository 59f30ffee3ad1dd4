import type PptxGenJS from 'pptxgenjs'
import type { Rect } from '../../../base/geometry.ts'
import type { ObjectPlan } from '../plan.ts'
import type { Tokens } from './tokens.ts'

/** pptxgenjs' types are declared for CommonJS: the class and its namespace stand one `default` deeper than they are. */
export type Presentation = PptxGenJS.default
export type PptxSlide = PptxGenJS.default.Slide
export type RunProps = PptxGenJS.default.TextProps
/** `points` of a `custGeom` are declared for shapes alone, but read for texts as well. */
export type TextOptions = PptxGenJS.default.TextPropsOptions & Pick<PptxGenJS.default.ShapeProps, 'points'>
export type CellProps = PptxGenJS.default.TableCell
export type TableOptions = PptxGenJS.default.TableProps
export type ChartName = PptxGenJS.default.CHART_NAME
export type ShapeName = PptxGenJS.default.SHAPE_NAME

/** What a primitive is drawn with. */
export interface Pen {
  readonly slide: PptxSlide
  readonly tokens: Tokens
  /** Bytes of the deck's pictures so far; parts refer to them by index. */
  readonly pictures: Uint8Array[]
}

/** Draws one item under its `objectName` and says what the finisher must know beside it. */
export type Draw<Item> = (item: Item, key: string, pen: Pen) => Partial<ObjectPlan>

export const inches = (points: number): number => points / 72

/** A box as pptxgenjs takes it: numbers below 100 are inches. */
export const place = (box: Rect): { x: number; y: number; w: number; h: number } => ({
  x: inches(box.x),
  y: inches(box.y),
  w: inches(box.width),
  h: inches(box.height),
})
