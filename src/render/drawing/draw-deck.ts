import { type Diagnostic, hasErrors } from '../../base/diagnostic.ts'
import type { Host } from '../../host/host.ts'
import { brokenFace, locateFace } from '../../text/fonts/locate-face.ts'
import { type FontBook, openFonts } from '../../text/fonts/open-fonts.ts'
import { leaksIn } from '../boundary.ts'
import { openFontFile } from '../fonts/open-font-file.ts'
import type { Subsetter } from '../fonts/subset.ts'
import { subsetterOf } from '../fonts/subsetter-of.ts'
import type { Draw, RenderRequest, RenderSettings } from '../format.ts'
import { openDeckFonts, sorted } from './deck-fonts.ts'
import { drawSlides } from './draw-item.ts'
import { drawNotes, NOTES_FACES } from './draw-notes.ts'
import type { DrawOutcome } from './drawing.ts'
import { facesIn } from './faces-in.ts'

/**
 * Draws decks, each once. A deck with words that are closed to its audience is not drawn.
 *
 * @param opened the faces of layout, in the thread that laid out
 */
export function openDrawing(host: Host, settings: RenderSettings, opened?: FontBook): Draw {
  let fonts = opened && Promise.resolve(opened)
  const drawn = new WeakMap<object, Promise<DrawOutcome>>()
  return request => {
    const known = drawn.get(request.scene)
    if (known !== undefined) return known
    fonts ??= openFonts(host, settings.fontFolders)
    const made = Promise.all([subsetterOf(host), fonts]).then(([subset, book]) =>
      drawDeck(request, host, settings, subset, book),
    )
    drawn.set(request.scene, made)
    return made
  }
}

async function drawDeck(
  { scene, theme, ownFaces, forbidden }: RenderRequest,
  host: Host,
  { fontFolders, notes: asked }: RenderSettings,
  subset: Subsetter,
  fonts: FontBook,
): Promise<DrawOutcome> {
  const leaks = leaksIn(scene, forbidden)
  if (leaks.length > 0) return { faults: leaks }
  fonts.add([...ownFaces.values()])
  const faults = await fonts.prepare(facesIn(scene, theme, asked ? NOTES_FACES : []))
  if (hasErrors(faults)) return { faults }
  const type = { theme, language: scene.language, fonts }
  const slides = drawSlides(scene, type)
  const notes = asked ? drawNotes(slides, scene, type) : []
  const broken: Diagnostic[] = []
  const own = await openDeckFonts(slides, notes, scene.language, subset, async ({ face, characters }) => {
    const located = await locateFace(host, fontFolders, ownFaces, face)
    if ('code' in located) return void broken.push(located)
    try {
      return await subset(await openFontFile(host, located.path), sorted(characters))
    } catch (fault) {
      return void broken.push(brokenFace(located, 'drawn', fault))
    }
  })
  return broken.length > 0 ? { faults: broken } : { deck: { slides, notes, fonts: own, theme } }
}
