import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { type CheckResult, check } from '../../pipeline/check.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { mendFiles } from '../../pipeline/mend-files.ts'
import { rulesOf } from '../../pipeline/rule-settings.ts'
import { githubAnnotation } from '../../report/github.ts'
import { countDiagnostics, prettyDiagnostic } from '../../report/pretty.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly lang?: Language
  readonly content?: string
  readonly fix?: boolean
  readonly reviewed?: boolean
  readonly strict?: boolean
  readonly rules?: boolean
  readonly json?: boolean
}

/** `briefdeck check`: all rules, and no file of a deck. */
export const checkCommand = command<Options>({
  name: 'check',
  summary: 'run all rules on facts and looks without writing a deck',
  argument: ['[audience...]', 'as in `briefdeck list`'],
  options: [
    new Option('--lang <language>', 'only decks in this language').choices(LANGUAGES),
    new Option('--fix', 'write what a rule knows how to mend, such as typed counts, into the YAML'),
    new Option('--reviewed', 'fail on what no machine can prove and nobody has signed'),
    new Option('--strict', 'warnings are errors'),
    new Option('--rules', 'print the table of rules as this project has set them, and check nothing'),
    CONTENT_OPTION,
    new Option('--json', 'print the result as one JSON object'),
  ],
  examples: [
    ['check government', 'all rules on facts and looks, without a deck'],
    ['check --fix', 'let typed counts count by themselves'],
    ['check --reviewed', 'and everything signed that no machine can prove'],
  ],
  run: runCheck,
})

async function runCheck(invocation: Invocation, options: Options, audiences: readonly string[]): Promise<ExitCode> {
  if (options.rules) return printRules(invocation, options)
  const { host, terminal, folder, signal } = invocation
  const { lang, content, fix, reviewed, strict, json } = options
  const run = (): Promise<CheckResult> =>
    check({ host, folder, audiences, ...given({ language: lang, content, reviewed, strict, signal }) })
  let result = await run()
  let mended = 0
  // A mend can bring another fault to light, which is mended in turn; three rounds are more than was ever seen.
  for (let round = 0; fix && round < MOST_ROUNDS; round++) {
    const count = await mendFiles(host, folder, result, given({ content }))
    if (count === 0) break
    mended += count
    result = await run()
  }
  const { diagnostics, ok, decks, sources } = result
  const exitCode = exitCodeOf(result)
  if (json) {
    terminal.out(`${JSON.stringify({ ok, exitCode, decks, mended, diagnostics }, null, 2)}\n`)
    return exitCode
  }
  for (const each of diagnostics) terminal.err(`${prettyDiagnostic(each, sources, terminal.color)}\n\n`)
  if (host.environment.GITHUB_ACTIONS) for (const each of diagnostics) terminal.out(`${githubAnnotation(each)}\n`)
  const count = countDiagnostics(diagnostics)
  const fixable = diagnostics.filter(each => each.fix !== undefined).length
  terminal.out(
    `${[
      `${decks.length} ${decks.length === 1 ? 'deck' : 'decks'} checked`,
      ...(mended > 0 ? [`${mended} mended`] : []),
      count === '' ? 'no fault' : count,
      ...(fixable > 0 ? [`${fixable} of them \`--fix\` can mend`] : []),
    ].join(', ')}\n`,
  )
  return exitCode
}

const MOST_ROUNDS = 3

/** A line for each code: what it reads, how loud it is here, and whether briefdeck.yaml may set it. */
async function printRules({ host, terminal, folder }: Invocation, { json }: Options): Promise<ExitCode> {
  const { value: config, diagnostics, sources } = await loadConfig(host, folder)
  for (const each of diagnostics) terminal.err(`${prettyDiagnostic(each, sources, terminal.color)}\n\n`)
  if (config === undefined) return EXIT.usage
  const rules = rulesOf(config.settings)
  if (json) terminal.out(`${JSON.stringify(rules, null, 2)}\n`)
  else
    for (const { code, reads, severity, settable } of rules)
      terminal.out(`${code.padEnd(28)} ${reads.padEnd(8)} ${severity.padEnd(8)} ${settable ? 'settable' : 'fixed'}\n`)
  return EXIT.built
}
