import { CommanderError, Command as Program } from 'commander'
import { type Code, error } from '../base/diagnostic.ts'
import { VERSION } from '../host/version.ts'
import { printJson } from '../report/json.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { Stopped } from './stop-signals.ts'
import type { Terminal } from './terminal.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Runs one command line and says how it ended. Never throws, never ends the process. */
export async function main(invocation: Invocation): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.built
  const program = makeProgram(invocation, code => {
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
    if (fault instanceof WrongUsage) invocation.terminal.err(`error: ${fault.message}\n`)
    if (code === EXIT.internal) reportOurFault(invocation.terminal, fault)
    if (invocation.arguments.includes('--json')) printFault(invocation.terminal, code, fault)
    return code
  }
}

const codeOf = (fault: unknown): ExitCode =>
  fault instanceof Stopped
    ? fault.exitCode
    : fault instanceof CommanderError || fault instanceof WrongUsage
      ? EXIT.usage
      : EXIT.internal

/** The program with all commands of the table. `end` is called with the exit code of the one that ran. */
function makeProgram(invocation: Invocation, end: (code: ExitCode) => void): Program {
  const program = new Program('briefdeck')
    .description('Turns one YAML survey into native PowerPoint briefing decks, one for each audience.')
    .version(VERSION, '-v, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('Run briefdeck --help for examples.')
    .addHelpText('after', HELP)
  for (const command of COMMANDS) addCommand(program, command, invocation, end)
  for (const each of [program, ...program.commands])
    each.exitOverride().configureOutput({ writeOut: invocation.terminal.out, writeErr: invocation.terminal.err })
  return program
}

function addCommand(
  program: Program,
  { name, summary, argument, options, run }: Command,
  invocation: Invocation,
  end: (code: ExitCode) => void,
): void {
  const command = program.command(name).description(summary).showHelpAfterError(`Run briefdeck ${name} --help.`)
  if (argument !== undefined) command.argument(...argument)
  for (const option of options) command.addOption(option)
  command.action(async () => end(await run(invocation, command.opts(), command.args)))
}

const HELP = `
Examples:
${COMMANDS.flatMap(({ examples }) => examples)
  .map(([line, does = '']) => `  briefdeck ${line.padEnd(34)} ${does}`.trimEnd())
  .join('\n')}

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
