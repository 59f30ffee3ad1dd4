import { type Diagnostic, error, hasErrors, toResult } from '../../base/diagnostic.ts'
import { readFontFacts } from '../../base/fonts/font-facts.ts'
import { startStopwatch } from '../../base/stopwatch.ts'
import type { Host } from '../../host/host.ts'
import { findWords, type Leak } from '../../opc/find-words.ts'
import { verifyPackage } from '../../opc/verify/verify.ts'
import { zipPackage } from '../../opc/zip.ts'
import { brokenFace, type LocatedFace, locateFace } from '../../text/fonts/locate-face.ts'
import type { FontFile } from '../../text/fonts/sfnt.ts'
import { openFontFile } from '../fonts/open-font-file.ts'
import type { Subsetter } from '../fonts/subset.ts'
import { subsetterOf } from '../fonts/subsetter-of.ts'
import type { Draw, Rendered, Renderer, RenderRequest, RenderSettings } from '../format.ts'
import { thumbnailOf } from '../png/thumbnail.ts'
import { renderPptx } from './draw/draw-deck.ts'
import { finishDeck } from './finish.ts'

/** Renders scenes as PPTX files, and verifies each file. */
export function openPptxRenderer(host: Host, settings: RenderSettings, draw: Draw): Renderer {
  return async request => {
    const subset = settings.fontMode === 'embed' ? await subsetterOf(host) : undefined
    return renderScene(request, host, settings, subset, draw)
  }
}

/** A deck that fails its own verification, or holds forbidden words, is not returned. */
async function renderScene(
  request: RenderRequest,
  host: Host,
  { fontMode, fontFolders }: RenderSettings,
  subset: Subsetter | undefined,
  draw: Draw,
): Promise<Rendered> {
  const { scene, theme, ownFaces, date, forbidden } = request
  const stopwatch = startStopwatch(host.now)
  // HarfBuzz draws it, and is open where fonts are embedded: a file without them is made for speed. A thread of sharp’s
  // rasterizes it while this one goes on.
  const thumbnail = subset && thumbnailOf(request, draw)
  const { parts, plan } = await stopwatch.time('render', () => renderPptx(scene, theme, date))
  const located = new Map<FontFile, LocatedFace>()
  const broken: Diagnostic[] = []
  const finished = await stopwatch.time('finish', () =>
    finishDeck(parts, plan, {
      fonts: fontMode,
      thumbnail,
      fontFile: async ref => {
        const face = await locateFace(host, fontFolders, ownFaces, ref)
        if ('code' in face) return undefined
        const file = await openFontFile(host, face.path)
        located.set(file, face)
        return file
      },
      ...(subset && {
        subset: (file, characters) =>
          subsetWhole(subset, file, characters).catch((fault: unknown) => {
            broken.push(brokenFace(located.get(file)!, 'embedded', fault))
            return undefined
          }),
      }),
    }),
  )
  if (broken.length > 0) return { value: undefined, diagnostics: broken, timings: stopwatch.total() }
  const bytes = stopwatch.time('zip', () => zipPackage(finished))
  const faults = stopwatch.time('verify', () => verifyPackage(bytes))
  const leaks = stopwatch
    .time('boundary', () => findWords(bytes, forbidden))
    .filter(isFirstOfPart)
    .map(diagnoseLeak)
  const timings = stopwatch.total()
  if (!hasErrors(faults)) return { ...toResult([{ suffix: '.pptx', bytes }], [...faults, ...leaks]), timings }
  const ours = error(
    'deck-unsound',
    `The deck "${scene.deck.title}" did not pass its own verification and is not written`,
    {
      why: 'PowerPoint might ask to repair such a file.',
      help: 'This is a fault of briefdeck: please report it with the lines below.',
    },
  )
  return { value: undefined, diagnostics: [ours, ...faults], timings }
}

/** HarfBuzz leaves a table out that it cannot read. */
async function subsetWhole(subset: Subsetter, file: FontFile, characters: readonly number[]): Promise<Uint8Array> {
  const part = await subset(file, characters)
  if (part === undefined || readFontFacts(part) === undefined)
    throw new Error('HarfBuzz found tables that it cannot read')
  return part
}

const isFirstOfPart = <T extends { part: string }>(leak: T, at: number, all: readonly T[]): boolean =>
  all.findIndex(({ part }) => part === leak.part) === at

const diagnoseLeak = ({ part, id, words }: Leak): Diagnostic =>
  error('audience-leak', `Words of ${id}, a closed record, stand in ${part}: “${words.slice(0, 40)}”`, {
    why: 'What is closed to an audience must not be in its file, not even where nobody looks.',
    help: 'Take these words out of the audience file or the template, or open the record.',
  })
