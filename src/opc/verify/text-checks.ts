import { HAN } from '../../base/language.ts'
import { child, elements, isElement, textOf, type XmlElement } from '../xml.ts'
import type { Check } from './check.ts'
import type { ReadPart } from './read-part.ts'
import { SCHEME_COLORS } from './scheme-colors.ts'

/** Words, their language, size and colours, on pages and in charts. */
export const TEXT_CHECKS: readonly Check[] = [
  {
    code: 'file-run-empty',
    why: 'An empty run is noise, and on a notes page makes PowerPoint repair the file.',
    of: 'texts',
    each: function* (part) {
      for (const words of part.named('a:t')) if (textOf(words) === '') yield `${part.name}: a run is empty`
    },
  },
  {
    code: 'file-paragraph-properties',
    why: 'Of two sets of paragraph properties programs take one at will: bullets and indents vanish.',
    of: 'texts',
    each: function* (part) {
      for (const paragraph of part.named('a:p')) {
        const late = paragraph.children.some((node, at) => at > 0 && isElement(node) && node.name === 'a:pPr')
        if (late) yield `${part.name}: a paragraph has its properties twice or too late`
      }
    },
  },
  {
    code: 'file-language-han',
    why: 'Chinese marked as another language is underlined in red, and takes the wrong quotation marks.',
    of: 'texts',
    each: function* (part) {
      for (const { run, words } of runs(part)) {
        const lang = child(run, 'a:rPr')?.attributes.lang ?? ''
        if (HAN.test(words) && !lang.startsWith('zh'))
          yield `${part.name}: “${words.slice(0, 12)}” is marked ${lang || 'as no language'}`
      }
    },
  },
  {
    code: 'file-language-missing',
    why: 'A run without a language is checked in the reader’s own.',
    of: 'texts',
    each: function* (part) {
      for (const { run, words } of runs(part)) {
        if ((child(run, 'a:rPr')?.attributes.lang ?? '') === '')
          yield `${part.name}: “${words.slice(0, 12)}” has no language`
      }
    },
  },
  {
    code: 'file-autofit',
    why: 'Programs shrink such text on their own, each by another amount; our sizes are final.',
    of: 'pages',
    each: function* (page) {
      for (const name of ['a:normAutofit', 'a:spAutoFit'])
        if (page.named(name).length > 0) yield `${page.name} holds ${name}`
    },
  },
  {
    code: 'file-autofit-unsaid',
    why: 'A text body that says nothing of fitting takes the program’s default.',
    of: 'pages',
    each: function* (page) {
      if (page.name.startsWith('ppt/notes')) return
      for (const body of page.named('a:bodyPr')) {
        const holder = page.parent(body)
        const shape = holder === undefined ? undefined : page.parent(holder)
        const inherits = shape !== undefined && isPlaceholder(shape)
        if (holder?.name === 'p:txBody' && !inherits && child(body, 'a:noAutofit') === undefined)
          yield `${page.name}: a text body does not say a:noAutofit`
      }
    },
  },
  {
    code: 'file-text-size',
    why: 'A size outside 1–4000 pt makes PowerPoint repair the file.',
    of: 'xml',
    each: function* (part) {
      for (const name of ['a:rPr', 'a:defRPr', 'a:endParaRPr']) {
        for (const { attributes } of part.named(name)) {
          const { sz } = attributes
          if (sz !== undefined && !(/^\d+$/.test(sz) && Number(sz) >= 100 && Number(sz) <= 400000))
            yield `${part.name}: ${name}@sz is ${sz}`
        }
      }
    },
  },
  {
    code: 'file-text-level',
    why: 'Outlines have nine levels, 0 to 8.',
    of: 'texts',
    each: function* (part) {
      for (const { attributes } of part.named('a:pPr')) {
        if (attributes.lvl !== undefined && !/^[0-8]$/.test(attributes.lvl))
          yield `${part.name}: there is no level ${attributes.lvl}`
      }
    },
  },
  {
    code: 'file-text-margin',
    why: 'A margin, indent or inset that is no whole number makes PowerPoint repair the file.',
    of: 'texts',
    each: function* (part) {
      for (const name of ['a:pPr', 'a:bodyPr', 'a:tcPr']) {
        for (const { attributes } of part.named(name)) {
          for (const key in attributes) {
            if (MARGINS.has(key) && !/^-?\d{1,9}$/.test(attributes[key]!))
              yield `${part.name}: ${name}@${key} is ${attributes[key]}`
          }
        }
      }
    },
  },
  {
    code: 'file-text-anchor',
    why: 'An anchor that Office does not know makes it repair the file.',
    of: 'texts',
    each: function* (part) {
      for (const { name, attributes } of [...part.named('a:bodyPr'), ...part.named('a:tcPr')]) {
        if (attributes.anchor !== undefined && !/^(t|ctr|b|just|dist)$/.test(attributes.anchor))
          yield `${part.name}: ${name}@anchor is ${attributes.anchor}`
      }
    },
  },
  {
    code: 'file-color-hex',
    why: 'A colour by value does not follow when someone changes the theme.',
    of: 'texts',
    each: function* (part) {
      if (!/^ppt\/(slides|slideLayouts|charts)\//.test(part.name)) return
      for (const { attributes } of part.named('a:srgbClr')) yield `${part.name} holds the colour ${attributes.val}`
    },
  },
  {
    code: 'file-color-value',
    why: 'A colour that is no six-digit hex makes PowerPoint repair the file.',
    of: 'xml',
    each: function* (part) {
      for (const { attributes } of part.named('a:srgbClr'))
        if (!/^[0-9A-F]{6}$/i.test(attributes.val ?? '')) yield `${part.name}: ${attributes.val} is no colour`
    },
  },
  {
    code: 'file-color-scheme',
    why: 'A scheme colour that no theme has is invalid.',
    of: 'xml',
    each: function* (part) {
      for (const { attributes } of part.named('a:schemeClr')) {
        const known = SCHEME_COLORS.has(attributes.val ?? '')
        if (!known) yield `${part.name}: there is no scheme colour ${attributes.val}`
      }
    },
  },
  {
    code: 'file-color-change',
    why: 'Tints and opacities are thousandths of a percent, from 0 to 100 %; a brightness may be more.',
    of: 'xml',
    each: function* (part) {
      for (const name of ['a:alpha', 'a:lumMod', 'a:lumOff', 'a:tint', 'a:shade']) {
        for (const { attributes } of part.named(name)) {
          const most = name === 'a:lumMod' ? 1000000 : 100000
          if (!/^\d+$/.test(attributes.val ?? '') || Number(attributes.val) > most)
            yield `${part.name}: ${name} is ${attributes.val}`
        }
      }
    },
  },
  {
    code: 'file-bullet',
    why: 'A paragraph with a bullet and without a hanging indent runs into its own mark.',
    of: 'slides',
    each: function* (slide) {
      for (const properties of slide.named('a:pPr')) {
        const marked = child(properties, 'a:buChar') !== undefined || child(properties, 'a:buAutoNum') !== undefined
        const { indent, marL } = properties.attributes
        if (marked && indent !== undefined && (Number(indent) >= 0 || Number(marL ?? 0) < -Number(indent)))
          yield `${slide.name}: a bullet does not hang`
      }
    },
  },
]

const MARGINS: ReadonlySet<string> = new Set('marL marR marT marB indent lIns tIns rIns bIns'.split(' '))

function* runs(part: ReadPart): Generator<{ run: XmlElement; words: string }> {
  for (const name of ['a:r', 'a:fld']) {
    for (const run of part.named(name)) yield { run, words: wordsOf(run) }
  }
}

function wordsOf(run: XmlElement): string {
  let words = ''
  for (const node of run.children) if (isElement(node) && node.name === 'a:t') words += textOf(node)
  return words
}

function isPlaceholder(shape: XmlElement): boolean {
  const properties = elements(shape)[0]
  const own = properties === undefined ? undefined : child(properties, 'p:nvPr')
  return own !== undefined && child(own, 'p:ph') !== undefined
}
