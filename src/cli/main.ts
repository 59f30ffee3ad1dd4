import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { forbiddenIn } from '../base/characters.ts'
import { type Code, error } from '../base/diagnostic.ts'
import { FONT_MODES } from '../base/font-mode.ts'
import { MEDIA } from '../base/medium.ts'
import { printJson } from '../report/json.ts'
import { type BuildCommand, runBuild } from './commands/build.ts'
import { runExplain } from './commands/explain.ts'
import { runList } from './commands/list.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { Stopped } from './stop-signals.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from './version.ts'

/** Runs one command line and says how it ended. Never throws, never ends the process. */
export async function main(invocation: Invocation): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.built
  const program = describe(invocation, code => {
    exitCode = code
  })
  try {
    await program.parseAsync([...invocation.arguments], { from: 'user' })
    return exitCode
  } catch (fault) {
    if (fault instanceof CommanderError && fault.exitCode === 0) return EXIT.built
    const code = codeOf(fault)
    if (fault instanceof Stopped)
      invocation.terminal.err(`${fault.message}. Nothing was written; earlier decks are unchanged.\n`)
    if (code === EXIT.internal) reportOurFault(invocation.terminal, fault)
    if (invocation.arguments.includes('--json')) printFault(invocation.terminal, code, fault)
    return code
  }
}

const codeOf = (fault: unknown): ExitCode =>
  fault instanceof Stopped ? fault.exitCode : fault instanceof CommanderError ? EXIT.usage : EXIT.internal

function describe(invocation: Invocation, end: (code: ExitCode) => void): Command {
  const { terminal } = invocation
  const program = new Command('briefdeck')
    .description('Turns one YAML survey into native PowerPoint briefing decks, one for each audience.')
    .version(VERSION, '-v, --version')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError()
    .showHelpAfterError('Run briefdeck --help for examples.')
    .addHelpText('after', EXAMPLES)
  program
    .command('build', { isDefault: false })
    .description('build the decks of all audiences, or of those named')
    .argument('[audience...]', 'as in `briefdeck list`')
    .addOption(new Option('--lang <language>', 'only decks in this language').choices(['zh', 'en']))
    .option('--out <folder>', 'where the decks go (default: briefdeck.yaml’s `out`, else dist)')
    .option('--content <folder>', 'where survey.yaml and audiences/ are (default: content)')
    .addOption(new Option('--fonts <mode>', 'embed fonts, or only name them').choices(FONT_MODES))
    .option(
      '--theme <name or file>',
      'another theme: one of templates/themes, or a YAML file of your own that extends one',
    )
    .addOption(
      new Option(
        '--reading <way>',
        'how they are read: sent, or projected (body from 18 points), as government.projected.pptx',
      ).choices(MEDIA),
    )
    .option('--minutes <number>', 'shorten to a talk of so many minutes, as government.5min.pptx', wholeMinutes)
    .option('--set <key=value>', 'set a field of the event, as in --set event.date=2026-03-01', collect, {})
    .option('--strict', 'warnings are errors')
    .option('--keep-going', 'write the decks that are good even if another has errors')
    .option('--json', 'print the result as one JSON object')
    .option('--quiet', 'print errors only')
    .action(async (audiences: string[], options: BuildCommand) => end(await runBuild(invocation, audiences, options)))
  program
    .command('list')
    .description('list the decks that build makes')
    .option('--content <folder>', 'where survey.yaml and audiences/ are (default: content)')
    .option('--json', 'print the list as JSON')
    .action(async (options: { content?: string; json?: boolean }) => end(await runList(invocation, options)))
  program
    .command('explain')
    .description('say what a code in brackets means, with a bad and a good sample; without one, list all codes')
    .argument('[code]', 'as in slot-unknown')
    .option('--json', 'print it as JSON')
    .action((code: string | undefined, options: { json?: boolean }) => end(runExplain(invocation, code, options)))
  for (const command of program.commands) {
    command
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
      .showHelpAfterError(`Run briefdeck ${command.name()} --help.`)
  }
  return program
}

function wholeMinutes(value: string): number {
  const minutes = Number(value)
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240)
    throw new InvalidArgumentError('Expected whole minutes, 1 to 240.')
  return minutes
}

const SETTABLE = ['event.host', 'event.speaker', 'event.date', 'event.mark']

function collect(value: string, before: Record<string, string>): Record<string, string> {
  const at = value.indexOf('=')
  const key = value.slice(0, at)
  if (at < 1) throw new InvalidArgumentError('Expected key=value, as in event.date=2026-03-01.')
  if (!SETTABLE.includes(key)) throw new InvalidArgumentError(`Unknown key "${key}". Known: ${SETTABLE.join(', ')}.`)
  const text = value.slice(at + 1)
  const strange = forbiddenIn(text)
  if (strange !== undefined) throw new InvalidArgumentError(`Unexpected ${strange}.`)
  return { ...before, [key]: text }
}

const EXAMPLES = `
Examples:
  briefdeck build                              all decks, into dist/
  briefdeck build investor --lang en           the investor deck in English
  briefdeck build government --set event.date=2026-03-01 --set event.mark=内部资料
  briefdeck build investor --theme brand.yaml  in your own colours
  briefdeck build government --minutes 5       the short talk, the rest as backup
  briefdeck build --reading projected          for a hall: sentences of 18 points and more
  briefdeck build --out /tmp/decks --json      for other programs
  briefdeck list                               which decks there are
  briefdeck explain slot-unknown               what a code means, with samples

Exit codes: 0 built, 1 the content has errors, 2 wrong usage, 3 a fault of briefdeck itself, 130 and 143 stopped by a signal.
The project’s root is the folder of briefdeck.yaml, else the current one.
`

const FAULTS: Readonly<Record<number, Code>> = { [EXIT.usage]: 'usage', [EXIT.internal]: 'internal' }

/** With --json, stdout holds one object whatever happened. */
function printFault(terminal: Terminal, exitCode: ExitCode, fault: unknown): void {
  const message = (fault instanceof Error ? fault.message : String(fault)).replace(/^error: /, '')
  const diagnostic = error(FAULTS[exitCode] ?? 'stopped', message, { help: 'Run briefdeck --help.' })
  terminal.out(
    `${printJson({ ok: false, exitCode, decks: [], milliseconds: 0, timings: {}, diagnostics: [diagnostic] })}\n`,
  )
}

function reportOurFault(terminal: Terminal, fault: unknown): void {
  const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  terminal.err(
    [
      'briefdeck met a fault of its own. Nothing was written; earlier decks are unchanged.',
      'Please report it with the command you ran, the smallest content that shows it, and these lines:',
      `  briefdeck ${VERSION}, Node ${process.version}, ${process.platform}`,
      detail.replace(/^/gm, '  '),
      '',
    ].join('\n'),
  )
}
