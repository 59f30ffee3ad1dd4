import type { Rendered, Renderer, RenderRequest } from '../render/format.ts'
import type { RenderChoice } from '../render/renderer.ts'

/** The least decks for which threads save time; with fewer, a thread starts too late (test/quality/bench/README.md). */
export const LEAST_DECKS = 4

interface RenderPool {
  readonly render: Renderer
  /** Ends the threads; the promises of unfinished requests reject. */
  close(): Promise<void>
}

interface FromThread extends Rendered {
  readonly read: readonly string[]
}

/**
 * Starts threads that render scenes while this thread lays out the next ones. They write the same bytes. They open font files
 * by path, so the host's files must be on the disk. If a thread fails or is lost, `fallback` renders the scene in this thread.
 *
 * @param onRead called with each file that a thread has read
 * @param worker address of the bundled `render-worker.ts`
 */
export async function openRenderPool(
  fallback: Renderer,
  choice: RenderChoice,
  threads: number,
  onRead: (path: string) => Promise<unknown> = async () => {},
  worker = new URL('./render-worker.js', import.meta.url),
): Promise<RenderPool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
  })
  let closed = false
  // Piscina reports a thread that cannot start as an error of the pool, not of a task, and starts it again without end.
  const lost = new Promise<never>((_, reject) => pool.on('error', reject))
  lost.catch(() => pool.destroy())
  return {
    render: async (request: RenderRequest) => {
      try {
        const { read, ...rendered } = await Promise.race([pool.run({ choice, request }) as Promise<FromThread>, lost])
        for (const path of read) await onRead(path)
        return rendered
      } catch (fault) {
        if (closed) throw fault
        return fallback(request)
      }
    },
    close: async () => {
      closed = true
      await pool.destroy()
    },
  }
}
