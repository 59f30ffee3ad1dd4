import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Option } from 'commander'
import { hasErrors } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { findPackageRoot } from '../../host/package-root.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { loadProject } from '../../pipeline/load-project.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { tellFaults } from '../tell-faults.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly content?: string
  readonly json?: boolean
}

/** `briefdeck list`: the decks, their language, theme and number of slides as written. */
export const listCommand = command<Options>({
  name: 'list',
  summary: 'list the decks that build makes',
  options: [CONTENT_OPTION, new Option('--json', 'print the list as JSON')],
  examples: [['list', 'which decks there are']],
  run: runList,
})

async function runList({ host, terminal, folder }: Invocation, { content, json }: Options): Promise<ExitCode> {
  const config = await loadConfig(host, folder, given({ content }))
  const packageRoot = await findPackageRoot(host, dirname(fileURLToPath(import.meta.url)))
  const project = config.value && (await loadProject(host, config.value, packageRoot))
  const diagnostics = [...config.diagnostics, ...(project?.diagnostics ?? [])]
  const sources = new Map([...config.sources, ...(project?.sources ?? [])])
  tellFaults(terminal, diagnostics, sources)
  const decks = (project?.audiences ?? []).map(({ name, output, language, theme, title, slides, base }) => ({
    deck: output,
    audience: name,
    language,
    theme: theme.text,
    slides: (base ?? { slides }).slides.filter(({ role }) => role !== 'divider').length,
    title: title.text,
  }))
  if (json) terminal.out(`${JSON.stringify(decks, null, 2)}\n`)
  else
    for (const deck of decks)
      terminal.out(
        `${deck.deck.padEnd(16)} ${deck.language}  ${deck.theme.padEnd(10)} ${String(deck.slides).padStart(3)} slides  ${deck.title}\n`,
      )
  return hasErrors(diagnostics) ? EXIT.content : EXIT.built
}
