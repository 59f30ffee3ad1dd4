// 60 builds in one process through the library: `node --expose-gc many-builds.mjs <index.js of the library> <project>`. Heap and external
// memory after each build, in bytes, go to the parent as one line of JSON.
import { pathToFileURL } from 'node:url'

const BUILDS = 60
const [library, folder] = process.argv.slice(2)
const { build } = await import(pathToFileURL(library).href)

const sizes = []
for (let at = 0; at < BUILDS; at++) {
  const { ok, diagnostics } = await build({ folder, audiences: ['government.en'], fonts: 'embed', dry: true })
  if (!ok) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  // Twice, with a turn between: what the first leaves to finalizers goes with the second.
  globalThis.gc()
  await new Promise(resolve => setTimeout(resolve, 10))
  globalThis.gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  sizes.push({ heap: heapUsed, external, rss })
}
process.stdout.write(JSON.stringify(sizes))
