import type { XmlElement } from './xml.ts'

/** A part: XML as a tree, anything else as bytes. */
export type Part = { readonly xml: XmlElement } | { readonly bytes: Uint8Array }

/** The parts of a package by name without leading slash (`ppt/slides/slide1.xml`), [Content_Types].xml and .rels among them. */
export type Package = Map<string, Part>
