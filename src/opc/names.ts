/** Namespaces, relationship types and content types of a presentation, as data. */

export const NAMESPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  p15: 'http://schemas.microsoft.com/office/powerpoint/2012/main',
} as const

/** The declarations that the root of every presentation part carries. */
export const ROOT = { 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r, 'xmlns:p': NAMESPACES.p } as const

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OPC = 'http://schemas.openxmlformats.org/package/2006/relationships'
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships'

/** Relationship types by the short name that our code uses: the last step of the URI, which is unique among them. */
export const RELATIONSHIP_TYPES = {
  officeDocument: `${OFFICE}/officeDocument`,
  'core-properties': `${OPC}/metadata/core-properties`,
  thumbnail: `${OPC}/metadata/thumbnail`,
  'extended-properties': `${OFFICE}/extended-properties`,
  'custom-properties': `${OFFICE}/custom-properties`,
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  font: `${OFFICE}/font`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  package: `${OFFICE}/package`,
  hyperlink: `${OFFICE}/hyperlink`,
  chartStyle: `${MICROSOFT}/chartStyle`,
  chartColorStyle: `${MICROSOFT}/chartColorStyle`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
} as const
export type RelationshipKind = keyof typeof RELATIONSHIP_TYPES

export const RELATIONSHIPS_NAMESPACE = OPC

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument'

/**
 * The content type of a part by its name: the first pattern that matches. A part that matches none does not belong in a
 * deck.
 */
export const PART_TYPES: readonly { readonly name: RegExp; readonly type: string }[] = [
  { name: /^ppt\/presentation\.xml$/, type: `${PRESENTATION}.presentation.main+xml` },
  { name: /^ppt\/slideMasters\/slideMaster\d+\.xml$/, type: `${PRESENTATION}.slideMaster+xml` },
  { name: /^ppt\/slideLayouts\/slideLayout\d+\.xml$/, type: `${PRESENTATION}.slideLayout+xml` },
  { name: /^ppt\/slides\/slide\d+\.xml$/, type: `${PRESENTATION}.slide+xml` },
  { name: /^ppt\/notesMasters\/notesMaster\d+\.xml$/, type: `${PRESENTATION}.notesMaster+xml` },
  { name: /^ppt\/notesSlides\/notesSlide\d+\.xml$/, type: `${PRESENTATION}.notesSlide+xml` },
  { name: /^ppt\/presProps\.xml$/, type: `${PRESENTATION}.presProps+xml` },
  { name: /^ppt\/viewProps\.xml$/, type: `${PRESENTATION}.viewProps+xml` },
  { name: /^ppt\/tableStyles\.xml$/, type: `${PRESENTATION}.tableStyles+xml` },
  { name: /^ppt\/theme\/theme\d+\.xml$/, type: `${DOCUMENT}.theme+xml` },
  { name: /^ppt\/charts\/chart\d+\.xml$/, type: `${DOCUMENT}.drawingml.chart+xml` },
  { name: /^ppt\/charts\/style\d+\.xml$/, type: 'application/vnd.ms-office.chartstyle+xml' },
  { name: /^ppt\/charts\/colors\d+\.xml$/, type: 'application/vnd.ms-office.chartcolorstyle+xml' },
  { name: /^docProps\/core\.xml$/, type: 'application/vnd.openxmlformats-package.core-properties+xml' },
  { name: /^docProps\/app\.xml$/, type: `${DOCUMENT}.extended-properties+xml` },
  { name: /^docProps\/custom\.xml$/, type: `${DOCUMENT}.custom-properties+xml` },
]

/** Content types by extension, for parts that are declared by their kind of file. */
export const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: `${DOCUMENT}.spreadsheetml.sheet`,
  fntdata: 'application/x-fontdata',
}

export const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
