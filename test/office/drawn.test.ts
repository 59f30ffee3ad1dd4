import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuiltDeck } from '../../src/pipeline/make-decks.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { drawnFiles } from '../support/drawn-files.ts'
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
        for (const line of itemText(item).split('\n')) {
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
