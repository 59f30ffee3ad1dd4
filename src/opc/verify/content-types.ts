/**
 * What a deck of ours may hold, and its content types: ECMA-376 Part 1, 13.3 (presentation), 14.2 (drawing) and 15.2 (shared parts),
 * Part 2, annex E (package); [MS-ODRAWXML] 2.1 (styles and colours of charts). The writer has a list of its own.
 */
export const PARTS: readonly (readonly [name: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
  [
    /^ppt\/slideMasters\/slideMaster\d+\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  ],
  [
    /^ppt\/slideLayouts\/slideLayout\d+\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  ],
  [/^ppt\/slides\/slide\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml'],
  [
    /^ppt\/notesMasters\/notesMaster\d+\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
  ],
  [
    /^ppt\/notesSlides\/notesSlide\d+\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
  ],
  [/^ppt\/presProps\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml'],
  [/^ppt\/viewProps\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml'],
  [/^ppt\/tableStyles\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml'],
  [/^ppt\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^ppt\/charts\/style\d+\.xml$/, 'application/vnd.ms-office.chartstyle+xml'],
  [/^ppt\/charts\/colors\d+\.xml$/, 'application/vnd.ms-office.chartcolorstyle+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^docProps\/custom\.xml$/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
]

/** Of parts that are declared by the ending of their name (Part 2, 10.1.2.2.2). */
export const ENDINGS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fntdata: 'application/x-fontdata',
}

export const typeOf = (part: string): string | undefined => PARTS.find(([name]) => name.test(part))?.[1]

export const endingOf = (part: string): string => part.split('.').at(-1) ?? ''

/** What a picture is by its first bytes: PNG (ISO/IEC 15948, 5.2), JPEG (ITU-T T.81, B.1.1.3), or the SVG beside a PNG. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | undefined {
  const begins = (...first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  return /<svg[\s>]/.test(Buffer.from(bytes.subarray(0, 2000)).toString()) ? 'svg' : undefined
}
