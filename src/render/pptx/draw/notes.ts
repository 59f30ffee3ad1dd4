import type { PptxSlide } from './pen.ts'

/** Speaker notes; the finisher parts the paragraphs, which pptxgenjs writes into one. */
export function writeNotes(slide: PptxSlide, paragraphs: readonly string[]): void {
  if (paragraphs.length > 0) slide.addNotes(paragraphs.join('\n'))
}
