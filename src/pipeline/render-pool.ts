import type { Rendered, Renderer, RenderRequest } from '../render/format.ts'
import type { RenderChoice } from '../render/renderer.ts'

/** The least decks for which threads save time; with fewer, a thread starts too late (test/quality/bench/README.md). */
export const LEAST_DECKS = 4

interface RenderPool {
  readonly render: Renderer
  /** Ends the threads; the promises of unfinished requests reject. */
  close(): Promise<void>
}

/**
 * Starts threads that render scenes while this thread lays out the next ones. They write the same bytes. They open font files
 * by path, so the host's files must be on the disk. If a thread fails or is lost, `fallback` renders the scene in this thread.
 *
 * @param worker address of the bundled `render-worker.ts`
 */
export async function openRenderPool(
  fallback: Renderer,
  choice: RenderChoice,
  threads: number,
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
        return await Promise.race([pool.run({ choice, request }) as Promise<Rendered>, lost])
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
