import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'

/** The bytes of a deck that was built as PPTX: its one file. */
export function pptxOf({ name, files }: BuiltDeck): Uint8Array {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new Error(`${name} has ${files.length} files`)
  return file.bytes
}
