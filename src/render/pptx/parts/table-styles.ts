import { toEmu } from '../../../base/units.ts'
import { NAMESPACES } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { tableRules } from '../../../scene/geometry/table.ts'
import type { Stroke } from '../../../scene/scene.ts'
import type { Paint, Theme } from '../../../theme/theme.ts'
import { guidOf } from '../guid.ts'
import { schemeColor, solidFill } from '../paint.ts'
import type { FinishPlan } from '../plan.ts'

/** The id of the theme's own table style: what `a:tableStyleId` says in every table. */
export const tableStyleId = (theme: Theme): string => guidOf(`table style ${theme.id}`)

/** The theme's one table style, which is the default too: rules and no verticals, a muted bold head over a heavy rule, a closing rule. */
export function writeTableStyles(parts: Package, { theme, language }: FinishPlan): void {
  const id = tableStyleId(theme)
  const { text, muted } = theme.roles.page
  const { head, between, closing } = tableRules(theme)
  const style = el('a:tblStyle', { styleId: id, styleName: theme.name[language] }, [
    el('a:wholeTbl', {}, [
      words(text),
      el('a:tcStyle', {}, [
        borders({
          left: undefined,
          right: undefined,
          top: undefined,
          bottom: rule(closing),
          insideH: rule(between),
          insideV: undefined,
        }),
        el('a:fill', {}, [el('a:noFill')]),
      ]),
    ]),
    el('a:band1H', {}, [el('a:tcStyle', {}, [el('a:tcBdr')])]),
    el('a:firstCol', {}, [words(text, true), el('a:tcStyle', {}, [el('a:tcBdr')])]),
    el('a:firstRow', {}, [
      words(muted, true),
      el('a:tcStyle', {}, [el('a:tcBdr', {}, [el('a:bottom', {}, [rule(head)])])]),
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

function rule({ width, paint }: Stroke): XmlElement {
  return el('a:ln', { w: toEmu(width), cap: 'flat', cmpd: 'sng' }, [
    solidFill(paint),
    el('a:prstDash', { val: 'solid' }),
  ])
}
