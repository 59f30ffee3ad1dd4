import { describe, expect, test } from 'vitest'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { readSource } from '../support/source-files.ts'

const SURVEY = 'content/survey.yaml'
const AUDIENCE = 'content/audiences/council.yaml'
const SECRET = 'short breaks is not safe'

/** The project with one quotation open to drivers alone. */
function closed(): ReturnType<typeof fixtureProject> {
  const files = fixtureProject('night-buses')
  files.set(
    SURVEY,
    bytesOf(
      textOf(files.get(SURVEY)).replace(/( {2}Q02:(?: \{|\n {4}))/, match =>
        match.includes('{') ? `${match} audiences: [drivers],` : `${match}audiences: [drivers]\n    `,
      ),
    ),
  )
  return files
}

const errorsOf = (result: Awaited<ReturnType<typeof buildInMemory>>['result']): readonly string[] =>
  result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('a record that is closed to an audience', () => {
  test('may not be named by its slides', async () => {
    const { result } = await buildInMemory(closed(), { audiences: ['council'] })
    expect(textOf(closed().get(SURVEY))).toContain('audiences: [drivers]')
    expect(errorsOf(result)).toContain('record-closed')
    expect(errorsOf(result)).not.toContain('audience-leak')
    expect(result.diagnostics.find(({ code }) => code === 'record-closed')?.span?.file).toBe(AUDIENCE)
  })

  test('is told at the place where its words slipped in, however they are written', async () => {
    const { result, disk } = await buildInMemory(spoken('“Short breaks — is not  ＳＡＦＥ, drivers say”'), {
      audiences: ['council'],
    })
    const [leak] = result.diagnostics.filter(({ code }) => code === 'audience-leak')
    expect(leak?.message).toContain('“Short breaks — is not  ＳＡＦＥ” on slide A0 (notes) stands in Q02')
    expect(leak?.span?.file).toBe(AUDIENCE)
    expect([...disk.keys()].filter(path => path.endsWith('council.pptx'))).toEqual([])
  })

  test('is told at the keywords, which a file’s properties join', async () => {
    const files = spoken('Nothing of it.')
    const words = textOf(files.get(AUDIENCE))
    files.set(AUDIENCE, bytesOf(words.replace(/^keywords: .*/m, 'keywords: [Short breaks, is not safe]')))
    const { result } = await buildInMemory(files, { audiences: ['council'] })
    const leaks = result.diagnostics.filter(({ code }) => code === 'audience-leak')
    expect(leaks.map(({ message }) => message)).toEqual([
      '“Short breaks, is not safe” on the deck’s own words stands in Q02, which is closed to council',
    ])
    expect(leaks[0]?.span?.file).toBe(AUDIENCE)
  })

  test('is found in the finished bytes where a template has its words', async () => {
    const files = spoken('Nothing of it.')
    const contrast = textOf(bytesOf(readSource('templates/layouts/contrast.hbs')))
    files.set(
      'templates/layouts/contrast.hbs',
      bytesOf(contrast.replace(/\{\{\/frame\}\}/, `<text style="body">${SECRET}</text>$&`)),
    )
    files.set('briefdeck.yaml', bytesOf('rules: { relation-unstated: off }\n'))
    const { result } = await buildInMemory(files, { audiences: ['council'] })
    expect(errorsOf(result)).toEqual(['audience-leak'])
    expect(result.diagnostics.find(({ code }) => code === 'audience-leak')?.message).toContain('Words of Q02')
  })

  test('may not be held by an open record, which would free its words: closed-elsewhere', async () => {
    const files = spoken('Nothing of it.')
    const more = `  I09:
    by: P02
    attribution: Tom Becker, spokesman of the drivers' council, said
    says: Drivers speak of breaks that are not safe
    excerpt: '"We love the job, but eleven hours with two short breaks is not safe,"'
`
    files.set(SURVEY, bytesOf(textOf(files.get(SURVEY)).replace(/^statements:\n/m, `$&${more}`)))
    const { result } = await buildInMemory(files, { audiences: ['council'] })
    expect(errorsOf(result)).toContain('closed-elsewhere')
  })
})

/** The project with Q02 closed, and a deck of one slide with these notes. */
function spoken(notes: string): ReturnType<typeof fixtureProject> {
  const files = closed()
  const words = textOf(files.get(AUDIENCE))
  const slide = `slides:\n  - slide: A0\n    layout: contrast\n    ours: true\n    title: Before the rest\n    one: { head: a, word: this, says: that }\n    other: { head: b, word: here, says: there }\n    notes: "${notes}"\n`
  files.set(AUDIENCE, bytesOf(`${words.slice(0, words.indexOf('slides:'))}${slide}`))
  return files
}
