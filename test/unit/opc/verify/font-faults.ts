import type { Package } from '../../../../src/opc/package.ts'
import { readRelationships, writeRelationships } from '../../../../src/opc/relationships.ts'
import { el, elements } from '../../../../src/opc/xml.ts'
import { append, find, findAll, object, presentationOf, rootOf, set, slideOf } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

/** Lists typefaces as embedded, each with a file of these bytes. */
function embed(parts: Package, typefaces: readonly string[], bytes: Uint8Array): void {
  const root = presentationOf(parts)
  const fonts = typefaces.map((typeface, at) => {
    const target = `ppt/fonts/font${at + 1}.fntdata`
    parts.set(target, { bytes })
    const id = `rId${90 + at}`
    const all = readRelationships(parts, 'ppt/presentation.xml')
    writeRelationships(parts, 'ppt/presentation.xml', [...all, { id, kind: 'font', target }])
    return el('p:embeddedFont', {}, [el('p:font', { typeface }), el('p:regular', { 'r:id': id })])
  })
  const at = elements(root).findIndex(({ name }) => name === 'p:notesSz') + 1
  root.children = [...root.children.slice(0, at), el('p:embeddedFontLst', {}, fonts), ...root.children.slice(at)]
  append(rootOf(parts, '[Content_Types].xml'), '<Default Extension="fntdata" ContentType="application/x-fontdata"/>')
}

/** The header of an EOT file with that family, and no font. */
function eot(family: string): Buffer {
  const name = Buffer.from(family, 'utf16le')
  const file = Buffer.alloc(84 + name.length + 20)
  file.writeUInt32LE(file.length, 0)
  file.writeUInt32LE(0x00020001, 8)
  file.writeUInt16LE(0x504c, 34)
  file.writeUInt16LE(name.length, 82)
  file.set(name, 84)
  return file
}

const USED = ['Noto Sans SC', 'Noto Serif SC', 'Noto Serif SC Black', 'Noto Sans SC Black']

const LOOKS = { panose: '020B0503030403020204', pitchFamily: '34', charset: '0' }

export const FONT_FAULTS: readonly Fault[] = [
  {
    code: 'file-font-list',
    what: 'a typeface that nothing uses',
    also: ['file-typeface-loose'],
    parts: parts => embed(parts, ['Unused'], eot('Unused')),
  },
  {
    code: 'file-font-data',
    what: 'another font than the list says',
    also: ['file-typeface-loose'],
    parts: parts => embed(parts, ['Noto Sans SC'], eot('Another')),
  },
  {
    code: 'file-font-data',
    what: 'no font at all',
    also: ['file-typeface-loose'],
    parts: parts => embed(parts, ['Noto Sans SC'], Buffer.from('no font')),
  },
  {
    code: 'file-typeface-loose',
    what: 'a typeface that is not inside',
    also: ['file-font-data'],
    parts: parts => {
      embed(parts, USED, eot('Noto Sans SC'))
      set(find(object(slideOf(parts, 1), '引语'), 'a:latin'), { typeface: 'Comic Sans MS' })
    },
  },
  {
    code: 'file-typeface-looks',
    what: 'a face that does not say what it looks like, among others that do',
    parts: parts => {
      for (const tag of ['a:latin', 'a:ea'])
        for (const face of findAll(rootOf(parts, 'ppt/theme/theme1.xml'), tag))
          if (face.attributes.typeface !== '') set(face, { ...LOOKS, pitchFamily: tag === 'a:ea' ? '2' : '34' })
      for (const part of ['slides/slide1', 'slides/slide2'])
        for (const face of findAll(rootOf(parts, `ppt/${part}.xml`), 'a:latin')) set(face, LOOKS)
    },
  },
  {
    code: 'file-typeface-empty',
    what: 'no typeface',
    parts: parts => set(find(object(slideOf(parts, 1), '引语'), 'a:latin'), { typeface: '' }),
  },
]
