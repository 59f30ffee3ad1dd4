import { EAST_ASIAN, type Language } from '../base/language.ts'
import type { Face } from '../scene/scene.ts'
import { typefaceName } from '../text/typeface-name.ts'
import type { FaceRef } from '../text/types.ts'
import type { Theme, TypeStyle } from '../theme/theme.ts'
import type { RunDraft } from './box.ts'

/** The faces that a style is measured with. */
export function faceRefs(theme: Theme, language: Language, style: TypeStyle): { latin: FaceRef; ea: FaceRef } {
  const pair = theme.fonts[language][style.family]
  return { latin: { family: pair.latin, weight: style.weight }, ea: { family: pair.ea, weight: style.weight } }
}

/** A run's style; strong words are bold in it, but not among a quotation's own letters. */
export function styleOfRun({ style: name, strong }: RunDraft, theme: Theme): TypeStyle {
  const style = theme.styles[name]!
  return strong === undefined ? style : boldOf(style)
}

export const boldOf = (style: TypeStyle): TypeStyle =>
  style.family === 'quote' || style.weight > 500 ? style : { ...style, weight: 700 }

/** How the file names them: the theme's family where that has the weight, else typefaces by their own names. */
export function faceOf(theme: Theme, language: Language, style: TypeStyle): Face {
  const pair = theme.fonts[language][style.family]
  if (style.weight === 400 || style.weight === 700) {
    const bold = style.weight === 700
    const family = (['major', 'minor'] as const).find(name => samePair(theme.fonts[language][name], pair))
    const own = style.family === 'quote' ? family : style.family
    return own === undefined ? { latin: pair.latin, ea: pair.ea, bold } : { family: own, bold }
  }
  const latin = typefaceName(pair.latin, style.weight)
  const ea = typefaceName(pair.ea, style.weight)
  return { latin: latin.name, ea: ea.name, bold: latin.bold }
}

const samePair = (a: { latin: string; ea: string }, b: { latin: string; ea: string }): boolean =>
  a.latin === b.latin && a.ea === b.ea

/** Pieces of one script each, so that every run has its language: marks and spaces go with what is before them. */
export function byScript(text: string, language: Language): readonly { text: string; language: Language }[] {
  if (language === 'zh') return [{ text, language }]
  const pieces: { text: string; language: Language }[] = []
  for (const character of text) {
    const own: Language = EAST_ASIAN.test(character) ? 'zh' : 'en'
    const last = pieces.at(-1)
    const neutral = /[\s\p{P}\d]/u.test(character) && own === 'en'
    if (last === undefined || (!neutral && last.language !== own) || (neutral && last.language === 'zh')) {
      pieces.push({ text: character, language: own })
    } else last.text += character
  }
  return pieces
}
