import type { Scene } from '../../scene/scene.ts'
import type { DrawnDeck } from '../drawing/drawing.ts'
import { facesOf } from '../drawing/set-runs.ts'
import { wordsBeside } from './page.ts'

/**
 * The style rules of what stands beside slides (buttons, names of slides, notes): in the theme's faces, with their glyphs in the page,
 * since a browser may have none for Chinese. A page without notes has none of glyphs that notes alone need.
 */
export async function besideRules(scene: Scene, { fonts, theme }: DrawnDeck, notes: boolean): Promise<string> {
  const characters = new Set([...wordsBeside(scene, notes)].map(character => character.codePointAt(0)!))
  const { latin, ea } = facesOf({ family: 'minor', bold: false }, theme, scene.language)
  const rules: string[] = []
  const families: string[] = []
  for (const [family, face] of Object.entries({ 'beside-latin': latin, 'beside-ea': ea })) {
    const bytes = await fonts.beyond(face, characters)
    if (bytes === undefined) continue
    const source = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`
    rules.push(`@font-face{font-family:${family};src:url(${source})}`)
    families.push(family)
    if (latin.family === ea.family && latin.weight === ea.weight) break
  }
  return `${rules.join('')}html{font-family:${[...families, 'system-ui', 'sans-serif'].join()}}`
}
