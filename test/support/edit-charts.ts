import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeFonts } from './office.ts'

/** A value of a chart: slide, series and place in it, counted from 0. */
export interface ChartValue {
  readonly slide: number
  readonly series: number
  readonly role: 'values-x' | 'values-y'
  readonly at: number
  readonly value: number
}

/** The interpreter that `python3-uno` is for. */
const PYTHON = '/usr/bin/python3'

/** Has LibreOffice set values of a presentation's charts, and draw it as PDF. */
export function editCharts(deck: string, values: readonly ChartValue[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-edit-'))
  const [list, pdf] = [join(folder, 'values.json'), join(folder, 'edited.pdf')]
  writeFileSync(list, JSON.stringify(values))
  execFileSync(PYTHON, [join(import.meta.dirname, 'edit-charts.py'), join(folder, 'profile'), deck, list, pdf], {
    env: { ...process.env, FONTCONFIG_FILE: officeFonts() },
    stdio: 'pipe',
  })
  return pdf
}
