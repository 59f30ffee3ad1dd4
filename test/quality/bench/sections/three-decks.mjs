import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BIN, barRow, CONTENT, HERE, measure, median, ROUNDS, round, work } from '../measure.mjs'

const FILE = 'content/audiences/investor.yaml'
const [WORD, OTHERS] = ['投资线索簿', ['投资线索册', '投资线索集']]

/** Three decks by a process that finds an empty store, by one that finds nothing changed, and by one that finds a word edited. */
export function threeDecks() {
  const folder = join(work, 'three')
  cpSync(CONTENT, folder, { recursive: true })
  const file = join(folder, FILE)
  const text = readFileSync(file, 'utf8')
  if (!text.includes(WORD)) throw new Error(`no “${WORD}” in ${FILE}`)
  const command = [BIN, 'build', 'government.en', 'investor', '--json', '--out', join(work, 'decks')]
  const raw = [join(HERE, 'raw-deck.mjs')]
  const build = round => measure(command, folder, { BRIEFDECK_CACHE: join(work, `store-${round}`) })
  measure(raw)
  const { decks, timings } = JSON.parse(build('first').out)
  const rounds = Array.from({ length: ROUNDS }, (_, at) => {
    writeFileSync(file, text)
    const [plain, empty, again] = [measure(raw), build(at), build(at)]
    writeFileSync(file, text.replace(WORD, OTHERS[at % OTHERS.length]))
    return { raw: plain, empty, again, edited: build(at) }
  })
  const middle = (who, what) => median(rounds.map(each => each[who][what]))
  const ratio = (who, what) => median(rounds.map(each => each[who][what] / each.raw[what]))
  const row = (name, who) =>
    `| ${name} | ${['milliseconds', 'processor'].map(what => `${round(middle(who, what), 0)} (${round(ratio(who, what))} ×)`).join(' | ')} | ${round(middle(who, 'memory'), 0)} |`
  const three = { of: 'three decks', unit: ' ×' }
  return {
    bars: [
      barRow({
        ...three,
        what: 'nothing changed, whole process, wall',
        most: 0.6,
        value: ratio('again', 'milliseconds'),
      }),
      barRow({
        ...three,
        what: 'one word edited, cold process with a store, wall',
        most: 5,
        value: ratio('edited', 'milliseconds'),
      }),
      barRow({ ...three, what: 'empty store, processor time', most: 12, value: ratio('empty', 'processor') }),
      barRow({
        ...three,
        what: 'empty store, peak memory',
        most: 300,
        unit: ' MB',
        digits: 0,
        value: middle('empty', 'memory'),
      }),
    ],
    lines: [
      `## Three decks: \`briefdeck build government.en investor\` (${decks.map(({ name, slides }) => `${name} ${slides}`).join(', ')} slides; fonts embedded, finished, verified), × one raw pptxgenjs \`write\` of 16 slides`,
      '',
      '| | wall, ms | processor time of all threads, ms | peak memory, MB |',
      '|---|---|---|---|',
      row('raw', 'raw'),
      row('an empty store', 'empty'),
      row('one word edited', 'edited'),
      row('nothing changed', 'again'),
      '',
      `Stages of the first run, ms, of all decks together: ${Object.entries(timings)
        .map(([stage, milliseconds]) => `${stage} ${milliseconds}`)
        .join(', ')}.`,
      '',
    ],
  }
}
