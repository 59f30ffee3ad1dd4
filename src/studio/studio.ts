import type { Host } from '../host/host.ts'
import { loadConfig } from '../pipeline/config.ts'
import type { LoadOptions, TellOptions } from '../pipeline/options.ts'
import { openDesk } from './desk.ts'
import { openWordEditor } from './edit.ts'
import { deckNews, findingsNews, type Look } from './news.ts'
import { placeInside, routesOf } from './routes.ts'
import { serve } from './server.ts'
import { closeSession, writeSession } from './session.ts'
import { watchFiles } from './watch-files.ts'

interface StudioOptions extends LoadOptions, TellOptions {
  readonly host: Host
  readonly signal: AbortSignal
  /** Absolute path of the folder of briefdeck’s own `assets/`. */
  readonly packageRoot: string
  /** Opens a file at a line; absent where the page does it by an address. */
  readonly openEditor?: (file: string, line: number, column: number) => void
  /** Called with the address of the page. */
  readonly onOpen: (url: string) => void
}

/** Serves the page of a project and follows its files, until the signal is aborted. */
export async function runStudio({ onOpen, openEditor, signal, ...options }: StudioOptions): Promise<void> {
  const { host } = options
  const { value: config } = await loadConfig(host, options.folder)
  const root = config?.root ?? options.folder
  const files = watchFiles(host, root)
  let pace: 'busy' | 'rest' = 'busy'
  const setPace = (next: typeof pace): void => {
    pace = next
    server.send(next, {})
  }
  const look: Look = { deck: undefined, slide: undefined }
  const desk = openDesk(
    { ...options, host: files.host },
    {
      onDeck: name => server.send('deck', deckNews(desk.now, name, look)),
      onFindings: () => server.send('findings', findingsNews(desk.now)),
    },
  )
  const pathOf = async (file: string): Promise<string | undefined> => (await placeInside(host, root, file))?.path
  const routes = routesOf({
    desk: desk.now,
    editor: openWordEditor(desk.now, host, pathOf, desk.newErrors),
    host,
    root,
    look,
    packageRoot: options.packageRoot,
    openEditor,
    send: (event, data) => server.send(event, data),
  })
  const server = await serve(routes, () => [
    ...[...desk.now.decks.keys()].map(name => ['deck', deckNews(desk.now, name, look)] as const),
    ['findings', findingsNews(desk.now)],
    [pace, {}],
  ])
  await writeSession(host, root, server.url)
  onOpen(server.url)
  try {
    for (let changed: ReadonlySet<string> = new Set(); !signal.aborted; changed = await files.changes(signal)) {
      setPace('busy')
      await desk.refresh(changed, look.deck, () => files.hasChanged() || signal.aborted)
      setPace('rest')
    }
  } finally {
    files.close()
    await server.close()
    await closeSession(host, root)
  }
}
