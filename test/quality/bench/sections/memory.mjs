import { join } from 'node:path'
import { barRow, CONTENT, HERE, measure, ROOT, round } from '../measure.mjs'

/** How memory grows with the builds of one process, after the caches of the first builds have filled. */
export function memory() {
  const sizes = JSON.parse(
    measure(['--expose-gc', join(HERE, 'many-builds.mjs'), join(ROOT, 'lib/index.js'), CONTENT]).out,
  )
  const megabytes = (at, what) => round(sizes[at - 1][what] / 1024 / 1024, 1)
  const total = at => sizes[at - 1].heap + sizes[at - 1].external
  const marks = [1, 10, 20, 40, sizes.length]
  const kept = (total(sizes.length) - total(10)) / 1024 / (sizes.length - 10)
  return {
    bars: [
      barRow({
        of: `${sizes.length} builds in one process`,
        what: 'kept a build',
        most: 100,
        unit: ' KB',
        digits: 1,
        value: kept,
      }),
    ],
    lines: [
      `## Memory: ${sizes.length} builds of government.en in one process through the library (dry, fonts embedded), after collecting garbage`,
      '',
      `| after build | ${marks.join(' | ')} |`,
      `|---|${marks.map(() => '---|').join('')}`,
      ...['heap', 'external', 'rss'].map(
        what => `| ${what}, MB | ${marks.map(at => megabytes(at, what)).join(' | ')} |`,
      ),
      '',
      `Heap and external together, from build 10 to ${sizes.length}: ${round(kept, 1)} KB a build.`,
      '',
    ],
  }
}
