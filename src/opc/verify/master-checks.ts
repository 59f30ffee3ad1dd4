import { child, childrenNamed, elements } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { LOWEST_MASTER_ID, layoutOf, type ReadDeck, type ReadPart, slidesOf } from './read-deck.ts'

/** Masters, layouts and themes: what slides inherit from. */
export const MASTER_CHECKS: readonly Check[] = [
  {
    code: 'file-master-id',
    why: 'Masters and layouts share one row of numbers; a number twice, or too low, makes PowerPoint repair the file.',
    find: function* (deck) {
      const listing = [deck.part('ppt/presentation.xml') ?? [], deck.numbered('slideMasters/slideMaster')].flat()
      const ids = listing.flatMap(part => [...part.named('p:sldMasterId'), ...part.named('p:sldLayoutId')])
      const numbers = ids.map(({ attributes }) => attributes.id ?? '')
      for (const id of repeated(numbers)) yield `master or layout id ${id} stands twice`
      for (const id of numbers) if (!(Number(id) >= LOWEST_MASTER_ID)) yield `${id} is no master or layout id`
    },
  },
  {
    code: 'file-layout-list',
    why: 'A layout that its master does not list cannot be chosen, and one that it lists twice is repaired away.',
    find: function* (deck) {
      for (const master of deck.numbered('slideMasters/slideMaster')) {
        const related = new Map(deck.relationships.get(master.name)?.map(one => [one.id, one.target]))
        const listed = master
          .named('p:sldLayoutId')
          .map(({ attributes }) => related.get(attributes['r:id'] ?? '') ?? '')
        for (const { name } of deck.numbered('slideLayouts/slideLayout')) {
          const times = listed.filter(target => target === name).length
          if (times !== 1) yield `${master.name} lists ${name} ${times} times`
        }
      }
    },
  },
  {
    code: 'file-theme-fills',
    why: 'A theme with fewer than three fills, lines, effects or backgrounds makes PowerPoint repair the file.',
    find: function* (deck) {
      for (const theme of themes(deck)) {
        for (const list of ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst']) {
          const count = theme.named(list).flatMap(elements).length
          if (count < 3) yield `${theme.name}: ${list} has ${count} entries`
        }
      }
    },
  },
  {
    code: 'file-theme-name',
    why: 'A theme, colours or fonts called “Office” tell that nobody designed them.',
    find: function* (deck) {
      for (const theme of themes(deck)) {
        const named = [theme.root, ...theme.named('a:clrScheme'), ...theme.named('a:fontScheme')]
        for (const { name, attributes } of named) {
          if (/^(office( theme)?)?$/i.test(attributes.name ?? ''))
            yield `${theme.name}: ${name} is called “${attributes.name ?? ''}”`
        }
      }
    },
  },
  {
    code: 'file-theme-fonts',
    why: 'Without an East Asian face in the theme, Chinese text takes whatever the machine prefers.',
    find: function* (deck) {
      const theme = deck.part('ppt/theme/theme1.xml')
      for (const family of ['a:majorFont', 'a:minorFont']) {
        const fonts = theme?.named(family)[0]
        for (const script of ['a:latin', 'a:ea']) {
          const face = fonts === undefined ? undefined : child(fonts, script)?.attributes.typeface
          if (face === undefined || face === '') yield `ppt/theme/theme1.xml: ${family} has no ${script}`
        }
      }
    },
  },
  {
    code: 'file-theme-shared',
    why: 'A theme that slide master and notes master share makes PowerPoint repair the file.',
    find: function* (deck) {
      const owners = [...deck.relationships].filter(([owner]) => /Masters\//.test(owner))
      const used = owners.flatMap(([, all]) => all.filter(({ kind }) => kind === 'theme').map(({ target }) => target))
      for (const target of repeated(used)) yield `${target} serves two masters`
      for (const [owner, all] of owners) {
        const count = all.filter(({ kind }) => kind === 'theme').length
        if (count !== 1) yield `${owner} has ${count} themes`
      }
    },
  },
  {
    code: 'file-master-placeholders',
    why: 'Without title, text, date, footer and number on the master, layouts have nothing to inherit from.',
    find: function* (deck) {
      for (const master of deck.numbered('slideMasters/slideMaster')) {
        const types = new Set(master.named('p:ph').map(({ attributes }) => attributes.type))
        for (const type of ['title', 'body', 'dt', 'ftr', 'sldNum'])
          if (!types.has(type)) yield `${master.name} has no placeholder ${type}`
      }
    },
  },
  {
    code: 'file-master-levels',
    why: 'Text styles with fewer than nine levels leave the deeper ones to Office’s own.',
    find: function* (deck) {
      for (const master of deck.numbered('slideMasters/slideMaster')) {
        for (const style of ['p:bodyStyle', 'p:otherStyle']) {
          const levels = master
            .named(style)
            .flatMap(elements)
            .filter(({ name }) => /^a:lvl\dpPr$/.test(name)).length
          if (levels !== 9) yield `${master.name}: ${style} has ${levels} levels`
        }
      }
    },
  },
  {
    code: 'file-hanging-punctuation',
    why: 'Punctuation that hangs leaves the measured box, and lines break elsewhere than they were measured.',
    of: 'xml',
    each: function* ({ name, all }) {
      const hit = all.find(({ attributes }) => attributes.hangingPunct === '1')
      if (hit !== undefined) yield `${name}: ${hit.name} lets punctuation hang`
    },
  },
  {
    code: 'file-layout-name',
    why: 'People choose layouts by name; one without a name, or two with the same, say nothing.',
    find: function* (deck) {
      const names = deck.numbered('slideLayouts/slideLayout').map(layout => {
        return { part: layout.name, name: layout.named('p:cSld')[0]?.attributes.name ?? '' }
      })
      for (const { part, name } of names) if (name === '' || name === 'DEFAULT') yield `${part} is called “${name}”`
      for (const name of repeated(names.map(one => one.name))) yield `two layouts are called “${name}”`
    },
  },
  {
    code: 'file-layout-unused',
    why: 'A layout that no slide uses is left over.',
    find: function* (deck) {
      const used = new Set(slidesOf(deck).map(({ name }) => layoutOf(deck, name)))
      for (const { name } of deck.numbered('slideLayouts/slideLayout'))
        if (!used.has(name)) yield `no slide uses ${name}`
    },
  },
  {
    code: 'file-background-effects',
    why: 'A background without an effect list makes PowerPoint repair the file.',
    of: 'pages',
    each: function* (page) {
      for (const element of page.named('p:bgPr')) {
        if (child(element, 'a:effectLst') === undefined && child(element, 'a:effectDag') === undefined)
          yield `${page.name}: the background has no effect list`
      }
    },
  },
  {
    code: 'file-svg-on-master',
    why: 'An SVG on a master or layout makes PowerPoint repair the file.',
    find: function* ({ relationships }) {
      for (const [owner, all] of relationships) {
        if (!/^ppt\/slide(Masters|Layouts)\//.test(owner)) continue
        for (const { target } of all) if (target.endsWith('.svg')) yield `${owner} shows ${target}`
      }
    },
  },
  {
    code: 'file-color-map',
    why: 'Without its colour map, a master’s scheme colours mean nothing.',
    find: function* (deck) {
      const masters = [...deck.numbered('slideMasters/slideMaster'), ...deck.numbered('notesMasters/notesMaster')]
      for (const master of masters) {
        const map = childrenNamed(master.root, 'p:clrMap')[0]?.attributes
        const expected = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }
        for (const [slot, color] of Object.entries(expected))
          if (map?.[slot] !== color) yield `${master.name}: ${slot} is ${map?.[slot]}, not ${color}`
      }
    },
  },
]

const themes = (deck: ReadDeck): readonly ReadPart[] => deck.numbered('theme/theme')
