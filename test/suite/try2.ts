import { buildInMemory } from '../support/fixture-project.ts'
import { hostileProject } from './hostile-words.ts'

const { result } = await buildInMemory(hostileProject())
for (const d of result.diagnostics) console.log(d.severity, d.code, d.span?.file, d.span?.line, d.message, '|', d.help)
console.log(result.ok, result.decks.length)
for (const s of result.decks[0]?.scene.slides ?? []) console.log(JSON.stringify(s.notes))
