// `node .build/run.mjs test/quality/bench/studio-keys.ts [count]`: from each of 100 saves to the picture on the studio's page, in Chromium.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { nodeHost } from '../../../src/host/node-host.ts'
import { runStudio } from '../../../src/studio/studio.ts'
import { ROOT } from '../../support/source-files.ts'

const COUNT = Number(process.argv[2] ?? 100)
/** As long as a reader takes to look at it; a save within it would wait for the decks that are not looked at. */
const PAUSE = 400
const FILE = 'content/audiences/government.yaml'
const [BEFORE, SLIDE] = ['数量居全省', 'A03']

const folder = mkdtempSync(join(tmpdir(), 'keys-'))
for (const name of ['content', 'assets', 'briefdeck.yaml'])
  cpSync(join(ROOT, name), join(folder, name), { recursive: true })
const stop = new AbortController()
const url = await new Promise<string>(resolve => {
  void runStudio({ folder, host: nodeHost({}), signal: stop.signal, packageRoot: ROOT, onOpen: resolve })
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
// What waits runs as text in the page, which its policy forbids.
const page = await (await browser.newContext({ bypassCSP: true, viewport: { width: 1400, height: 800 } })).newPage()
await page.goto(`${url}#${encodeURIComponent(`government/${SLIDE}`)}`)
await page.locator('#status', { hasText: 'Up to date' }).waitFor({ timeout: 300_000 })
await page.locator('.picture', { hasText: BEFORE }).waitFor({ timeout: 300_000 })
await page.evaluate(`
  window.shown = []
  const picture = document.querySelector('.picture')
  new MutationObserver(() => requestAnimationFrame(() => shown.push([Date.now(), picture.textContent]))).observe(picture, { childList: true })
`)
const text = readFileSync(join(folder, FILE), 'utf8')
if (!text.includes(BEFORE)) throw new Error(`no “${BEFORE}” in ${FILE}`)
const times: number[] = []
/** Of this process, which serves: on a machine at rest, a picture takes about as long. */
const worked: number[] = []
const load = loadavg()[0]!
for (let at = 0; at < COUNT; at++) {
  const words = `${BEFORE}${'的'.repeat(1 + (at % 4))}`
  const saved = Date.now()
  const before = process.cpuUsage()
  writeFileSync(join(folder, FILE), text.replace(BEFORE, words))
  const found = await page.waitForFunction(
    `shown.findLast(([, text]) => text.includes(${JSON.stringify(words)}) && !text.includes(${JSON.stringify(`${words}的`)}))?.[0] >= ${saved} && shown.at(-1)[0]`,
    undefined,
    { timeout: 60_000, polling: 20 },
  )
  times.push(((await found.jsonValue()) as number) - saved)
  const { user, system } = process.cpuUsage(before)
  worked.push((user + system) / 1000)
  await page.waitForTimeout(PAUSE)
}
await browser.close()
stop.abort()
rmSync(folder, { recursive: true, force: true })
const spread = (list: readonly number[]): string => {
  const sorted = [...list].sort((a, b) => a - b)
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`
}
process.stdout.write(
  [
    `${COUNT} saves of a word, seven decks open`,
    `from the save to the frame with the picture: ${spread(times)}`,
    `processor time of the server meanwhile: ${spread(worked)}`,
    `load ${load.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after, ${cpus().length} processors\n`,
  ].join('\n'),
)
process.exit(0)
