import { expect, test } from 'vitest'
import { deleteItems } from '../../../src/yaml/edit-list.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import { bytesOf } from '../../support/fixture-project.ts'

/** The text without those items of `list` that say `gone`. */
function withoutGone(text: string): string {
  const { tree } = readYaml('a.yaml', bytesOf(text))
  const list = tree?.kind === 'map' ? tree.entries.get('list')?.value : undefined
  const items = list?.kind === 'list' ? list.items : []
  const isGone = (item: (typeof items)[number]): boolean => item.kind === 'map' && item.entries.has('gone')
  return deleteItems(
    text,
    items.filter(isGone).map(({ span }) => span),
  )
}

test.each([
  ['the first of a list', 'list:\n  - gone: 1\n  - b: 2\n', 'list:\n  - b: 2\n'],
  ['one between comments', 'list:\n  # a\n  - gone: 1 # b\n  # c\n  - b: 2\n', 'list:\n  # a\n  # c\n  - b: 2\n'],
  ['the last one, and another key', 'list: # x\n  - gone: 1\n# y\nz: 1\n', 'list: [] # x\n# y\nz: 1\n'],
  ['all of them, at the end of the file', 'a: 1\nlist:\n- gone: 1\n- { gone: 2,\n    b: 3 }', 'a: 1\nlist: []\n'],
  [
    'text on several lines, an empty one among them',
    'list:\n  - gone: |\n      a\n\n      b\n    c: 1\n  - b: 2\n',
    'list:\n  - b: 2\n',
  ],
  ['a list in brackets', 'list: [{ gone: 1 }, { b: 2 }, { gone: 3 }] # x\n', 'list: [{ b: 2 }] # x\n'],
  ['all of a list in brackets', 'list: [{ gone: 1 }, { gone: 2 }]\n', 'list: []\n'],
])('%s is deleted, and all else stays', (_, text, expected) => {
  expect(withoutGone(text)).toBe(expected)
  expect(readYaml('a.yaml', bytesOf(expected)).diagnostics).toEqual([])
})
