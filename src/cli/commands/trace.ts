import { Option } from 'commander'
import { type Diagnostic, hasErrors } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { didYouMean } from '../../base/suggest.ts'
import { type Ledger, openLedger } from '../../pipeline/ledger.ts'
import { writeText } from '../../pipeline/write-text.ts'
import { prettyDiagnostic } from '../../report/pretty.ts'
import { printBook } from '../../review/evidence-book.ts'
import { claimJson, countStates, printLedger } from '../../review/print-ledger.ts'
import { printRecordTrace, printSlideTrace } from '../../review/print-trace.ts'
import { traceForward } from '../../review/trace-record.ts'
import { traceSlide } from '../../review/trace-slide.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { tellFaults } from '../tell-faults.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly open?: boolean
  readonly html?: string
  readonly content?: string
  readonly json?: boolean
}

/** `briefdeck trace`: from words to the source, from a record to every slide, and what nobody can prove. */
export const traceCommand = command<Options>({
  name: 'trace',
  summary: 'follow words on a slide to their source, or a record to every slide that shows it',
  argument: ['[what...]', 'a deck and the number or id of a slide; or the id of a record or table'],
  options: [
    new Option('--open', 'list the sentences that no machine can prove, beside what vouches for them'),
    new Option('--html <file>', 'write the evidence book: each claim beside its marked source passage'),
    CONTENT_OPTION,
    new Option('--json', 'print it as JSON'),
  ],
  examples: [
    ['trace council 4', 'from the words of slide 4 to the source'],
    ['trace F1', 'every slide, note and cell that shows a record'],
    ['trace --open council', 'what nobody can prove, beside what vouches for it'],
    ['trace council --html evidence.html', 'an evidence book to read or print'],
  ],
  run: runTrace,
})

async function runTrace(invocation: Invocation, options: Options, what: readonly string[]): Promise<ExitCode> {
  const { host, terminal, folder } = invocation
  const { value, diagnostics, sources } = await openLedger({ host, folder, ...given({ content: options.content }) })
  const faults: readonly Diagnostic[] = diagnostics.filter(({ severity }) => severity === 'error')
  tellFaults(terminal, faults, sources)
  if (value === undefined) return EXIT.content
  const [first, second] = what
  const ledger = ofDeck(value, first)
  const json = (data: unknown): void => terminal.out(`${JSON.stringify(data, null, 2)}\n`)
  const done = hasErrors(faults) ? EXIT.content : EXIT.built
  if (first !== undefined && ledger.stories.length === 0) {
    const trace = traceForward(value.project.survey, storiesOf(value), first)
    if (trace === undefined) return nothing(invocation, first, value)
    if (options.json) json(trace)
    else terminal.out(printRecordTrace(trace))
    return done
  }
  if (options.html !== undefined) {
    const content = { survey: value.project.survey, stories: storiesOf(ledger), claims: ledger.claims }
    const written = await writeText(host, host.path.resolve(folder, options.html), printBook(content))
    for (const fault of written) terminal.err(`${prettyDiagnostic(fault, sources, terminal.color)}\n`)
    if (written.length > 0) return EXIT.content
    terminal.out(`Wrote ${options.html}: ${countStates(ledger.claims)}.\n`)
    return done
  }
  if (options.open || second === undefined) {
    if (options.json) json(ledger.claims.map(claimJson))
    else terminal.out(`${printLedger(ledger.claims, options.open ?? false)}\n${countStates(ledger.claims)}\n`)
    return done
  }
  const traces = storiesOf(ledger).flatMap(story =>
    story.slides
      .filter(({ id }, at) => id === second || String(at + 1) === second)
      .map(slide => traceSlide(value.project.survey, story, slide, value.project.templates, value.project.code)),
  )
  if (traces.length === 0) return nothing(invocation, `${first} ${second}`, value)
  if (options.json) json(traces.flat())
  else terminal.out(printSlideTrace(traces.flat()))
  return done
}

/** The decks of that output name, else of that audience; all where none is named. */
function ofDeck(ledger: Ledger, name: string | undefined): Ledger {
  if (name === undefined) return ledger
  const exact = ledger.stories.filter(({ story }) => story.output === name)
  const stories = exact.length > 0 ? exact : ledger.stories.filter(({ story }) => story.audience === name)
  const names = stories.map(({ story }) => story.output)
  return { ...ledger, stories, claims: ledger.claims.filter(({ deck }) => names.includes(deck)) }
}

const storiesOf = ({ stories }: Ledger) => stories.map(({ story }) => story)

function nothing({ terminal }: Invocation, what: string, ledger: Ledger): ExitCode {
  const known = [...storiesOf(ledger).map(({ output }) => output), ...ledger.project.survey.records.keys()]
  terminal.err(`error There is no deck, slide or record "${what}"\n  fix ${didYouMean(what, known)}\n`)
  return EXIT.usage
}
