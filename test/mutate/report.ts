import { CLASSES, type Mutant, mutantName } from './mutant.ts'
import { neededRules, TRUTH_CODES } from './needed.ts'
import { OPERATORS } from './operators.ts'
import type { Finding } from './project.ts'
import type { Tried } from './run.ts'

export interface Run {
  readonly seed: number
  readonly all: readonly Mutant[]
  readonly tried: readonly Tried[]
  readonly alarms: readonly { readonly project: string; readonly alarm: Finding }[]
  readonly seconds: number
  readonly whole: boolean
}

/** Of the mutants of all mechanical classes together, in hundredths. */
export const BAR = 98

const isAlarm = ({ mutant, outcome }: Tried): boolean => mutant.twin && outcome !== 'passed' && outcome !== 'listed'
const mechanical = ({ mutant }: Tried): boolean => !mutant.twin && mutant.class !== 'claim'
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const count = (tried: readonly Tried[], outcome: Tried['outcome']): number =>
  tried.filter(each => each.outcome === outcome).length

export function printTables({ tried, all, alarms, seconds, seed, whole }: Run): string {
  const wrong = tried.filter(mechanical)
  const twins = tried.filter(({ mutant }) => mutant.twin)
  const rows = CLASSES.map(name => {
    const own = tried.filter(({ mutant }) => mutant.class === name)
    const bad = own.filter(({ mutant }) => !mutant.twin)
    const good = own.filter(({ mutant }) => mutant.twin)
    return [
      name,
      bad.length,
      count(bad, 'caught'),
      share(count(bad, 'caught'), bad.length),
      count(bad, 'luck'),
      count(bad, 'listed'),
      count(bad, 'passed'),
      good.length,
      good.filter(isAlarm).length,
    ]
  })
  return [
    '# Mutants of the shipped projects',
    '',
    `${whole ? 'All' : `A draw (seed ${seed}) of`} ${all.length} mutants and twins: ${tried.length} tried in ${seconds.toFixed(0)} s. Caught: an error of the mutant’s own rule at its own place. Else: an error by another rule or at another place. Ledger: no error, and a claim more that a person must sign.`,
    '',
    '| class | mutants | caught | | else | ledger | nothing | twins | fired |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(row => `| ${row.join(' | ')} |`),
    '',
    `- Mechanical classes: ${count(wrong, 'caught')} of ${wrong.length} caught, ${share(count(wrong, 'caught'), wrong.length)} (bar ${BAR} %); errors of any kind ${share(wrong.filter(({ errors }) => errors.length > 0).length, wrong.length)}`,
    `- Twins fired: ${twins.filter(isAlarm).length} of ${twins.length}. False alarms on the content as it is: ${alarms.length}. Stale: ${count(tried, 'stale')}`,
    '',
    '| operator | class | mutants | caught | else | ledger | nothing | twins | fired |',
    '|---|---|---|---|---|---|---|---|---|',
    ...OPERATORS.map(({ name, class: own }) => {
      const of = tried.filter(({ mutant }) => mutant.operator === name)
      const bad = of.filter(({ mutant }) => !mutant.twin)
      const good = of.filter(({ mutant }) => mutant.twin)
      return `| ${[name, own, bad.length, count(bad, 'caught'), count(bad, 'luck'), count(bad, 'listed'), count(bad, 'passed'), good.length, good.filter(isAlarm).length].join(' | ')} |`
    }),
    ...(whole ? ['', ...rulesTable(tried)] : []),
  ].join('\n')
}

/** Each rule turned off once. */
const rulesTable = (tried: readonly Tried[]): readonly string[] => [
  '| rule turned off | mutants that it finds | of them pass without it |',
  '|---|---|---|',
  ...neededRules(tried).map(({ code, finds, alone }) => `| \`${code}\` | ${finds} | ${alone} |`),
]

/** What misses a bar, one line each; empty if all hold. */
export function failuresOf({ tried, alarms, all, whole }: Run): readonly string[] {
  const wrong = tried.filter(mechanical)
  const caught = (100 * count(wrong, 'caught')) / Math.max(1, wrong.length)
  const scarce = OPERATORS.filter(
    ({ name, least = 1 }) => all.filter(mutant => mutant.operator === name && !mutant.twin).length < least,
  )
  return [
    ...(caught < BAR ? [`${caught.toFixed(1)} % of the mechanical mutants are caught, ${BAR} % is the bar`] : []),
    ...tried
      .filter(({ mutant, outcome }) => mutant.class === 'claim' && !mutant.twin && outcome === 'passed')
      .map(({ mutant }) => `neither error nor ledger: ${mutantName(mutant)}`),
    ...tried
      .filter(isAlarm)
      .map(({ mutant, errors }) => `fired, and is right: ${mutantName(mutant)} (${errors[0]?.code})`),
    ...alarms.map(
      ({ project, alarm }) =>
        `false alarm in ${project}: ${alarm.code} ${alarm.place.file} ${alarm.place.id} ${alarm.message}`,
    ),
    ...tried
      .filter(({ outcome }) => outcome === 'stale')
      .map(({ mutant }) => `no longer applies, rewrite it: ${mutantName(mutant)}`),
    ...(whole
      ? neededRules(tried)
          .filter(({ alone, code }) => alone === 0 && TRUTH_CODES.includes(code))
          .map(({ code }) => `no mutant needs the rule ${code}: turned off, nothing fails`)
      : []),
    ...(whole ? scarce.map(({ name, least = 1 }) => `operator “${name}” finds fewer than ${least} places`) : []),
  ]
}
