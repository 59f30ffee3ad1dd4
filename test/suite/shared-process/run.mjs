// In a process of its own, all at once and under watch: builds of two decks by the library, a deck by pptxgenjs itself, an archive by JSZip, a
// `fetch`. `node run.mjs <index.js of the library> <project>`, absolute; what came of it goes to the parent as one line of JSON.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { watchProcess } from './watch.mjs'

const [library, folder] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const [Presentation, JSZip, Handlebars] = ['pptxgenjs', 'jszip', 'handlebars'].map(require)
const readText = async () => (await fetch('data:text/plain,hello')).text()
// Node's own client writes a global when it is first used.
await readText()

const writes = new Set()
const endWatch = watchProcess(what => writes.add(what), { JSZip, Handlebars })
const { build } = await import(pathToFileURL(library).href)

async function buildDeck(audience) {
  const { ok, decks, diagnostics } = await build({ folder, audiences: [audience], fonts: 'embed', dry: true })
  if (!ok) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return createHash('sha256').update(decks[0].files[0].bytes).digest('hex')
}

async function writeRawDeck() {
  const deck = new Presentation()
  for (const title of ['one', 'two']) {
    const slide = deck.addSlide()
    slide.addText(title, { x: 1, y: 1, w: 3, h: 1 })
    slide.addChart('bar', [{ name: 'A', labels: ['a'], values: [1] }], { x: 1, y: 2, w: 3, h: 2 })
  }
  return partsOf(await deck.write({ outputType: 'nodebuffer' }))
}

const writeArchive = async () =>
  partsOf(await new JSZip().file('a.txt', 'a').file('b/c.txt', 'c').generateAsync({ type: 'uint8array' }))

const partsOf = async bytes =>
  Object.values((await JSZip.loadAsync(bytes)).files).flatMap(({ dir, name }) => (dir ? [] : [name]))

const [first, second, raw, archive, fetched] = await Promise.all([
  buildDeck('council'),
  buildDeck('drivers'),
  writeRawDeck(),
  writeArchive(),
  readText(),
])
endWatch()
const alone = [await buildDeck('council'), await buildDeck('drivers')]
process.stdout.write(JSON.stringify({ together: [first, second], alone, raw, archive, fetched, writes: [...writes] }))
