import { buildInMemory, bytesOf, fixtureProject } from '../support/fixture-project.ts'
import { BYTES } from './cases/bytes.ts'
import { CONTENT } from './cases/content.ts'
import { PICTURES, PROJECTS } from './cases/project.ts'
import { TEMPLATES } from './cases/templates.ts'

const filter = process.argv[2] ? new RegExp(process.argv[2]) : /./
for (const one of [...BYTES, ...CONTENT, ...TEMPLATES, ...PICTURES, ...PROJECTS].filter(each =>
  filter.test(each.what),
)) {
  const start = performance.now()
  try {
    const files = fixtureProject('night-buses')
    files.set('dist/council.pptx', bytesOf('old'))
    one.spoil(files)
    const { result } = await buildInMemory(files, { audiences: ['council'], ...one.options }, one.wrap, one.environment)
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    const first = errors.find(({ code }) => code === one.codes[0])
    const bad = [
      result.ok && 'OK!',
      !first && 'CODE',
      first && !one.message.test(first.message) && 'MSG',
      first && !first.help && 'HELP',
      first && one.at && (first.span?.file !== one.at[0] || (one.at[1] && first.span?.line !== one.at[1])) && 'POS',
      performance.now() - start > 3000 && 'SLOW',
    ].filter(Boolean)
    if (bad.length > 0 || process.argv[3]) {
      console.log(
        `## ${one.what}: ${bad.join(' ')} (${Math.round(performance.now() - start)} ms, ${errors.length} errors) wants ${one.codes} ${one.at} ${one.message}`,
      )
      for (const e of errors.slice(0, 4))
        console.log(
          `   ${e.code} ${e.span?.file}:${e.span?.line} | ${e.message.slice(0, 200)} | ${e.help?.slice(0, 90)}`,
        )
    }
  } catch (fault) {
    console.log(
      `## ${one.what}: THROWN (${Math.round(performance.now() - start)} ms) ${fault instanceof Error ? fault.stack?.slice(0, 900) : fault}`,
    )
  }
}
