import { describe, expect, it } from 'vitest'
import { chooseFiles, stemOf } from '../../../src/survey/load/choose-files.ts'

const FILES = {
  town: 'audience: mayor\nlanguage: zh\nslides: []\n',
  'town.en': '# In English.\nextends: "town" # the same slides\nlanguage: en\n',
  press: "audience: 'press'\nlanguage: zh\n",
  'press.en': 'extends: press\naudience: journalists\n',
}

const chosen = (wanted: readonly string[], files: Readonly<Record<string, string>> = FILES): readonly string[] =>
  chooseFiles(
    Object.entries(files).map(([stem, text]) => ({
      file: `content/audiences/${stem}.yaml`,
      found: { bytes: new TextEncoder().encode(text) },
    })),
    wanted,
  ).map(({ file }) => stemOf(file))

describe('only the audiences asked for are read', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['by the file’s name, without those that extend it', ['town'], ['town']],
    ['by the audience that the file names, with those that inherit it', ['mayor'], ['town', 'town.en']],
    ['with what they extend', ['town.en'], ['town', 'town.en']],
    ['by a name of their own', ['journalists'], ['press', 'press.en']],
    ['several', ['town', 'press'], ['town', 'press', 'press.en']],
    ['all where none is named', [], ['town', 'town.en', 'press', 'press.en']],
    ['all where one is nobody’s', ['town', 'twon'], ['town', 'town.en', 'press', 'press.en']],
  ])('%s', (_, wanted, expected) => expect(chosen(wanted)).toEqual(expected))

  it.each([
    ['an alias', 'audience: *name'],
    ['a block', 'audience: >\n  mayor'],
    ['a tag', 'audience: !!str mayor'],
    ['a map in one line', '{ audience: mayor }'],
    ['neither an audience nor what it extends', 'slides: []'],
    ['what it extends by an alias', 'audience: other\nextends: *town'],
  ])('in doubt, too: %s', (_, text) => expect(chosen(['town'], { ...FILES, doubt: text })).toEqual(['town', 'doubt']))

  it('all, where one of them extends what is not there', () => {
    expect(chosen(['lost'], { ...FILES, lost: 'extends: twon' })).toHaveLength(5)
  })
})
