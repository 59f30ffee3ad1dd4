// `node .build/run.mjs test/quality/studio-pictures.ts`: the pictures of the studio in docs/studio/, taken in Chromium of a copy of content/.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { nodeHost } from '../../src/host/node-host.ts'
import { runStudio } from '../../src/studio/studio.ts'
import { ROOT } from '../support/source-files.ts'

const FILE = 'content/audiences/government.en.yaml'
const WIDTH = 1200

const folder = mkdtempSync(join(tmpdir(), 'studio-'))
for (const name of ['content', 'assets', 'briefdeck.yaml'])
  cpSync(join(ROOT, name), join(folder, name), { recursive: true })
const text = readFileSync(join(folder, FILE), 'utf8')
const stop = new AbortController()
const url = await new Promise<string>(resolve => {
  void runStudio({
    folder,
    audiences: ['government', 'investor'],
    host: nodeHost({}),
    signal: stop.signal,
    packageRoot: ROOT,
    onOpen: resolve,
  })
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await (await browser.newContext({ viewport: { width: 1500, height: 860 } })).newPage()
await page.goto(`${url}#${encodeURIComponent('government.en/A03')}`)
const rest = () => page.locator('#status', { hasText: 'Up to date' }).waitFor({ timeout: 300_000 })
const title = () => page.locator('.pane [data-item$="__title"] text').first()

/** Each picture, and what is done before it is taken; they are taken in this order. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  source: async () => {
    await rest()
    await title().click()
    await page.locator('#source .code').first().waitFor()
  },
  edit: async () => {
    await page.keyboard.press('e')
    await page.locator('.edit textarea').fill('14 scenarios are on the list of {F99}')
    await page.keyboard.press('Enter')
    await page.locator('.edit [role="alert"]', { hasText: 'F99' }).waitFor()
  },
  error: async () => {
    await page.keyboard.press('Escape')
    writeFileSync(join(folder, FILE), text.replace('{F06}', '{F99}'))
    await page.locator('#status.bad').waitFor()
    await page.keyboard.press('f')
  },
  overlays: async () => {
    writeFileSync(join(folder, FILE), text)
    await rest()
    for (const key of ['g', 'b', 'r', 'n']) await page.keyboard.press(key)
  },
  beside: async () => {
    for (const key of ['g', 'b', 'r', 'w']) await page.keyboard.press(key)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('#beside').selectOption('government')
    await page.locator('#reviews .words').first().waitFor()
  },
}

mkdirSync(join(ROOT, 'docs/studio'), { recursive: true })
for (const [name, act] of Object.entries(PICTURES)) {
  await act(page)
  await page.waitForTimeout(1500)
  const picture = sharp(await page.screenshot())
    .resize({ width: WIDTH })
    .png({ palette: true, effort: 10 })
  await picture.toFile(join(ROOT, `docs/studio/${name}.png`))
}
await browser.close()
stop.abort()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
