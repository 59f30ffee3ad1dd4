import { child, textOf, type XmlElement } from '../xml.ts'
import type { Check } from './check.ts'
import { slidesOf } from './read-deck.ts'

/** What the file says of itself. */
export const PROPERTY_CHECKS: readonly Check[] = [
  {
    code: 'file-properties-core',
    why: 'Without a title, a language and one date the file cannot be found, read aloud, or built again.',
    find: function* (deck) {
      const core = deck.part('docProps/core.xml')?.root
      for (const name of ['dc:title', 'dc:language', 'dcterms:created', 'dcterms:modified']) {
        if (core === undefined || textOf(child(core, name) ?? NOTHING).trim() === '')
          yield `docProps/core.xml has no ${name}`
      }
      if (core === undefined) return
      for (const name of ['dcterms:created', 'dcterms:modified']) {
        const date = textOf(child(core, name) ?? NOTHING)
        if (date !== '' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date))
          yield `docProps/core.xml: ${name} is ${date}, not a second in UTC`
      }
    },
  },
  {
    code: 'file-properties-app',
    why: 'Counts and titles that are not the slides’ mislead whoever searches files.',
    find: function* (deck) {
      const app = deck.part('docProps/app.xml')
      if (app === undefined) {
        yield 'docProps/app.xml is not there'
        return
      }
      const slides = slidesOf(deck).length
      const counted = textOf(child(app.root, 'Slides') ?? NOTHING)
      if (counted !== String(slides)) yield `docProps/app.xml counts ${counted} slides of ${slides}`
      if (!/^\d{1,2}\.\d{4}$/.test(textOf(child(app.root, 'AppVersion') ?? NOTHING)))
        yield 'docProps/app.xml: AppVersion is not of the form 16.0000'
    },
  },
  {
    code: 'file-properties-titles',
    why: 'Lists of the file’s contents that do not add up make Office repair the properties.',
    find: function* (deck) {
      const app = deck.part('docProps/app.xml')
      for (const vector of app?.named('vt:vector') ?? []) {
        const members = vector.children.length
        if (vector.attributes.size !== String(members))
          yield `docProps/app.xml: a list of ${members} says that it has ${vector.attributes.size}`
      }
      const counts = (app?.named('vt:i4') ?? []).reduce((sum, one) => sum + Number(textOf(one)), 0)
      const titles = app?.named('TitlesOfParts')[0]
      const listed = titles === undefined ? 0 : textCount(titles)
      if (counts !== listed) yield `docProps/app.xml counts ${counts} titles and lists ${listed}`
    },
  },
  {
    code: 'file-properties-custom',
    why: 'Custom properties are numbered from 2, each with a name of its own.',
    find: function* (deck) {
      const all = deck.part('docProps/custom.xml')?.named('property') ?? []
      for (const [at, { attributes }] of all.entries()) {
        if (attributes.pid !== String(at + 2))
          yield `docProps/custom.xml: “${attributes.name}” has the number ${attributes.pid}`
      }
      if (!all.some(({ attributes }) => attributes.name === 'briefdeck story'))
        yield 'docProps/custom.xml does not name the story'
    },
  },
  {
    code: 'file-slide-name',
    why: 'A slide without a name, or named by its number, says nothing in lists of slides.',
    of: 'slides',
    each: function* (slide) {
      const name = slide.named('p:cSld')[0]?.attributes.name ?? ''
      if (name.trim() === '' || /^slide \d+$/i.test(name)) yield `${slide.name} is called “${name}”`
    },
  },
]

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }

const textCount = (titles: XmlElement): number =>
  titles.children.flatMap(node => (typeof node === 'string' ? [] : node.children)).length
