import { Option } from 'commander'
import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Pages } from '../../errors/page.ts'
import { ROOMS } from '../../errors/registry.ts'
import { CHECKS } from '../../opc/verify/verify.ts'
import { prettyDiagnostic } from '../../report/pretty.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'

/** All that is known of one code of diagnostic. */
export interface Explanation {
  readonly code: string
  /** What the code is about; codes are listed by it. */
  readonly room: string
  readonly meaning: string
  readonly fix?: string
  /** The file of the sample project that the samples change. */
  readonly file?: string
  readonly bad?: string
  readonly good?: string
}

const CHECKED = 'finished-file'

const explain = (room: string, pages: Pages): readonly Explanation[] =>
  Object.entries(pages).map(([code, { meaning, fix, sample }]) => ({
    code,
    room,
    meaning,
    ...given({ fix, file: 'file' in sample ? sample.file : undefined }),
    bad: sample.bad,
    good: sample.good,
  }))

/** Every code by what it is about: those that have a page, then the checks of a finished file, which say why they are made. */
export const EXPLAINED: ReadonlyMap<string, readonly Explanation[]> = new Map([
  ...Object.entries<Pages>(ROOMS).map(([room, pages]) => [room, explain(room, pages)] as const),
  [CHECKED, CHECKS.map(({ code, why }) => ({ code, room: CHECKED, meaning: why }))] as const,
])

interface Options {
  readonly json?: boolean
}

/** `briefdeck explain CODE`: what the code means, with samples; without a code, all codes by what they are about. */
export const explainCommand = command<Options>({
  name: 'explain',
  summary: 'say what a code in brackets means, with a bad and a good sample; without one, list all codes',
  argument: ['[code]', 'as in slot-unknown'],
  options: [new Option('--json', 'print it as JSON')],
  examples: [['explain slot-unknown', 'what a code means, with samples']],
  run: runExplain,
})

function runExplain({ terminal }: Invocation, { json }: Options, [code]: readonly string[]): ExitCode {
  const all = [...EXPLAINED.values()].flat()
  const found = code === undefined ? all : all.filter(each => each.code === code)
  if (code !== undefined && found.length === 0) {
    const fault = error('code-unknown', `There is no code "${code}"`, {
      help: didYouMean(
        code,
        all.map(each => each.code),
      ),
    })
    terminal.err(`${prettyDiagnostic(fault, new Map(), terminal.color)}\n`)
    return EXIT.usage
  }
  if (json) terminal.out(`${JSON.stringify(code === undefined ? found : found[0], null, 2)}\n`)
  else terminal.out(code === undefined ? printList() : printOne(found[0]!))
  return EXIT.built
}

const printList = (): string =>
  [...EXPLAINED].map(([room, codes]) => `${room}\n${codes.map(({ code }) => `  ${code}\n`).join('')}`).join('\n')

function printOne({ code, meaning, fix, file, bad, good }: Explanation): string {
  const part = (name: string, text: string | undefined): string =>
    text === undefined
      ? ''
      : `\n${name}${file === undefined ? '' : `, in ${file}`}:\n${text.trimEnd().replace(/^/gm, '  ')}\n`
  const help = fix === undefined ? '' : `To mend it: ${fix}\n`
  return `${code}\n${meaning}\n${help}${part('Bad', bad)}${part('Good', good)}`
}
