import { readFileSync } from 'node:fs'
import { tuneEngine } from '../../../../src/cli/tune-engine.ts'

/** One deck in a process of its own: `node child.js <ours|raw> <slides> <jpeg>`. What it took goes to the parent as one line of JSON. */
const [who, slides, picture] = process.argv.slice(2) as ['ours' | 'raw', string, string]

if (who === 'ours') tuneEngine()
const { slideContents } = await import('./content.ts')
const contents = slideContents(Number(slides), readFileSync(picture))

// pptxgenjs is loaded before the clock starts, for both.
const prepare = {
  // The scene stands before the clock starts: it is layout's work.
  ours: async () => {
    const { packOurs, sceneOf } = await import('./ours.ts')
    const { openPresentation } = await import('../../../../src/render/pptx/draw/open-presentation.ts')
    await openPresentation()
    const deck = sceneOf(contents)
    return () => packOurs(deck)
  },
  raw: async () => {
    const { packRaw } = await import('./raw.ts')
    return async () => ({ bytes: await packRaw(contents), phases: {} })
  },
}
const run = await prepare[who]()
const start = performance.now()
const { bytes, phases } = await run()
const milliseconds = performance.now() - start
const memory = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ milliseconds, memory, size: bytes.length, phases }))
