import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { CHART_CHECKS } from './charts/chart-checks.ts'
import type { Check, PartCheck } from './check.ts'
import { DECK_CHECKS } from './deck-checks.ts'
import { FONT_CHECKS } from './font-checks.ts'
import { MASTER_CHECKS } from './master-checks.ts'
import { PACKAGE_CHECKS } from './package-checks.ts'
import { PLACEHOLDER_CHECKS } from './placeholder-checks.ts'
import { PROPERTY_CHECKS } from './property-checks.ts'
import { type OpenDeck, openDeck } from './read-deck.ts'
import { kindsOf, type PartKind } from './read-part.ts'
import { SHAPE_CHECKS } from './shape-checks.ts'
import { TABLE_CHECKS } from './table-checks.ts'
import { TEXT_CHECKS } from './text-checks.ts'
import { ZIP_CHECKS } from './zip-checks.ts'

/** Everything that is looked for in a finished file, by subject. */
export const CHECKS: readonly Check[] = [
  ...ZIP_CHECKS,
  ...PACKAGE_CHECKS,
  ...DECK_CHECKS,
  ...MASTER_CHECKS,
  ...SHAPE_CHECKS,
  ...PLACEHOLDER_CHECKS,
  ...TEXT_CHECKS,
  ...FONT_CHECKS,
  ...TABLE_CHECKS,
  ...CHART_CHECKS,
  ...PROPERTY_CHECKS,
]

/**
 * Reads a finished deck back from its bytes and looks for all that makes PowerPoint repair a file, and for all that a
 * professional would not leave in one. Microsoft's own validator misses most of it. Whatever is found is our fault.
 */
export function verifyPackage(bytes: Uint8Array): Diagnostic[] {
  try {
    return [...findFaults(openDeck(bytes))].map(([{ code, why }, text]) => finding(code, text, why))
  } catch (fault) {
    return [
      finding('file-unreadable', fault instanceof Error ? fault.message : String(fault), 'No program can open it.'),
    ]
  }
}

/** In the order of the checks. */
function* findFaults(deck: OpenDeck): Generator<readonly [Check, string]> {
  const found = new Map(CHECKS.map(check => [check, [] as string[]]))
  for (const part of deck.eachPart()) {
    for (const kind of kindsOf(part)) {
      for (const check of PART_CHECKS[kind]) {
        for (const text of check.each(part, deck.facts)) found.get(check)!.push(text)
      }
    }
  }
  const whole = deck.whole()
  for (const [check, texts] of found) {
    for (const text of [...texts, ...(check.find?.(whole) ?? [])]) yield [check, text]
  }
}

const checksOf = (kind: PartKind): readonly (Check & PartCheck)[] =>
  CHECKS.filter((check): check is Check & PartCheck => check.of === kind)

const PART_CHECKS: Readonly<Record<PartKind, readonly (Check & PartCheck)[]>> = {
  slides: checksOf('slides'),
  notes: checksOf('notes'),
  pages: checksOf('pages'),
  charts: checksOf('charts'),
  texts: checksOf('texts'),
  xml: checksOf('xml'),
}

function finding(code: Check['code'], text: string, why: string): Diagnostic {
  return error(code, `The finished file is faulty: ${text}`, {
    why,
    help: 'The file was not written. This is a fault of briefdeck itself; please report it.',
  })
}
