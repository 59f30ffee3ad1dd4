import { readNumber } from '../style/read.ts'
import type { ChartWords } from './composition.ts'
import type { ChartData } from './data.ts'
import { type Kit, NAME_STYLE } from './kit.ts'

/** An axis that begins elsewhere than at zero, as its layout asks, says where; nothing of one that begins at zero. */
export function startWords(
  data: ChartData,
  min: number,
  kit: Kit,
  place: Pick<ChartWords, 'x' | 'y' | 'align'>,
): readonly ChartWords[] {
  const asked = readNumber(data.element, 'min')
  if (asked === undefined || asked === 0 || min !== asked) return []
  const decimals = String(min).split('.')[1]?.length ?? 0
  const text = `${kit.number({ value: min, decimals })}${data.unit}`
  return [{ text, style: NAME_STYLE, color: kit.ink('muted'), ...place }]
}
