import { readRelationships, writeRelationships } from '../../../../src/opc/relationships.ts'
import {
  append,
  find,
  findAll,
  masterOf,
  parentOf,
  presentationOf,
  remove,
  rename,
  rootOf,
  say,
  set,
  slideOf,
  unset,
} from '../../../support/break-deck.ts'
import type { Fault } from './fault.ts'

const THEME = 'ppt/theme/theme1.xml'
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml'
const NOTES = 'ppt/notesSlides/notesSlide1.xml'

export const DECK_FAULTS: readonly Fault[] = [
  {
    code: 'file-child-order',
    what: 'notes masters after slides, as pptxgenjs writes them',
    parts: parts => {
      const root = presentationOf(parts)
      const list = find(root, 'p:notesMasterIdLst')
      root.children = [...root.children.filter(node => node !== list).slice(0, 2), list, ...root.children.slice(3)]
    },
  },
  {
    code: 'file-child-order',
    what: 'a child that does not belong there',
    parts: parts => append(find(slideOf(parts, 1), 'a:pPr'), '<a:latin typeface="+mn-lt"/>'),
  },
  {
    code: 'file-slide-list',
    what: 'a slide id too low',
    also: ['file-section-cover'],
    parts: parts => set(find(presentationOf(parts), 'p:sldId'), { id: '7' }),
  },
  {
    code: 'file-slide-list',
    what: 'a slide listed twice',
    parts: parts => {
      const [first, second] = findAll(presentationOf(parts), 'p:sldId')
      set(second!, { 'r:id': first!.attributes['r:id']! })
    },
  },
  {
    code: 'file-master-id',
    what: 'a layout with its master’s number',
    parts: parts => set(find(masterOf(parts), 'p:sldLayoutId'), { id: '2147483648' }),
  },
  {
    code: 'file-layout-list',
    what: 'a layout left out',
    parts: parts => remove(masterOf(parts), 'p:sldLayoutId'),
  },
  {
    code: 'file-notes-size',
    what: 'notes pages as wide as slides',
    parts: parts => set(find(presentationOf(parts), 'p:notesSz'), { cy: '12192000' }),
  },
  {
    code: 'file-section-cover',
    what: 'a slide in no section',
    parts: parts => remove(presentationOf(parts), 'p14:sldId'),
  },
  {
    code: 'file-guid',
    what: 'a section’s GUID in lower case',
    parts: parts => {
      const section = find(presentationOf(parts), 'p14:section')
      set(section, { id: `{abcdef01${section.attributes.id!.slice(9)}` })
    },
  },
  {
    code: 'file-theme-fills',
    what: 'two fills',
    parts: parts => find(rootOf(parts, THEME), 'a:fillStyleLst').children.pop(),
  },
  {
    code: 'file-theme-name',
    what: 'Office’s own name',
    parts: parts => set(rootOf(parts, THEME), { name: 'Office Theme' }),
  },
  {
    code: 'file-theme-fonts',
    what: 'no East Asian face',
    parts: parts => set(find(rootOf(parts, THEME), 'a:ea'), { typeface: '' }),
  },
  {
    code: 'file-theme-shared',
    what: 'one theme for slides and notes',
    also: ['file-part-unreachable'],
    parts: parts => {
      const master = 'ppt/notesMasters/notesMaster1.xml'
      writeRelationships(parts, master, [{ id: 'rId1', kind: 'theme', target: THEME }])
    },
  },
  {
    code: 'file-master-placeholders',
    what: 'no date',
    parts: parts => {
      const date = find(masterOf(parts), 'p:sp', shape => find(shape, 'p:ph').attributes.type === 'dt')
      const tree = parentOf(masterOf(parts), date)
      tree.children = tree.children.filter(node => node !== date)
    },
  },
  {
    code: 'file-master-levels',
    what: 'eight levels',
    parts: parts => find(masterOf(parts), 'p:bodyStyle').children.pop(),
  },
  {
    code: 'file-hanging-punctuation',
    what: 'punctuation that hangs',
    parts: parts => set(find(masterOf(parts), 'a:lvl1pPr'), { hangingPunct: '1' }),
  },
  {
    code: 'file-layout-name',
    what: 'pptxgenjs’ own name',
    parts: parts => set(find(rootOf(parts, LAYOUT), 'p:cSld'), { name: 'DEFAULT' }),
  },
  {
    code: 'file-layout-unused',
    what: 'a layout whose slide has moved to another',
    parts: parts => {
      const slide = 'ppt/slides/slide5.xml'
      const dark = readRelationships(parts, slide)
      writeRelationships(
        parts,
        slide,
        dark.map(one => (one.kind === 'slideLayout' ? { ...one, target: LAYOUT } : one)),
      )
    },
  },
  {
    code: 'file-slide-links',
    what: 'a slide of two layouts',
    parts: parts => {
      const all = readRelationships(parts, 'ppt/slides/slide1.xml')
      const layout = all.find(({ kind }) => kind === 'slideLayout')!
      writeRelationships(parts, 'ppt/slides/slide1.xml', [...all, { ...layout, id: 'rId9' }])
    },
  },
  {
    code: 'file-notes-empty',
    what: 'notes without words',
    parts: parts => {
      for (const paragraph of findAll(rootOf(parts, NOTES), 'a:p').slice(0, -1)) paragraph.children = []
    },
  },
  {
    code: 'file-line-break',
    what: 'two paragraphs in one run, as pptxgenjs writes notes',
    parts: parts => rename(rootOf(parts, NOTES), '备注', '备\n注'),
  },
  {
    code: 'file-background-effects',
    what: 'a background without effects',
    parts: parts => remove(find(slideOf(parts, 5), 'p:bgPr'), 'a:effectLst'),
  },
  {
    code: 'file-svg-on-master',
    what: 'an SVG on a layout',
    parts: parts => {
      writeRelationships(parts, LAYOUT, [
        ...readRelationships(parts, LAYOUT),
        { id: 'rId9', kind: 'image', target: 'ppt/media/image2.svg' },
      ])
      append(find(rootOf(parts, LAYOUT), 'p:nvPr'), '<p:extLst><p:ext r:embed="rId9" uri="x"/></p:extLst>')
    },
  },
  {
    code: 'file-color-map',
    what: 'text and background change places',
    parts: parts => set(find(masterOf(parts), 'p:clrMap'), { bg1: 'dk1' }),
  },
  {
    code: 'file-properties-core',
    what: 'no title',
    parts: parts => remove(rootOf(parts, 'docProps/core.xml'), 'dc:title'),
  },
  {
    code: 'file-properties-core',
    what: 'a local time',
    parts: parts => rename(rootOf(parts, 'docProps/core.xml'), '04:05Z', '04:05+08:00'),
  },
  {
    code: 'file-properties-app',
    what: 'one slide too many',
    parts: parts => say(find(rootOf(parts, 'docProps/app.xml'), 'Slides'), '6'),
  },
  {
    code: 'file-properties-titles',
    what: 'a title that is not counted',
    parts: parts =>
      append(find(find(rootOf(parts, 'docProps/app.xml'), 'TitlesOfParts'), 'vt:vector'), '<vt:lpstr>x</vt:lpstr>'),
  },
  {
    code: 'file-properties-custom',
    what: 'a number twice',
    parts: parts => set(findAll(rootOf(parts, 'docProps/custom.xml'), 'property')[1]!, { pid: '2' }),
  },
  {
    code: 'file-slide-name',
    what: 'a slide by its number',
    parts: parts => set(find(slideOf(parts, 1), 'p:cSld'), { name: 'Slide 1' }),
  },
  {
    code: 'file-slide-name',
    what: 'a slide without a name',
    parts: parts => unset(find(slideOf(parts, 1), 'p:cSld'), 'name'),
  },
]
