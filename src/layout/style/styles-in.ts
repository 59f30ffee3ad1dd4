import type { Box, TextDraft } from '../model.ts'

/** The styles whose sizes decide how large the words in a box are. */
export function* stylesIn(box: Box): Generator<string> {
  if (box.text !== undefined) yield* stylesOf(box.text)
  for (const row of box.table?.rows ?? [])
    for (const cell of row.cells) if (cell !== undefined) yield* stylesOf(cell.text)
  for (const child of box.children) yield* stylesIn(child)
}

function* stylesOf(text: TextDraft): Generator<string> {
  for (const paragraph of text.paragraphs) {
    yield paragraph.style
    for (const run of paragraph.runs) if (run.scale === undefined) yield run.style
  }
}
