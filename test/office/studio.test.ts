import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { runStudio } from '../../src/studio/studio.ts'
import { projectOnDisk } from '../support/project-on-disk.ts'
import { ROOT } from '../support/source-files.ts'

const COUNCIL = 'content/audiences/council.yaml'
const project = projectOnDisk('night-buses')
const stop = new AbortController()
let ended: Promise<void> = Promise.resolve()
let browser: Browser
let url = ''
beforeAll(async () => {
  url = await new Promise(resolve => {
    ended = runStudio({
      folder: project.folder,
      host: nodeHost({}),
      signal: stop.signal,
      packageRoot: ROOT,
      onOpen: resolve,
    })
  })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
})
afterAll(async () => {
  await browser.close()
  stop.abort()
  await ended
  project.remove()
})

const open = async (
  options: { colorScheme?: 'light' | 'dark'; bypassCSP?: boolean } = {},
): Promise<{ page: Page; faults: string[] }> => {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 800 }, ...options })).newPage()
  const faults: string[] = []
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', fault => void faults.push(String(fault)))
  page.on(
    'request',
    request => void (request.url().startsWith(url) || request.url().startsWith('data:') || faults.push(request.url())),
  )
  await page.goto(`${url}#${encodeURIComponent('council/A3')}`)
  await page.locator('#status', { hasText: 'Up to date' }).waitFor()
  return { page, faults }
}
const title = (page: Page) => page.locator('.pane h2')

test('a save is shown where one is; under an error the picture stays, and the error leads to its slide', async () => {
  const { page, faults } = await open()
  await page.locator('#larger').click()
  const width = await page.locator('.pane').evaluate(({ clientWidth }) => clientWidth)
  project.edit(COUNCIL, 'How many passengers stand', 'How many of them stand')
  await page.locator('.pane', { hasText: 'How many of them stand' }).waitFor()
  expect(await title(page).textContent()).toMatch(/^council · A3/)
  expect(await page.locator('.pane').evaluate(({ clientWidth }) => clientWidth)).toBe(width)

  project.edit(COUNCIL, 'data: F06', 'data: F77')
  await page.locator('#status.bad').waitFor()
  await page.locator('.pane.held', { hasText: 'How many of them stand' }).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('f')
  const fault = page.locator('#findings .error').first()
  expect(await fault.textContent()).toMatch(/F77.*council\.yaml:\d+/s)
  await fault.getByRole('button', { name: 'Show council A3' }).click()
  expect(await title(page).textContent()).toMatch(/^council · A3/)
  project.edit(COUNCIL, 'data: F77', 'data: F06')
  await page.locator('#status', { hasText: 'Up to date' }).waitFor()
  expect(faults).toEqual([])
})

test('words lead to YAML, template and proof by click and by keys, and are edited where they stand', async () => {
  const { page, faults } = await open()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await page.locator('.pane text', { hasText: 'nothing else runs' }).first().click()
  const source = page.locator('#source')
  await source.locator('.code', { hasText: COUNCIL }).waitFor()
  expect(await source.locator('.code .at').allTextContents()).toContainEqual(
    expect.stringContaining('nothing else runs'),
  )
  expect(await source.textContent()).toMatch(/templates\/.*\.hbs:\d+/)
  expect(await source.locator('mark').first().textContent()).toContain('62%')
  await page.keyboard.press(']')
  await page.locator('.over .chosen').waitFor({ state: 'attached' })

  await page.keyboard.press('PageDown')
  const words = page.locator('.pane text', { hasText: 'of them stand' }).first()
  await words.click()
  await source.getByRole('button', { name: 'Edit these words' }).waitFor()
  await page.keyboard.press('e')
  await page.keyboard.type('That {F99} stand')
  await page.keyboard.press('Enter')
  await page.locator('.edit [role="alert"]', { hasText: 'F99' }).waitFor()
  expect(project.read(COUNCIL)).toContain('How many of them stand')
  await page.locator('.edit textarea').fill('How many have no seat')
  await page.keyboard.press('Enter')
  await page.locator('.pane', { hasText: 'How many have no seat' }).waitFor()
  expect(project.read(COUNCIL)).toContain('{ text: How many have no seat, ours: true }')
  await page.keyboard.press('u')
  await page.locator('.pane', { hasText: 'How many of them stand' }).waitFor()
  // The refused edit is a conflict, which Chromium notes.
  expect(faults.filter(fault => !fault.includes('409'))).toEqual([])
})

test('two decks stand side by side, with overlays of each', async () => {
  const { page, faults } = await open()
  await page.locator('#beside').selectOption('drivers')
  for (const key of ['g', 'b', 'r', 'c']) await page.keyboard.press(key)
  await page.locator('.over .grid').first().waitFor({ state: 'attached' })
  expect(await page.locator('.pane').count()).toBe(2)
  for (const pane of await page.locator('.pane').all()) {
    expect(await pane.locator('.over .box').count()).toBeGreaterThan(3)
    expect(await pane.locator('.over .tag').count()).toBeGreaterThan(3)
  }
  expect(faults).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing on a %s page, in any of its panels', async colorScheme => {
  const { page } = await open({ colorScheme, bypassCSP: true })
  await page.locator('.pane text').first().click()
  await page.locator('#source .code').first().waitFor()
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
  for (const key of ['s', 'f', 'n', 'w']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(500)
    // The colours of slides are the theme's, which has a rule of its own.
    const found = await page.evaluate(
      'axe.run({ exclude: [".picture", ".small"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
    )
    expect(found, key).toEqual([])
  }
})
