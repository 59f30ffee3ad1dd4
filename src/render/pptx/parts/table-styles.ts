import { NAMESPACES } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import type { Paint, Theme } from '../../../theme/theme.ts'
import { guidOf } from '../guid.ts'
import { schemeColor, solidFill } from '../paint.ts'
import type { FinishPlan } from '../plan.ts'

/** The id of the theme's own table style: what `a:tableStyleId` says in every table. */
export const tableStyleId = (theme: Theme): string => guidOf(`table style ${theme.id}`)

/** The theme's one table style, which is the default too: rules and no verticals, a muted bold head over a heavy rule, a closing rule. */
export function writeTableStyles(parts: Package, { theme, language }: FinishPlan): void {
  const id = tableStyleId(theme)
  const { text, muted, line } = theme.roles.page
  const width = (name: string, usual: number): number => Math.round((theme.lines[name]?.width ?? usual) * 12700)
  const heavy = width('heavy', 1.5)
  const closing = width('closing', 0.75)
  const hairline = width('hairline', 0.75)
  const style = el('a:tblStyle', { styleId: id, styleName: theme.name[language] }, [
    el('a:wholeTbl', {}, [
      words(text),
      el('a:tcStyle', {}, [
        borders({
          left: undefined,
          right: undefined,
          top: undefined,
          bottom: rule(closing, text),
          insideH: rule(hairline, line),
          insideV: undefined,
        }),
        el('a:fill', {}, [el('a:noFill')]),
      ]),
    ]),
    el('a:band1H', {}, [el('a:tcStyle', {}, [el('a:tcBdr')])]),
    el('a:firstCol', {}, [words(text, true), el('a:tcStyle', {}, [el('a:tcBdr')])]),
    el('a:firstRow', {}, [
      words(muted, true),
      el('a:tcStyle', {}, [el('a:tcBdr', {}, [el('a:bottom', {}, [rule(heavy, text)])])]),
    ]),
  ])
  parts.set('ppt/tableStyles.xml', {
    xml: el('a:tblStyleLst', { 'xmlns:a': NAMESPACES.a, def: id }, [style]),
  })
}

function words(paint: Paint, bold = false): XmlElement {
  return el('a:tcTxStyle', bold ? { b: 'on' } : {}, [
    el('a:fontRef', { idx: 'minor' }, [el('a:prstClr', { val: 'black' })]),
    schemeColor(paint),
  ])
}

/** In the schema's order; an edge without a line says so, else the program's own default shows. */
function borders(lines: Readonly<Record<string, XmlElement | undefined>>): XmlElement {
  return el(
    'a:tcBdr',
    {},
    Object.entries(lines).map(([edge, line]) => el(`a:${edge}`, {}, [line ?? el('a:ln', {}, [el('a:noFill')])])),
  )
}

function rule(w: number, paint: Paint): XmlElement {
  return el('a:ln', { w, cap: 'flat', cmpd: 'sng' }, [solidFill(paint), el('a:prstDash', { val: 'solid' })])
}
