import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { didYouMean } from '../../base/suggest.ts'
import { scalarText, type YamlTree } from '../../yaml/yaml-tree.ts'
import type { Row } from './rows.ts'

const COMPARES: Readonly<Record<string, (order: number) => boolean>> = {
  '=': order => order === 0,
  '!=': order => order !== 0,
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}
const COMPARISON = /^(.+?)\s*(!=|<=|>=|=|<|>)\s*(.*)$/s
const NEGATION = /^not\s+/

/** Whether a condition of a slide holds for a row: `column` (it is filled), `not column`, or `column < value`. */
export function holds(condition: YamlTree, row: Row, report: (fault: Diagnostic) => void): boolean {
  const text = scalarText(condition)?.trim() ?? ''
  const fail = (message: string, help: string): false => {
    report(error('each-condition', message, { span: condition.span, help }))
    return false
  }
  const compared = COMPARISON.exec(text)
  const column = compared?.[1] ?? text.replace(NEGATION, '')
  const cell = row.cells.get(column)
  if (cell === undefined) return fail(`The table has no column "${column}"`, didYouMean(column, [...row.cells.keys()]))
  if (compared === null) return (cell !== '') !== NEGATION.test(text)
  const [, , sign = '', value = ''] = compared
  const [left, right] = [numberIn(cell), numberIn(value)]
  const numbers = left !== undefined && right !== undefined
  if (!numbers && (sign.startsWith('<') || sign.startsWith('>')))
    return fail(
      `"${cell}" and "${value}" are not both numbers`,
      `Only numbers have an order: write one in the row "${row.name}", or compare by = and !=.`,
    )
  return COMPARES[sign]!(numbers ? left - right : cell === value ? 0 : 1)
}

/** `1,204`, `-3.5`, `12%`. */
function numberIn(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/\s*%$/, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined
}
