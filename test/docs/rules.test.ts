import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/source-files.ts'
import { printRules } from './print-rules.ts'

test('src/errors/rules.ts holds what the rules say of themselves; `npm run docs` writes it', async () => {
  await expect(printRules()).toMatchFileSnapshot(join(ROOT, 'src/errors/rules.ts'))
})
