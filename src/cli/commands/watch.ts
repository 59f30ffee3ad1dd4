import { Option } from 'commander'
import { given } from '../../base/given.ts'
import { buildFiles } from '../../pipeline/build.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { watchFiles } from '../../studio/watch-files.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { openProjectStore } from '../kept-builds.ts'
import { printBuild, summaryOf } from '../print-build.ts'
import { Stopped } from '../stop-signals.ts'
import { BUILD_OPTIONS, type BuildFlags, buildOptionsOf } from './build-options.ts'

interface Options extends BuildFlags {
  readonly quiet?: boolean
}

/** `briefdeck watch`: a build now, and one after each save, until it is stopped. */
export const watchCommand = command<Options>({
  name: 'watch',
  summary: 'build now, and again whenever a file of the project is saved; Ctrl-C ends it',
  argument: ['[audience...]', 'as in `briefdeck list`'],
  options: [...BUILD_OPTIONS, new Option('--quiet', 'print errors only')],
  examples: [['watch government --format sheet', 'a new picture of all slides at every save']],
  run: runWatch,
})

async function runWatch(
  invocation: Invocation,
  { quiet = false, ...flags }: Options,
  audiences: readonly string[],
): Promise<ExitCode> {
  const { host, folder, terminal, signal = new AbortController().signal } = invocation
  const { value: config } = await loadConfig(host, folder)
  const files = watchFiles(host, config?.root ?? folder)
  const store = flags.cache ? await openProjectStore(invocation) : undefined
  const own: Invocation = { ...invocation, host: { ...files.host, ...given({ store }) }, signal }
  try {
    while (!signal.aborted) {
      const start = host.now()
      const result = await buildFiles(buildOptionsOf(own, audiences, flags))
      await printBuild(own, summaryOf(result), Math.round(host.now() - start), quiet)
      const changed = await files.changes(signal)
      if (changed.size > 0 && !quiet)
        terminal.out(`\n${[...changed].map(path => host.path.basename(path)).join(', ')} changed\n`)
    }
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault
  } finally {
    files.close()
  }
  return EXIT.built
}
