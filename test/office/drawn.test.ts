import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { SceneSlide } from '../../src/scene/scene.ts'
import { bodiesOf, walkItems } from '../../src/scene/walk.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { wordsWithMarks } from '../support/marks.ts'
import { officeFonts } from '../support/office.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

const desk = mkdtempSync(join(tmpdir(), 'drawn-'))
let decks: readonly BuiltDeck[] = []
beforeAll(async () => {
  decks = (await shippedDecks()).filter(({ name }) => ['government', 'investor.en'].includes(name))
  for (const deck of decks)
    for (const { suffix, bytes } of await drawnFiles(deck, {
      formats: ['pdf', 'html'],
      notes: true,
      audienceCopy: true,
    }))
      writeFileSync(join(desk, `${deck.name}${suffix}`), bytes)
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')

test('pdftotext finds every word of a slide on its page, in reading order', () => {
  for (const { name, scene } of decks) {
    const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const
    const pages = execFileSync('pdftotext', ['-raw', join(desk, `${name}.pdf`), '-'], options).split('\f')
    for (const [at, slide] of scene.slides.entries()) {
      const page = squeezed(pages[at]!)
      let from = 0
      for (const item of walkItems(slide.items)) {
        if (item.kind === 'chart' || item.kind === 'group') continue
        for (const line of bodiesOf(item).flatMap(({ paragraphs }) => paragraphs.map(wordsWithMarks))) {
          const found = page.indexOf(squeezed(line), item.kind === 'table' ? 0 : from)
          expect(found, `${name} ${slide.id}: ${line}`).toBeGreaterThanOrEqual(0)
          if (item.kind !== 'table') from = found
        }
      }
    }
  }
})

test('pdftotext finds every note of every slide behind the slides, in order and on no slide’s page', () => {
  for (const { name, scene } of decks) {
    const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const
    const pages = execFileSync('pdftotext', ['-raw', join(desk, `${name}.pdf`), '-'], options).split('\f')
    // A note goes on overleaf past the foot.
    const foot = new RegExp(`${scene.deck.title}\\s+\\d+\\s*$`)
    const told = squeezed(
      pages
        .slice(scene.slides.length)
        .map(page => page.replace(foot, ''))
        .join(''),
    )
    let from = 0
    for (const note of scene.slides.flatMap(({ notes }) => notes)) {
      const found = told.indexOf(squeezed(note), from)
      expect(found, `${name}: ${note}`).toBeGreaterThanOrEqual(from)
      from = found
    }
  }
})

test('qpdf finds no fault in a PDF', () => {
  for (const { name } of decks) execFileSync('qpdf', ['--check', join(desk, `${name}.pdf`)])
})

describe('the page in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    const env = { ...process.env, FONTCONFIG_FILE: officeFonts() } as Record<string, string>
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
      env,
    })
  })
  afterAll(() => browser.close())

  const open = async (name: string, bypassCSP = false): Promise<{ page: Page; faults: string[] }> => {
    const page = await (await browser.newContext({ bypassCSP, viewport: { width: 1400, height: 800 } })).newPage()
    const faults: string[] = []
    page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
    page.on('pageerror', fault => void faults.push(String(fault)))
    page.on('request', request => void (/^(file|data):/.test(request.url()) || faults.push(request.url())))
    await page.goto(pathToFileURL(join(desk, name)).href)
    return { page, faults }
  }
  const place = (page: Page): Promise<string | null> => page.locator('.place').textContent()

  test('goes through the slides by keys, numbers and addresses, and asks for nothing', async () => {
    const { page, faults } = await open('government.html')
    const count = decks.find(({ name }) => name === 'government')!.scene.slides.length
    expect(await place(page)).toBe(`1 / ${count}`)
    for (const key of ['PageDown', 'ArrowRight', ' ']) await page.keyboard.press(key)
    expect(await place(page)).toBe(`4 / ${count}`)
    await page.keyboard.press('PageUp')
    await page.keyboard.type('12')
    await page.keyboard.press('Enter')
    expect(await place(page)).toBe(`12 / ${count}`)
    await page.evaluate('location.hash = document.querySelectorAll(".slide")[4].id')
    await page.waitForFunction('document.querySelector(".place").textContent.startsWith("5 ")')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    expect(await place(page)).toBe(`${count} / ${count}`)
    expect(faults).toEqual([])
  })

  test('gives the audience a window with slides and nothing else, which follows the speaker', async () => {
    const { page, faults } = await open('government.html')
    const [other] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('a')])
    await page.keyboard.press('ArrowRight')
    const slide = await other.locator('.slide').getAttribute('id')
    expect(page.url().endsWith(`#${slide}`)).toBe(true)
    expect(await other.locator('.note, .notes, .clock, script').count()).toBe(0)
    await page.keyboard.press('b')
    expect(await other.locator('.dark.on').count()).toBe(1)
    expect(faults).toEqual([])
  })

  /** What a user does, and what is seen of it. */
  const USES: readonly (readonly [string, (page: Page, slides: readonly SceneSlide[]) => Promise<void>])[] = [
    [
      'all slides, of which one is chosen by click or by key',
      async (page, { length }) => {
        await page.keyboard.press('o')
        expect(await page.locator('.slide:visible').count()).toBe(length)
        await page.locator('.slide').nth(6).click()
        expect([await place(page), await page.locator('.slide:visible').count()]).toEqual([`7 / ${length}`, 1])
        await page.keyboard.press('o')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        expect(await place(page)).toBe(`8 / ${length}`)
      },
    ],
    [
      'search: slides that hold all words, in any case',
      async (page, slides) => {
        const wanted = slides.findIndex(
          ({ name }) => name.length > 8 && slides.filter(other => other.name === name).length === 1,
        )
        await page.keyboard.press('/')
        await page.keyboard.type(slides[wanted]!.name.replace(/\s+/g, ' ').toUpperCase())
        await page.locator('.find li button').first().click()
        expect(await place(page)).toBe(`${wanted + 1} / ${slides.length}`)
        await page.keyboard.press('/')
        await page.keyboard.type(' no slide holds this')
        expect(await page.locator('.find li').count()).toBe(0)
        await page.keyboard.press('Escape')
      },
    ],
    [
      'black screen, by key, by clicker and back by click',
      async page => {
        for (const key of ['b', '.']) {
          await page.keyboard.press(key)
          expect(
            await page.locator('.dark').evaluate('getComputedStyle(document.querySelector(".dark")).backgroundColor'),
          ).toBe('rgb(0, 0, 0)')
          const [cover, view] = [await page.locator('.dark').boundingBox(), page.viewportSize()!]
          expect([cover?.width, cover?.height]).toEqual([view.width, view.height])
          await page.locator('.dark').click()
          expect(await page.locator('.dark:visible').count()).toBe(0)
        }
      },
    ],
    [
      'enlarged, and as it was',
      async page => {
        const width = async (): Promise<number> => (await page.locator('.slide.on').boundingBox())!.width
        const plain = await width()
        await page.keyboard.press('+')
        expect((await width()) / plain).toBeCloseTo(1.5, 1)
        await page.keyboard.press('0')
        expect(await width()).toBeCloseTo(plain, 0)
      },
    ],
    [
      'a finger that moves aside turns the page, one that scrolls does not',
      async (page, { length }) => {
        const move = (dx: number, dy: number): Promise<unknown> =>
          page.evaluate(`{
            const target = document.querySelector('.stage')
            const touch = (clientX, clientY) => new Touch({ identifier: 1, target, clientX, clientY })
            target.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(400, 300)] }))
            target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(400 + ${dx}, 300 + ${dy})] }))
          }`)
        for (const [dx, dy, at] of [
          [-120, 10, 2],
          [-120, 200, 2],
          [-20, 0, 2],
          [120, -10, 1],
        ] as const) {
          await move(dx, dy)
          expect(await place(page)).toBe(`${at} / ${length}`)
        }
      },
    ],
    [
      'in print: every slide on a page of its size, and nothing else',
      async (page, { length }) => {
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('.slide:visible').count()).toBe(length)
        expect(await page.locator('.tools:visible, .beside:visible').count()).toBe(0)
        const path = join(desk, 'printed.pdf')
        await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
        const told = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
        expect(told).toMatch(new RegExp(`Pages: +${length}\\n`))
        expect(told).toMatch(/Page size: +960 x 540 pts/)
      },
    ],
    [
      'nothing moves by itself where a reader wants it so',
      async page => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        const moving = `[...document.querySelectorAll('*')].filter(element => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto'
        }).length`
        expect(await page.evaluate(moving)).toBe(0)
      },
    ],
  ]

  test.each(USES)('has %s', async (_, use) => {
    for (const { name, scene } of decks) {
      const { page, faults } = await open(`${name}.html`)
      await use(page, scene.slides)
      expect(faults, name).toEqual([])
      await page.close()
    }
  })

  test('without script shows all slides, one below the other', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(pathToFileURL(join(desk, 'government.audience.html')).href)
    const { slides } = decks.find(({ name }) => name === 'government')!.scene
    expect(await page.locator('.slide:visible').count()).toBe(slides.length)
    expect(await page.locator('button:visible').count()).toBe(0)
  })

  test.each(['government.html', 'government.audience.html', 'investor.en.html'])(
    'axe finds nothing in %s',
    async name => {
      const { page } = await open(name, true)
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      )
      expect(violations).toEqual([])
    },
  )
})
