import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { findPackageRoot } from '../../host/package-root.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { editorOf } from '../open-editor.ts'
import { Stopped } from '../stop-signals.ts'
import { BUILD_OPTIONS, type BuildFlags, buildOptionsOf } from './build-options.ts'

interface Options extends Pick<BuildFlags, 'lang' | 'content' | 'theme' | 'reading' | 'minutes' | 'set'> {
  readonly editor?: string
  readonly goto?: string
}

const SHARED = ['lang', 'content', 'theme', 'reading', 'minutes', 'set']

/** `briefdeck studio`: a page that shows every slide as it is saved, and leads from words to their source. */
export const studioCommand = command<Options>({
  name: 'studio',
  summary: 'show every slide on a local page as you save, and lead from its words to their source',
  argument: ['[audience...]', 'as in `briefdeck list`'],
  options: [
    ...BUILD_OPTIONS.filter(option => SHARED.includes(option.attributeName())),
    new Option(
      '--editor <command>',
      'what opens a file, with {file}, {line} and {column} in it (default: vscode:// addresses)',
    ),
    new Option('--goto <file:line>', 'lead the open page to the slide of this line, and end'),
  ],
  examples: [
    ['studio', 'the page of this project'],
    ['studio --editor "idea --line {line} {file}"', 'another editor than VS Code'],
    ['studio --goto content/audiences/investor.yaml:40', 'from the editor’s line to its slide'],
  ],
  run: runStudioCommand,
})

async function runStudioCommand(
  invocation: Invocation,
  { editor, goto, ...flags }: Options,
  audiences: readonly string[],
): Promise<ExitCode> {
  const { host, folder, terminal, signal = new AbortController().signal } = invocation
  // Loaded when asked for: a build needs no server.
  const [{ runStudio }, { askGoto }] = await Promise.all([
    import('../../studio/studio.ts'),
    import('../../studio/session.ts'),
  ])
  if (goto !== undefined) {
    const { value: config } = await loadConfig(host, folder)
    const [, file = '', line = ''] = /^(.+):(\d+)$/.exec(goto) ?? []
    const why =
      line === ''
        ? 'Expected a file and a line, as in content/survey.yaml:12'
        : await askGoto(host, config?.root ?? folder, file, Number(line))
    if (why === undefined) return EXIT.built
    terminal.err(`error ${why}\n`)
    return EXIT.usage
  }
  const { threads: _, ...options } = buildOptionsOf({ ...invocation, host, signal }, audiences, flags)
  const ended = runStudio({
    ...options,
    host,
    signal,
    packageRoot: await findPackageRoot(host, dirname(fileURLToPath(import.meta.url))),
    onOpen: url => terminal.out(`The studio is at ${url}\nCtrl-C ends it.\n`),
    ...given({ openEditor: editor === undefined ? undefined : editorOf(editor) }),
  })
  await ended.catch(fault => {
    if (!(fault instanceof Stopped)) throw fault
  })
  return EXIT.built
}
