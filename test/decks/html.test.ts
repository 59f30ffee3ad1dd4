import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../src/scene/scene.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { openGlyphs } from '../../src/text/fonts/glyphs.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { box, scene, slide, text, title, words } from '../support/sample-scene.ts'
import { sampleTheme } from '../support/sample-theme.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

interface Pages {
  readonly scene: Scene
  readonly speaker: string
  readonly audience: string
}
let pages: readonly Pages[] = []
const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
const hostile = scene([
  slide('A', [title(HOSTILE), text('a', box(0, 0, 100, 20), words(HOSTILE))], { name: HOSTILE, notes: [HOSTILE] }),
])

beforeAll(async () => {
  const decks = (await shippedDecks()).filter(({ name }) => ['government', 'investor.en'].includes(name))
  pages = await Promise.all(
    [...decks, { scene: hostile, theme: sampleTheme }].map(async deck => {
      const [speaker, audience] = await drawnFiles(deck, { formats: ['html'], audienceCopy: true })
      expect([speaker?.suffix, audience?.suffix]).toEqual(['.html', '.audience.html'])
      return {
        scene: deck.scene,
        speaker: Buffer.from(speaker!.bytes).toString(),
        audience: Buffer.from(audience!.bytes).toString(),
      }
    }),
  )
}, 240_000)

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
/** Words alone: without the marks of their evidence. */
const squeezed = (html: string): string =>
  html
    .replace(/<sup>[\s\S]*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '')
const body = (html: string): string => html.slice(html.indexOf('<body'))

describe('a page of a deck', () => {
  test('runs its own script and style sheet alone, and loads nothing', () => {
    for (const html of pages.flatMap(({ speaker, audience }) => [speaker, audience])) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, own]) => own!)
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, own]) => own!)
      expect([scripts.length, styles.length]).toEqual([1, 1])
      expect(policy).toContain(`script-src ${hashOf(scripts[0]!)}`)
      expect(policy).toContain(`style-src ${hashOf(styles[0]!)}`)
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      const tags = body(html)
        .replace(scripts[0]!, '')
        .replace(/="[^"]*"/g, '=""')
      expect(tags).not.toMatch(/<[^>]*\s(style|on\w+|src)=|<(iframe|object|embed|link|base|form)\b/)
      expect(html).not.toMatch(/(href|url\(|src=)["']?\s*(https?:|\/\/|javascript:)/)
    }
  })

  test('says every word of a slide in reading order', () => {
    for (const { scene: deck, audience } of pages) {
      const sections = audience.split('<section ').slice(1)
      expect(sections.length).toBe(deck.slides.length)
      for (const [at, { items, name }] of deck.slides.entries()) {
        const told = squeezed(`<${sections[at]!.slice(0, sections[at]!.indexOf('<svg'))}`)
        expect(told.startsWith(squeezed(name.replaceAll('<', '&lt;')))).toBe(true)
        let from = 0
        for (const item of walkItems(items)) {
          const placeholder = item.kind === 'text' ? item.placeholder : undefined
          if (item.kind === 'chart' || placeholder === 'title' || placeholder === 'number') continue
          for (const line of itemText(item).split('\n')) {
            const found = told.indexOf(line.replace(/\s+/g, ''), from)
            expect(found, `${name}: ${line}`).toBeGreaterThanOrEqual(from)
            from = found
          }
        }
      }
    }
  })

  test('holds the notes for the speaker, and none of them in the audience’s copy', () => {
    for (const { scene: deck, speaker, audience } of pages) {
      expect(audience).not.toMatch(/class="notes?"|class="speaker"|data-slide/)
      const shown = squeezed(audience)
      for (const { items, notes } of deck.slides) {
        const words = [...walkItems(items)].map(itemText).join('').replace(/\s+/g, '')
        for (const note of notes) {
          const plain = note.replace(/\s+/g, '')
          expect(squeezed(speaker)).toContain(plain)
          if (plain.length > 20 && !words.includes(plain)) expect(shown, note).not.toContain(plain)
        }
      }
    }
  })

  test('has a glyph for every character of names, notes and buttons, since a browser may have no Chinese face', async () => {
    for (const { scene, speaker, audience } of pages) {
      const names = scene.slides.map(({ name }) => name).join('')
      const lacking = async (page: string, words: string) => {
        const fonts = [...page.matchAll(/font-family:beside-\w+;src:url\(data:font\/ttf;base64,([^)]*)\)/g)]
        const faces = await Promise.all(
          fonts.map(([, font]) => openGlyphs(Buffer.from(font!, 'base64'), scene.language)),
        )
        const characters = [...new Set(words)].filter(character => character.trim() !== '')
        return characters.filter(character => !faces.some(face => face.glyphs(character).every(({ id }) => id > 0)))
      }
      const buttons = [...speaker.matchAll(/<button[^>]*>([^<]*)/g)].map(([, word]) => word).join('')
      const notes = scene.slides.flatMap(slide => slide.notes).join('')
      expect(await lacking(speaker, names + buttons + notes)).toEqual([])
      expect(await lacking(audience, names + buttons)).toEqual([])
      const rest = speaker.replace(/<div class="note"[\s\S]*?<\/div>/g, '')
      const alone = [...new Set(notes)].filter(each => /\p{Script=Han}/u.test(each) && !rest.includes(each))
      expect(await lacking(audience, alone.join(''))).toEqual(alone)
    }
  })

  test('is no larger than 1.5 MB with its fonts, which bear no reserved name', () => {
    for (const { speaker } of pages) {
      expect(speaker.length).toBeLessThan(1_500_000)
      const fonts = [...speaker.matchAll(/font\/ttf;base64,([^)]*)\)/g)].map(([, font]) => Buffer.from(font!, 'base64'))
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) {
        // Names stand in a byte a letter or in two, of which the first is 0.
        expect(font.toString('latin1').replaceAll('\0', '')).not.toMatch(/Source ?(Sans|Serif)|Noto/)
      }
    }
  })
})
