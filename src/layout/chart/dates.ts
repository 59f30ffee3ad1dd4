import { dateParts, writeDate } from '../../numbers/dates.ts'
import { serialOf } from '../../scene/geometry/chart/scales.ts'
import type { ChartColumn, DateUnit } from '../../scene/scene.ts'
import type { ChartData } from './data.ts'
import type { Kit } from './kit.ts'

/** The dates that a chart's labels say: as a workbook counts them, in the finest unit that one of them has. */
export interface Dates {
  readonly unit: DateUnit
  readonly column: ChartColumn
  /** As the slide names them. */
  readonly names: readonly string[]
}

const FORMATS: Readonly<Record<DateUnit, string>> = { years: 'yyyy', months: 'yyyy-mm', days: 'yyyy-mm-dd' }
export function readDates({ categories }: ChartData, kit: Kit): Dates {
  const dates = categories.map(name => dateParts(name) ?? { year: 1900 })
  const unit: DateUnit = dates.some(({ day }) => day !== undefined)
    ? 'days'
    : dates.some(({ month }) => month !== undefined)
      ? 'months'
      : 'years'
  return {
    unit,
    column: {
      head: '',
      cells: dates.map(({ year, month = 1, day = 1 }) => serialOf(year, month, day)),
      format: FORMATS[unit],
    },
    names: dates.map(date => writeDate(date, kit.context.language)),
  }
}
