import type { Operator } from './operator.ts'
import { CLAIM_OPERATORS } from './operators/claims.ts'
import { FIGURE_OPERATORS } from './operators/figures.ts'
import { LETTER_OPERATORS } from './operators/letters.ts'
import { MIX_UP_OPERATORS } from './operators/mix-ups.ts'
import { PEOPLE_OPERATORS } from './operators/people.ts'
import { RELATION_OPERATORS } from './operators/relations.ts'
import { SLIDE_OPERATORS } from './operators/slides.ts'
import { SOURCE_OPERATORS } from './operators/sources.ts'
import { SPEECH_OPERATORS } from './operators/speech.ts'
import { TABLE_OPERATORS } from './operators/tables.ts'
import { VOUCHER_OPERATORS } from './operators/vouchers.ts'

export const OPERATORS: readonly Operator[] = [
  ...FIGURE_OPERATORS,
  ...SOURCE_OPERATORS,
  ...PEOPLE_OPERATORS,
  ...CLAIM_OPERATORS,
  ...SLIDE_OPERATORS,
  ...SPEECH_OPERATORS,
  ...LETTER_OPERATORS,
  ...TABLE_OPERATORS,
  ...VOUCHER_OPERATORS,
  ...MIX_UP_OPERATORS,
  ...RELATION_OPERATORS,
]
