import type { Language } from '../../../base/language.ts'
import { NAMESPACES } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { COLOR_SLOTS, type FontPair, type Theme } from '../../../theme/theme.ts'
import { solidFill } from '../paint.ts'
import type { FinishPlan } from '../plan.ts'
import { filledWith } from '../text-style.ts'

/**
 * Writes theme1 for the slides and, where there are notes, theme2 for the notes master, which must not share it. Notes are
 * read by the briefer alone and are set in what the reader's own machine has: embedded subsets hold the slides' characters only.
 */
export function writeThemes(parts: Package, plan: FinishPlan): void {
  const { theme, language } = plan
  for (const name of [...parts.keys()]) if (name.startsWith('ppt/theme/')) parts.delete(name)
  const { major, minor } = theme.fonts[language]
  parts.set('ppt/theme/theme1.xml', { xml: themePart(theme, language, theme.name[language], major, minor) })
  if (!plan.slides.some(({ notes }) => notes.length > 0)) return
  const name = `${theme.name[language]} ${NOTES[language]}`
  parts.set('ppt/theme/theme2.xml', { xml: themePart(theme, language, name, SYSTEM, SYSTEM) })
}

const NOTES: Readonly<Record<Language, string>> = { zh: '备注', en: 'Notes' }

/** An empty East Asian face leaves the choice to the program, by the list of scripts. */
const SYSTEM: FontPair = { latin: 'Arial', ea: '' }

function themePart(theme: Theme, language: Language, name: string, major: FontPair, minor: FontPair): XmlElement {
  return el('a:theme', { 'xmlns:a': NAMESPACES.a, name }, [
    el('a:themeElements', {}, [colorScheme(theme, language), fontScheme(name, major, minor), formatScheme(name)]),
    objectDefaults(theme),
    el('a:extraClrSchemeLst'),
  ])
}

function colorScheme(theme: Theme, language: Language): XmlElement {
  return el(
    'a:clrScheme',
    { name: theme.name[language] },
    COLOR_SLOTS.map(slot => el(`a:${slot}`, {}, [el('a:srgbClr', { val: theme.colors[slot] })])),
  )
}

function fontScheme(name: string, major: FontPair, minor: FontPair): XmlElement {
  const family = (tag: string, pair: FontPair): XmlElement =>
    el(tag, {}, [
      el('a:latin', { typeface: pair.latin }),
      el('a:ea', { typeface: pair.ea }),
      el('a:cs', { typeface: '' }),
      el('a:font', { script: 'Hans', typeface: pair.ea === '' ? '等线' : pair.ea }),
    ])
  return el('a:fontScheme', { name }, [family('a:majorFont', major), family('a:minorFont', minor)])
}

/** Flat fills, plain lines, no effects: three of each, fewer make PowerPoint repair the file. */
function formatScheme(name: string): XmlElement {
  const own = (...changes: readonly [string, number][]): XmlElement =>
    el(
      'a:schemeClr',
      { val: 'phClr' },
      changes.map(([change, val]) => el(change, { val })),
    )
  const gradient = el('a:gradFill', { rotWithShape: 1 }, [
    el('a:gsLst', {}, [
      el('a:gs', { pos: 0 }, [own(['a:lumMod', 100000])]),
      el('a:gs', { pos: 100000 }, [own(['a:lumMod', 85000])]),
    ]),
    el('a:lin', { ang: 5400000, scaled: 0 }),
  ])
  const line = (w: number): XmlElement =>
    el('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [
      filledWith(own()),
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800000 }),
    ])
  const noEffect = (): XmlElement => el('a:effectStyle', {}, [el('a:effectLst')])
  const tinted = (): XmlElement => filledWith(own(['a:lumMod', 40000], ['a:lumOff', 60000]))
  return el('a:fmtScheme', { name }, [
    el('a:fillStyleLst', {}, [filledWith(own()), tinted(), gradient]),
    el('a:lnStyleLst', {}, [line(9525), line(19050), line(28575)]),
    el('a:effectStyleLst', {}, [noEffect(), noEffect(), noEffect()]),
    el('a:bgFillStyleLst', {}, [filledWith(own()), tinted(), gradient]),
  ])
}

/** What a shape or a line looks like that someone draws in PowerPoint: flat, in the theme's own roles. */
function objectDefaults(theme: Theme): XmlElement {
  const { fact, page, text } = theme.roles.page
  const style = el('a:lvl1pPr', { algn: 'l' }, [el('a:defRPr', {}, [solidFill(page)])])
  return el('a:objectDefaults', {}, [
    el('a:spDef', {}, [
      el('a:spPr', {}, [solidFill(fact), el('a:ln', {}, [el('a:noFill')])]),
      el('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }, [el('a:noAutofit')]),
      el('a:lstStyle', {}, [style]),
    ]),
    el('a:lnDef', {}, [
      el('a:spPr', {}, [el('a:ln', { w: 12700, cap: 'flat' }, [solidFill(text), el('a:miter', { lim: 800000 })])]),
      el('a:bodyPr'),
      el('a:lstStyle'),
    ]),
  ])
}
