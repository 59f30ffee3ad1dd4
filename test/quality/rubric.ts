import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildDecks, officeDecks } from '../support/office-decks.ts'
import { ROOT } from '../support/source-files.ts'
import { gradeOf } from './rubric/count.ts'
import { staleJudgements } from './rubric/judgement.ts'
import { countAll, printRubric } from './rubric/print.ts'
import { rubricDecks } from './rubric/rubric-decks.ts'

/** `npm run rubric`: grades the shipped decks and writes docs/rubric.md; fails where a title was not judged since it changed. */
const decks = await rubricDecks(await officeDecks())
const stale = decks.flatMap(staleJudgements)
if (stale.length > 0) {
  process.stderr.write(`Judge these in test/quality/rubric-judgement.yaml:\n${stale.join('\n')}\n`)
  process.exitCode = 1
} else {
  const rebuilt = new Map((await buildDecks()).map(({ name, bytes }) => [name, bytes]))
  const counted = countAll({ decks, rebuilt })
  writeFileSync(join(ROOT, 'docs/rubric.md'), printRubric(counted, decks))
  for (const [at, { name }] of decks.entries())
    process.stdout.write(
      `${name}: ${counted.map(({ dimension, decks: each }) => `${dimension.name} ${gradeOf(each[at]!.counts)}`).join(', ')}\n`,
    )
}
