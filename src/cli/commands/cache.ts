import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { openProjectStore } from '../kept-builds.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `briefdeck cache`: where the project's store is and how much it holds; `briefdeck cache clear` empties it. */
export const cacheCommand = command<object>({
  name: 'cache',
  summary: 'say where earlier builds of the project are kept, and how much they take',
  argument: ['[clear]', '`clear` deletes them'],
  options: [],
  examples: [['cache clear', 'forget what earlier builds worked out']],
  run: runCache,
})

async function runCache(invocation: Invocation, _: object, [action]: readonly string[]): Promise<ExitCode> {
  const { terminal } = invocation
  if (action !== undefined && action !== 'clear')
    throw new WrongUsage(`Unknown word "${action}" after cache. Known: clear.`)
  const store = await openProjectStore(invocation)
  if (store === undefined) {
    terminal.out('Nothing is kept: neither BRIEFDECK_CACHE, XDG_CACHE_HOME nor HOME names a folder.\n')
    return EXIT.built
  }
  const { entries, bytes } = await store.size()
  if (action === 'clear') await store.clear()
  const held = `${entries} ${entries === 1 ? 'entry' : 'entries'}, ${(bytes / (1024 * 1024)).toFixed(1)} MB`
  terminal.out(`${store.folder}\n${action === 'clear' ? 'Deleted: ' : ''}${held}\n`)
  return EXIT.built
}
