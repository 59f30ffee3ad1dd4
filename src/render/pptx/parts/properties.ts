import { LANGUAGE_TAG } from '../../../base/language.ts'
import type { Package } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { el, isElement, type XmlElement } from '../../../opc/xml.ts'
import type { FinishPlan } from '../plan.ts'
import { PRESENTATION } from './presentation.ts'

/** A picture of the first slide, for file managers. */
export const THUMBNAIL = 'docProps/thumbnail.png'
const APPLICATION = 'briefdeck'

/**
 * The document's properties: title, dates, slide titles, our name, and the hash of the story.
 * @param typefaces those that slides and charts name themselves
 */
export function writeProperties(parts: Package, plan: FinishPlan, typefaces: ReadonlySet<string>): void {
  parts.set('docProps/core.xml', { xml: core(plan) })
  parts.set('docProps/app.xml', { xml: app(plan, typefaces) })
  parts.set('docProps/custom.xml', { xml: custom(plan) })
  const thumbnail = parts.has(THUMBNAIL) ? [{ id: 'rId5', kind: 'thumbnail' as const, target: THUMBNAIL }] : []
  writeRelationships(parts, '', [
    { id: 'rId1', kind: 'officeDocument', target: PRESENTATION },
    { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    { id: 'rId4', kind: 'custom-properties', target: 'docProps/custom.xml' },
    ...thumbnail,
  ])
}

function core({ deck, language }: FinishPlan): XmlElement {
  const text = (name: string, value: string | undefined): XmlElement | undefined =>
    value === undefined || value === '' ? undefined : el(name, {}, [value])
  const date = (name: string): XmlElement => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, [deck.date])
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      text('dc:title', deck.title),
      text('dc:subject', deck.subject),
      text('dc:creator', deck.creator),
      text('cp:keywords', deck.keywords.join(', ')),
      text('cp:lastModifiedBy', deck.creator),
      el('cp:revision', {}, ['1']),
      date('dcterms:created'),
      date('dcterms:modified'),
      text('dc:language', LANGUAGE_TAG[language]),
    ],
  )
}

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

function app(plan: FinishPlan, typefaces: ReadonlySet<string>): XmlElement {
  const groups: [string, readonly string[]][] = [
    ['Fonts Used', fontsUsed(plan, typefaces)],
    ['Theme', [plan.theme.name[plan.language]]],
    ['Slide Titles', plan.slides.map(({ name }) => name)],
  ]
  const pairs = groups.flatMap(([name, members]) => [
    el('vt:variant', {}, [el('vt:lpstr', {}, [name])]),
    el('vt:variant', {}, [el('vt:i4', {}, [String(members.length)])]),
  ])
  const titles = groups.flatMap(([, members]) => members.map(member => el('vt:lpstr', {}, [member])))
  const value = (name: string, text: string | number): XmlElement => el(name, {}, [String(text)])
  return el('Properties', { xmlns: EXTENDED, 'xmlns:vt': TYPES }, [
    value('TotalTime', 0),
    value('Application', APPLICATION),
    value('PresentationFormat', 'Widescreen'),
    value('Slides', plan.slides.length),
    value('Notes', plan.slides.filter(({ notes }) => notes.length > 0).length),
    value('HiddenSlides', 0),
    value('ScaleCrop', 'false'),
    el('HeadingPairs', {}, [el('vt:vector', { size: pairs.length, baseType: 'variant' }, pairs)]),
    el('TitlesOfParts', {}, [el('vt:vector', { size: titles.length, baseType: 'lpstr' }, titles)]),
    value('LinksUpToDate', 'false'),
    value('SharedDoc', 'false'),
    value('HyperlinksChanged', 'false'),
    // Office takes the number for the version of the file format's writer and refuses what has not this form.
    value('AppVersion', '16.0000'),
  ])
}

/** Typefaces by name: the theme's and those that slides name themselves, sorted. */
function fontsUsed({ theme, language }: FinishPlan, typefaces: ReadonlySet<string>): string[] {
  const { major, minor } = theme.fonts[language]
  return [...new Set([major.latin, major.ea, minor.latin, minor.ea, ...typefaces])].sort()
}

/** Collects the typefaces that a part names itself. */
export function addTypefaces({ name, attributes, children }: XmlElement, names: Set<string>): void {
  const face = name === 'a:latin' || name === 'a:ea' ? (attributes.typeface ?? '') : ''
  if (face !== '' && !face.startsWith('+')) names.add(face)
  for (const node of children) if (isElement(node)) addTypefaces(node, names)
}

/** Custom properties, each named and numbered from 2 (MS-OE376: 0 and 1 are reserved). */
function custom({ deck, language }: FinishPlan): XmlElement {
  const own: readonly [string, string][] = [
    ['briefdeck story', deck.story],
    ['briefdeck language', LANGUAGE_TAG[language]],
  ]
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': TYPES,
    },
    own.map(([name, text], at) =>
      el('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name }, [
        el('vt:lpwstr', {}, [text]),
      ]),
    ),
  )
}
