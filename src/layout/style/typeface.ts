import { EAST_ASIAN, type Language } from '../../base/language.ts'
import type { Face } from '../../scene/scene.ts'
import { type TypefaceName, typefaceName } from '../../text/fonts/typeface-name.ts'
import type { FaceRef } from '../../text/types.ts'
import type { FontPair, OwnFace, Theme, TypeStyle } from '../../theme/theme.ts'
import type { RunDraft } from '../model.ts'

/** The faces that a style is measured with. */
export function faceRefs(theme: Theme, language: Language, style: TypeStyle): { latin: FaceRef; ea: FaceRef } {
  const pair = theme.fonts[language][style.family]
  const weight = weightIn(theme, pair, style.weight)
  return { latin: { family: pair.latin, weight }, ea: { family: pair.ea, weight: nearest(theme, pair.ea, weight) } }
}

/** A run's style; strong words are bold in it: in text, not in display letters or among a quotation's own. */
export function styleOfRun({ style: name, strong }: RunDraft, theme: Theme): TypeStyle {
  const style = theme.styles[name]!
  return strong === undefined ? style : boldOf(style)
}

export const boldOf = (style: TypeStyle): TypeStyle =>
  style.family === 'minor' && style.weight <= 500 ? { ...style, weight: 700 } : style

/** The weight in which a pair sets a style: the nearest that the theme's own files have, where a family of theirs is in it. */
const weightIn = (theme: Theme, { latin, ea }: FontPair, weight: number): number =>
  nearest(theme, latin, nearest(theme, ea, nearest(theme, latin, weight)))

/** As CSS chooses (CSS Fonts 4, 5.2): 500 falls to 400 first, more than 500 rises first. */
function nearest(theme: Theme, family: string, weight: number): number {
  const own = facesOf(theme, family).map(face => face.weight)
  if (own.length === 0 || own.includes(weight)) return weight
  const lighter = own.filter(other => other < weight).sort((a, b) => b - a)
  const heavier = own.filter(other => other > weight).sort((a, b) => a - b)
  return (weight <= 500 ? [...lighter, ...heavier] : [...heavier, ...lighter])[0]!
}

const facesOf = (theme: Theme, family: string): readonly OwnFace[] =>
  (theme.ownFaces ?? []).filter(face => face.family === family || face.typeface === family)

/** How the file names them: the theme's family where that has the weight, else typefaces by their own names. */
export function faceOf(theme: Theme, language: Language, style: TypeStyle): Face {
  const pair = theme.fonts[language][style.family]
  const weight = weightIn(theme, pair, style.weight)
  if (weight === 400 || weight === 700) {
    const bold = weight === 700
    const family = (['major', 'minor'] as const).find(name => samePair(theme.fonts[language][name], pair))
    const own = style.family === 'quote' ? family : style.family
    return own === undefined ? { latin: pair.latin, ea: pair.ea, bold } : { family: own, bold }
  }
  const latin = nameIn(theme, pair.latin, weight)
  const ea = nameIn(theme, pair.ea, weight)
  return { latin: latin.name, ea: ea.name, bold: latin.bold }
}

const nameIn = (theme: Theme, family: string, weight: number): TypefaceName => {
  const own = facesOf(theme, family).find(face => face.weight === weight)
  return own === undefined ? typefaceName(family, weight) : { name: own.typeface, bold: own.bold }
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
