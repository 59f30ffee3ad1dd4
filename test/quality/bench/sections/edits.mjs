import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BIN, barRow, CONTENT, ROOT, round, work } from '../measure.mjs'

const EDITS = Number(process.env.BENCH_EDITS ?? 100)
const FILE = 'content/audiences/investor.yaml'
const WORD = '投资线索簿'
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const most = times => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(0.95 * times.length))]

/** Saves of one word in a process that goes on: until the slide is on the studio's page, and until `watch` has packed the deck. */
export async function edits() {
  const [shown, packed] = [slideShown(), most(await deckPacked())]
  return {
    bars: [
      barRow({
        of: 'one word edited, warm',
        what: 'the slide on the studio’s page, p95',
        most: 150,
        unit: ' ms',
        digits: 0,
        value: shown,
      }),
      barRow({
        of: 'one word edited, warm',
        what: 'its audience’s deck packed, p95',
        most: 300,
        unit: ' ms',
        digits: 0,
        value: packed,
      }),
    ],
    lines: [
      `## Edits: ${EDITS} saves of one word`,
      '',
      `Seven decks open in the studio, until the frame in Chromium that shows it: ${shown === undefined ? 'not measured, for want of Chromium' : `95 of 100 within ${shown} ms`}. \`briefdeck watch investor\`, until the file of 16 slides is written: 95 of 100 within ${round(packed, 0)} ms.`,
      '',
    ],
  }
}

function slideShown() {
  if (!existsSync(CHROMIUM)) return undefined
  const script = ['.build/run.mjs', 'test/quality/bench/studio-keys.ts', String(EDITS)]
  const run = spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CHROMIUM } })
  if (run.status !== 0) throw new Error(`${script.join(' ')}: ${run.stderr}`)
  return Number(/with the picture: .*p95 (\d+) ms/.exec(run.stdout)?.[1])
}

async function deckPacked() {
  const folder = join(work, 'edits')
  cpSync(CONTENT, folder, { recursive: true })
  const [file, deck] = [join(folder, FILE), join(folder, 'dist/investor.pptx')]
  const text = readFileSync(file, 'utf8')
  const watch = spawn(process.execPath, [BIN, 'watch', 'investor'], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise(resolve => watch.once('close', resolve))
  const written = () => (existsSync(deck) ? statSync(deck).mtimeMs : 0)
  const until = async before => {
    while (written() === before) {
      if (watch.exitCode !== null) throw new Error('`briefdeck watch` ended')
      await wait(5)
    }
  }
  try {
    await until(0)
    const times = []
    for (let at = 0; at < EDITS; at++) {
      // As long as a writer takes; a save while a deck is packed would wait for it.
      await wait(400)
      const [before, start] = [written(), performance.now()]
      // A word that no earlier save had: a deck of before would be taken from the store.
      writeFileSync(file, text.replace(WORD, `投资线索${at}`))
      await until(before)
      times.push(performance.now() - start)
    }
    return times
  } finally {
    watch.kill('SIGINT')
    await ended
  }
}
