import { startStopwatch } from '../../base/stopwatch.ts'
import type { Host } from '../../host/host.ts'
import type { Scene } from '../../scene/scene.ts'
import type { DrawnDeck } from '../drawing/drawing.ts'
import type { Format } from '../format.ts'
import { faceRules, neutralName } from '../svg/faces.ts'
import { colorVariables, createInk } from '../svg/ink.ts'
import { textLetters } from '../svg/letters.ts'
import { WITHIN_PAGE } from '../svg/link.ts'
import { printItems } from '../svg/print-slide.ts'
import { besideRules } from './beside.ts'
import { type PageParts, printPage } from './page.ts'

/** Writes a deck as one page to present from and, if it is asked for, a copy without notes for the audience. */
export const openHtmlRenderer: Format =
  (host, { viewer, fontMode, audienceCopy }, draw) =>
  async request => {
    const stopwatch = startStopwatch(host.now)
    const outcome = await stopwatch.time('draw', () => draw(request))
    if ('faults' in outcome) return { value: undefined, diagnostics: outcome.faults, timings: stopwatch.total() }
    const { scene } = request
    const embed = fontMode === 'embed'
    const parts = await stopwatch.time('html', () => partsOf(scene, outcome.deck, host, viewer, embed))
    const file = async (suffix: string, notes: boolean) => {
      const style = parts.style + (embed ? await besideRules(scene, outcome.deck, notes) : '')
      return { suffix, bytes: Buffer.from(printPage(scene, { ...parts, style, notes })) }
    }
    const files = await stopwatch.time('html', async () => [
      await file('.html', true),
      ...(audienceCopy ? [await file('.audience.html', false)] : []),
    ])
    return { value: files, diagnostics: [], timings: stopwatch.total() }
  }

async function partsOf(
  scene: Scene,
  { slides, fonts, theme }: DrawnDeck,
  host: Host,
  viewer: string,
  embed: boolean,
): Promise<Omit<PageParts, 'notes'>> {
  const read = async (name: string): Promise<string> =>
    Buffer.from(await host.read(host.path.join(viewer, name))).toString()
  const rules = new Set<string>()
  const { width, height } = scene.size
  const pictures = slides.map(drawn => {
    const ink = createInk(theme, true, drawn.slide.id)
    const items = printItems(drawn, scene.size, {
      ink,
      letters: textLetters(neutralName),
      speech: 'none',
      linking: WITHIN_PAGE,
    })
    for (const rule of ink.rules()) rules.add(rule)
    const patterns = ink.patterns() === '' ? '' : `<defs>${ink.patterns()}</defs>`
    return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${patterns}${items}</svg>`
  })
  const faces = await faceRules(slides, embed ? fonts : undefined)
  const sheet = `${await read('viewer.css')}@page{size:${width}pt ${height}pt;margin:0}`
  const style = `${sheet}:root{${colorVariables(theme)}}${[...rules].join('')}${faces}`
  return { script: await read('viewer.js'), style, pictures }
}
