import { readFileSync } from 'node:fs'
import { slideContents } from './content.ts'
import { packOurs, sceneOf } from './ours.ts'
import { packRaw } from './raw.ts'

/** One deck in a process of its own: `node child.js <ours|raw> <slides> <jpeg>`. What it took goes to the parent as one line of JSON. */
const [who, slides, picture] = process.argv.slice(2) as ['ours' | 'raw', string, string]
const contents = slideContents(Number(slides), readFileSync(picture))

const run = {
  // The scene stands before the clock starts: it is layout's work.
  ours: () => {
    const deck = sceneOf(contents)
    return () => packOurs(deck)
  },
  raw: () => async () => ({ bytes: await packRaw(contents), phases: {} }),
}[who]()

const start = performance.now()
const { bytes, phases } = await run()
const milliseconds = performance.now() - start
const memory = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ milliseconds, memory, size: bytes.length, phases }))
