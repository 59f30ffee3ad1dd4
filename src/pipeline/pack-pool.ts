import type { Packed, Packer, PackSettings } from '../render/pptx/pptx.ts'

/** From so many decks on a thread gains time; below, it starts no sooner than this one would be done (test/quality/bench/README.md). */
export const LEAST_DECKS = 4

export interface PackPool {
  readonly pack: Packer
  /** Ends the threads; what they have not done is rejected. */
  close(): Promise<void>
}

/**
 * Threads that pack scenes while the next ones are laid out, to the same bytes: they open the font files of the disk by
 * their paths. What a lost thread has not done, and what failed there, `here` does again.
 *
 * @param worker the bundled `pack-worker.ts`
 */
export async function openPackPool(
  here: Packer,
  settings: PackSettings,
  threads: number,
  worker = new URL('./pack-worker.js', import.meta.url),
): Promise<PackPool> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
  })
  let closed = false
  // A thread that does not even start is no task's fault to the pool, which would start it again and again.
  const lost = new Promise<never>((_, reject) => pool.on('error', reject))
  lost.catch(() => pool.destroy())
  return {
    pack: async request => {
      try {
        return await Promise.race([pool.run({ settings, request }) as Promise<Packed>, lost])
      } catch (fault) {
        if (closed) throw fault
        return here(request)
      }
    },
    close: async () => {
      closed = true
      await pool.destroy()
    },
  }
}
