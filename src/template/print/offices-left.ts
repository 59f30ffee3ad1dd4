import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextValue } from '../context.ts'
import { Printed, type Printing, spendSteps } from './printing.ts'

/**
 * “Name为office” of each speaker whose name stands on the slide so far, or in the foot, and whose office does not. The foot
 * is printed last: whatever layout a speaker stands in, the office stands on the same slide.
 */
export function officesLeft(speakers: readonly ContextValue[], foot: string, printing: Printing): Printed {
  const { merged, house, language } = printing
  spendSteps(speakers.length * merged.length, printing)
  const word = (key: string): { text: string } => ({ text: house[key]?.[language] ?? ' ' })
  const left = speakers.flatMap(speaker => {
    const { name, role, office } = speaker as Readonly<Record<string, ContextValue>>
    if (!(name instanceof SourcedText && role instanceof SourcedText && office instanceof SourcedText)) return []
    const isNamed = foot.includes(name.text) || merged.some(({ text }) => text.includes(name.text))
    // By its place in the YAML: the same words may be another's office.
    const isShown = merged.some(({ span }) => span === role.span)
    return isNamed && !isShown ? [[name, word('holds-office'), office]] : []
  })
  return new Printed(left.flatMap((pieces, at) => (at === 0 ? pieces : [word('clause-comma'), ...pieces])))
}
