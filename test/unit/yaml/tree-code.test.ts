import { expect, test } from 'vitest'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import { decodeTree, encodeTree } from '../../../src/yaml/tree-code.ts'
import { filesBelow, readSource } from '../../support/source-files.ts'

const KINDS = `a: text
"b: c": [1, 44.40, .inf, 0x1F, true, ~, '']
d:
  e: &x { f: 1 }
  g: *x
h: |
  two
  lines
中文: "引号"
`

test('a tree comes back as it was, places included', () => {
  const files = filesBelow('content', /\.yaml$/).map(file => [file, readSource(file)] as const)
  expect(files.length).toBeGreaterThan(10)
  for (const [file, text] of [['kinds.yaml', KINDS], ...files] as const) {
    const { tree } = readYaml(file, new TextEncoder().encode(text))
    expect(tree, file).toBeDefined()
    const code = JSON.parse(JSON.stringify(encodeTree(tree!)))
    expect(decodeTree(file, code), file).toStrictEqual(tree)
  }
})
