import type { Option } from 'commander'
import type { ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'

/** One command of briefdeck. */
interface CommandSpec<Options> {
  readonly name: string
  /** One line of `briefdeck --help`: begins with a verb. */
  readonly summary: string
  /** Its argument, as commander writes it (`[audience...]`), and what it means. */
  readonly argument?: readonly [name: string, meaning: string]
  readonly options: readonly Option[]
  /** Lines of `briefdeck --help` after `briefdeck `, each with what it does. */
  readonly examples: readonly (readonly [line: string, does?: string])[]
  /** @param values of the argument: none if it is left out */
  readonly run: (invocation: Invocation, options: Options, values: readonly string[]) => ExitCode | Promise<ExitCode>
}

/** A command whose options have been parsed by the `options` that it declares. */
export type Command = CommandSpec<unknown>

/** Declares a command. `Options` are the fields that commander makes of `options`; nothing checks that the two agree. */
export const command = <Options>(spec: CommandSpec<Options>): Command => spec as Command
