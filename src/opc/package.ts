import type { XmlElement } from './xml.ts'

/** A part: XML as a tree, anything else as bytes. */
export type Part = XmlPart | { readonly bytes: Uint8Array }

export interface XmlPart {
  readonly xml: XmlElement
  /** The packed bytes, if the part was sealed and its tree was not read since. */
  readonly packed?: Packed | undefined
  /**
   * Lets go of a tree that the part no longer needs to hold: an old part would keep it from the garbage collector for
   * long.
   */
  readonly release?: () => void
}

/** Bytes as they stand in a zip file. */
export interface Packed {
  readonly body: Uint8Array
  readonly deflated: boolean
  readonly checksum: number
  readonly length: number
}

/**
 * The parts of a package by name without leading slash (`ppt/slides/slide1.xml`), [Content_Types].xml and .rels among
 * them.
 */
export type Package = Map<string, Part>
