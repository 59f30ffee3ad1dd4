import { readRelationships, writeRelationships } from '../../../../src/opc/relationships.ts'
import { append, find, findAll, object, remove, rootOf, set, slideOf } from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

const TYPES = '[Content_Types].xml'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

export const PACKAGE_FAULTS: readonly Fault[] = [
  {
    code: 'file-xml-malformed',
    what: 'half a part',
    also: ['file-properties-app'],
    parts: parts => parts.set('docProps/app.xml', { bytes: Buffer.from('<Properties><Slides>') }),
  },
  {
    code: 'file-content-type-missing',
    what: 'no default for pictures',
    parts: parts => remove(rootOf(parts, TYPES), 'Default', ({ attributes }) => attributes.Extension === 'png'),
  },
  {
    code: 'file-content-type-ghost',
    what: 'a second master that is not there',
    parts: parts =>
      append(
        rootOf(parts, TYPES),
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/>',
      ),
  },
  {
    code: 'file-content-type-duplicate',
    what: 'a default twice',
    parts: parts => append(rootOf(parts, TYPES), '<Default Extension="png" ContentType="image/png"/>'),
  },
  {
    code: 'file-content-type-wrong',
    what: 'a picture of another kind',
    parts: parts =>
      set(
        find(rootOf(parts, TYPES), 'Default', ({ attributes }) => attributes.Extension === 'png'),
        { ContentType: 'image/jpg' },
      ),
  },
  {
    code: 'file-part-unknown',
    what: 'a part that decks do not have',
    also: ['file-part-unreachable'],
    parts: parts => parts.set('ppt/commentAuthors.xml', { bytes: Buffer.from('<p/>') }),
  },
  {
    code: 'file-part-unreachable',
    what: 'a picture that nothing shows',
    parts: parts => parts.set('ppt/media/image9.png', { bytes: PNG }),
  },
  {
    code: 'file-relationship-dangling',
    what: 'a picture gone',
    parts: parts => parts.delete('ppt/media/image1.png'),
  },
  {
    code: 'file-relationship-orphan',
    what: 'relationships of no part',
    parts: parts =>
      parts.set('ppt/slides/_rels/slide99.xml.rels', {
        bytes: Buffer.from('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
      }),
  },
  {
    code: 'file-relationship-duplicate',
    what: 'an id twice',
    parts: parts => {
      const all = readRelationships(parts, 'ppt/slides/slide1.xml')
      writeRelationships(parts, 'ppt/slides/slide1.xml', [...all, all[0]!])
    },
    also: ['file-slide-links'],
  },
  {
    code: 'file-relationship-unknown',
    what: 'a picture by an id that is not there',
    parts: parts => set(find(slideOf(parts, 5), 'a:blip'), { 'r:embed': 'rId77' }),
  },
  {
    code: 'file-relationship-unused',
    what: 'a picture taken off its slide',
    parts: parts => {
      const slide = slideOf(parts, 5)
      const tree = find(slide, 'p:spTree')
      tree.children = tree.children.filter(node => typeof node === 'string' || node.name !== 'p:pic')
    },
  },
  {
    code: 'file-relationship-external',
    what: 'a link to another place',
    parts: parts => {
      writeRelationships(parts, 'ppt/slides/slide1.xml', [
        ...readRelationships(parts, 'ppt/slides/slide1.xml'),
        { id: 'rId9', kind: 'hyperlink', target: 'http://example.org/', external: true },
      ])
      append(find(slideOf(parts, 1), 'a:rPr'), '<a:hlinkClick r:id="rId9"/>')
    },
  },
  {
    code: 'file-picture-kind',
    what: 'an SVG called PNG',
    parts: parts =>
      parts.set('ppt/media/image1.png', { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }),
  },
  {
    code: 'file-picture-duplicate',
    what: 'a picture stored twice',
    parts: parts => {
      parts.set('ppt/media/image7.png', parts.get('ppt/media/image1.png')!)
      const slide = 'ppt/slides/slide5.xml'
      const all = readRelationships(parts, slide)
      writeRelationships(parts, slide, [...all, { id: 'rId9', kind: 'image', target: 'ppt/media/image7.png' }])
      set(findAll(slideOf(parts, 5), 'a:blip')[1]!, { 'r:embed': 'rId9' })
    },
  },
  {
    code: 'file-value-nonsense',
    what: 'a width that is no number',
    parts: parts => set(find(slideOf(parts, 2), 'a:ln'), { w: 'NaN' }),
  },
  {
    code: 'file-character-lost',
    what: 'half a pair',
    parts: parts => set(find(object(slideOf(parts, 5), '圆点'), 'p:cNvPr'), { descr: '\ufffd' }),
  },
  {
    code: 'file-leak',
    what: 'a path',
    parts: parts =>
      set(find(object(slideOf(parts, 5), '圆点'), 'p:cNvPr'), {
        title: `见 ${['', 'home', 'someone', 'picture'].join('/')}`,
      }),
  },
]
