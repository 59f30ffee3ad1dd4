import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPacker } from '../../../src/build/pack-scene.ts'
import { rehearsal } from '../../../src/build/rehearsal.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { ROOT } from '../../support/source-files.ts'

test('the deck of the rehearsal is sound: a fault in it would end the rehearsal halfway, and nobody would know', async () => {
  const pack = openPacker(nodeHost(), { fontMode: 'embed', fontFolders: [join(ROOT, 'node_modules')] })
  const { value, diagnostics } = await pack(rehearsal())
  expect(diagnostics).toEqual([])
  expect(value?.length).toBeGreaterThan(10_000)
})
