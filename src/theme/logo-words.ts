import { SourcedText } from '../base/sourced-text.ts'
import type { Logo } from './theme.ts'

/** A logo in words and numbers, as layouts print them. */
export function logoWords({ file, span, onDark, alt, height, coverHeight }: Logo) {
  const sourced = (text: string): SourcedText => new SourcedText(text, span)
  return {
    file: sourced(file),
    'on-dark': onDark === undefined ? sourced(file) : new SourcedText(onDark.file, onDark.span),
    alt: sourced(alt),
    height,
    'cover-height': coverHeight,
  }
}
