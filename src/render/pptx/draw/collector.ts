/**
 * What pptxgenjs gets in place of JSZip (`.build/replaced-imports.mjs`): parts by name, one collector for each presentation and
 * workbook, and no zip. Nearly all the time of pptxgenjs' `write` goes into zipping its workbooks, which the finisher rebuilds
 * from the charts anyway, and into base64.
 */
export default class Collector {
  readonly #parts = new Map<string, Uint8Array>()

  /** @param data text, or the base64 of a picture; bytes are a fault: pptxgenjs has changed */
  file(name: unknown, data: unknown): this {
    if (typeof name !== 'string' || typeof data !== 'string') throw changed('a part is not text')
    // As bytes at once: the thousand pieces that a text is put together from go before the garbage collector carries them along.
    if (!name.startsWith('xl/')) this.#parts.set(name, Buffer.from(data))
    return this
  }

  folder(): this {
    return this
  }

  /** The parts themselves; an empty text for a workbook, which pptxgenjs wants as base64. */
  async generateAsync({ type }: { readonly type: string }): Promise<ReadonlyMap<string, Uint8Array> | ''> {
    return type === 'base64' ? '' : this.#parts
  }
}

/** Ours, not a user's: pptxgenjs does not do what it did. */
export const changed = (what: string): Error =>
  new Error(`pptxgenjs no longer hands its parts to JSZip as src/render/pptx/draw/collector.ts expects: ${what}`)
