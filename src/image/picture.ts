/** 20 MB a file: more is no picture for a slide. */
export const MOST_BYTES = 20 * 1024 * 1024

/** A picture fit for a slide: decoded once, capped, without metadata. An SVG carries its source beside the raster twin. */
export interface Picture {
  readonly type: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** Its own size: pixels, or units of an SVG. */
  readonly width: number
  readonly height: number
  readonly svg?: Uint8Array
}

/** Pictures by the key of their request. */
export type Pictures = ReadonlyMap<string, Picture>
