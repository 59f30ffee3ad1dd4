import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { memoryHost } from '../../host/memory-host.ts'
import { type CheckResult, check } from '../../pipeline/check.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { mendFiles } from '../../pipeline/mend-files.ts'
import { rulesOf } from '../../pipeline/rule-settings.ts'
import { type Finding, findingsOf } from '../../report/finding.ts'
import { printPatch } from '../../report/patch.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { printCheck } from '../print-check.ts'
import { compareWithBaseline } from '../read-baseline.ts'
import { tellFaults } from '../tell-faults.ts'
import { REPORT_OPTIONS, type ReportFlags, writeReports } from '../write-reports.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options extends ReportFlags {
  readonly lang?: Language
  readonly content?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly baseline?: string
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
    new Option(
      '--fix',
      'write into the YAML what has one answer: typed counts, misspelt keys, unseen characters, unused ignores and reviews',
    ),
    new Option('--fix-dry-run', 'print what --fix would change as a patch, and change nothing'),
    new Option('--baseline <file>', 'fail only on findings that this SARIF file of an earlier check does not have'),
    new Option('--reviewed', 'fail on what no machine can prove and nobody has signed'),
    new Option('--strict', 'warnings are errors'),
    new Option('--rules', 'print the table of rules as this project has set them, and check nothing'),
    CONTENT_OPTION,
    ...REPORT_OPTIONS,
    new Option('--json', 'print the result as one JSON object'),
  ],
  examples: [
    ['check government', 'all rules on facts and looks, without a deck'],
    ['check --fix', 'mend what has one answer'],
    ['check --reviewed', 'and everything signed that no machine can prove'],
    ['check --sarif findings.sarif', 'for code scanning'],
  ],
  run: runCheck,
})

async function runCheck(invocation: Invocation, options: Options, audiences: readonly string[]): Promise<ExitCode> {
  if (options.rules) return printRules(invocation, options)
  const { terminal, folder } = invocation
  const { baseline, sarif, junit, codeQuality, json = false } = options
  const { result, mended, patch } = await checkAndMend(invocation, options, audiences)
  const own = findingsOf(result.diagnostics, result.sources)
  const { findings, fault } =
    baseline === undefined ? { findings: own } : await compareWithBaseline(invocation, baseline, own)
  const unwritten = await writeReports(invocation, given({ sarif, junit, codeQuality }), {
    root: result.root ?? folder,
    findings,
    decks: result.decks,
  })
  const faults = [...(fault === undefined ? [] : [fault]), ...unwritten]
  const told = { ...result, ok: isOk(result, findings) && faults.length === 0, findings, faults, mended, patch }
  const exitCode = exitCodeOf({ ...told, diagnostics: [...faults, ...freshOf(findings).map(each => each.diagnostic)] })
  await printCheck(invocation, { ...told, exitCode }, json)
  if (patch !== '' && !json) terminal.out(patch)
  return exitCode
}

/** Without a baseline, as the check found it; with one, nothing that is new may be an error. */
const isOk = ({ ok, root }: CheckResult, findings: readonly Finding[]): boolean =>
  ok || (root !== undefined && !freshOf(findings).some(({ diagnostic }) => diagnostic.severity === 'error'))

const freshOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ known }) => known !== true)

/** Checks, and mends where that was asked for: in the files, or in memory, of which a patch is made. */
async function checkAndMend(
  { host, folder, signal }: Invocation,
  { lang, content, fix, fixDryRun, reviewed, strict }: Options,
  audiences: readonly string[],
): Promise<{ readonly result: CheckResult; readonly mended: number; readonly patch: string }> {
  const changed = new Map<string, Uint8Array>()
  const at = fixDryRun ? memoryHost(changed, host, host.environment) : host
  const run = (): Promise<CheckResult> =>
    check({ host: at, folder, audiences, ...given({ language: lang, content, reviewed, strict, signal }) })
  const first = await run()
  let result = first
  let mended = 0
  // A mend can bring another fault to light, which is mended in turn; three rounds are more than was ever seen.
  for (let round = 0; (fix || fixDryRun) && round < MOST_ROUNDS; round++) {
    const count = await mendFiles(at, folder, result)
    if (count === 0) break
    mended += count
    result = await run()
  }
  if (!fixDryRun) return { result, mended, patch: '' }
  const patch = printPatch(first.sources, result.sources)
  return { result: first, mended: 0, patch }
}

const MOST_ROUNDS = 3

/** A line for each code: what it reads, how loud it is here, and whether briefdeck.yaml may set it. */
async function printRules({ host, terminal, folder }: Invocation, { json }: Options): Promise<ExitCode> {
  const { value: config, diagnostics, sources } = await loadConfig(host, folder)
  tellFaults(terminal, diagnostics, sources)
  if (config === undefined) return EXIT.usage
  const rules = rulesOf(config.settings)
  if (json) terminal.out(`${JSON.stringify(rules, null, 2)}\n`)
  else
    for (const { code, reads, severity, settable } of rules)
      terminal.out(`${code.padEnd(28)} ${reads.padEnd(8)} ${severity.padEnd(8)} ${settable ? 'settable' : 'fixed'}\n`)
  return EXIT.built
}
