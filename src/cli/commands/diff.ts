import { Option } from 'commander'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Comparison } from '../../compare/changes.ts'
import { compareDecks } from '../../compare/compare-decks.ts'
import { printHtml, type SlidePictures } from '../../compare/print/html.ts'
import { printMarkdown } from '../../compare/print/markdown.ts'
import { printFacts, printText } from '../../compare/print/text.ts'
import { writeAll } from '../../output/write.ts'
import { writeText } from '../../pipeline/write-text.ts'
import { command } from '../command.ts'
import { type OpenedSource, openProject, openSource } from '../diff/deck-source.ts'
import { drawChanges, keyOf } from '../diff/draw-changes.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { tellFaults } from '../tell-faults.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly deck: readonly string[]
  readonly facts?: boolean
  readonly markdown?: string
  readonly html?: string
  readonly pictures?: string
  readonly content?: string
  readonly json?: boolean
}

/** `briefdeck diff`: what differs between two states of decks. Exit code 0: the same, 1: they differ, 2: a side cannot be read. */
export const diffCommand = command<Options>({
  name: 'diff',
  summary: 'tell what differs between decks: facts, words, charts, tables, notes, pictures',
  argument: [
    '[sides...]',
    'old and new: .pptx files, folders with some, or git revisions of the project; new is the project if it is left out',
  ],
  options: [
    new Option('--deck <name>', 'only this deck of a project; may be given several times')
      .argParser((value: string, before: readonly string[]) => [...before, value])
      .default([]),
    new Option('--facts', 'only the facts that changed, over all decks'),
    new Option('--markdown <file>', 'write it as the comment of a pull request'),
    new Option('--html <file>', 'write it as one page, with pictures where both sides are built'),
    new Option('--pictures <folder>', 'write before, after and what differs of each changed slide as PNG'),
    CONTENT_OPTION,
    new Option('--json', 'print the result as one JSON object'),
  ],
  examples: [
    ['diff HEAD', 'what the working tree changes in the decks'],
    ['diff main HEAD --facts', 'which facts a branch changes'],
    ['diff old.pptx new.pptx', 'two files, of any program'],
  ],
  run: runDiff,
})

async function runDiff(invocation: Invocation, options: Options, sides: readonly string[]): Promise<ExitCode> {
  const { terminal } = invocation
  const [old, now, ...more] = sides
  if (old === undefined || more.length > 0) {
    terminal.err('error: expected one or two sides, as in briefdeck diff main HEAD\nRun briefdeck diff --help.\n')
    return EXIT.usage
  }
  const { deck: audiences, content, facts = false, json = false } = options
  const drawn = options.html !== undefined || options.pictures !== undefined
  const wish = { audiences, drawn, ...given({ content }) }
  const before = await openSource(invocation, old, wish)
  const after = now === undefined ? await openProject(invocation, wish) : await openSource(invocation, now, wish)
  if (before.value === undefined || after.value === undefined) return refuse(invocation, [before, after], json)
  const comparison = compareDecks(before.value.decks, after.value.decks)
  const pictures = drawn ? await drawChanges(comparison, before.value, after.value) : new Map<string, SlidePictures>()
  const unwritten = await writeReports(invocation, options, comparison, pictures)
  if (unwritten.length > 0) return refuse(invocation, [{ diagnostics: unwritten }], json)
  const { decks: _, ...onlyFacts } = comparison
  terminal.out(
    json
      ? `${JSON.stringify(facts ? onlyFacts : comparison, null, 2)}\n`
      : facts
        ? printFacts(comparison)
        : printText(comparison),
  )
  const same = facts ? comparison.facts.length === 0 : comparison.same
  return same ? EXIT.built : EXIT.content
}

/** Both sides may have a file of one name: each tells its faults with its own lines. */
function refuse(
  { terminal }: Invocation,
  sides: readonly Pick<OpenedSource, 'diagnostics' | 'sources'>[],
  json: boolean,
): ExitCode {
  for (const { diagnostics, sources } of sides) tellFaults(terminal, diagnostics, sources)
  const diagnostics = sides.flatMap(side => side.diagnostics)
  if (json) terminal.out(`${JSON.stringify({ same: false, exitCode: EXIT.usage, diagnostics }, null, 2)}\n`)
  return EXIT.usage
}

async function writeReports(
  { host, folder }: Invocation,
  { markdown, html, pictures: target }: Options,
  comparison: Comparison,
  pictures: ReadonlyMap<string, SlidePictures>,
): Promise<readonly Diagnostic[]> {
  const at = (path: string): string => host.path.resolve(folder, path)
  const page = (): string => printHtml(comparison, (deck, slide) => pictures.get(keyOf(deck, slide)))
  const files = [...pictures].flatMap(([key, each]) =>
    Object.entries(each).map(([which, bytes]) => ({ name: `${key}.${which}.png`, bytes: bytes as Uint8Array })),
  )
  return [
    ...(markdown === undefined ? [] : await writeText(host, at(markdown), printMarkdown(comparison))),
    ...(html === undefined ? [] : await writeText(host, at(html), page())),
    ...(target === undefined ? [] : await writeAll(host, at(target), files)),
  ]
}
