import { describe, expect, test } from 'vitest'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'

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
    expect(new Set(errorsOf(result))).toEqual(new Set(['record-closed']))
    expect(result.diagnostics.find(({ code }) => code === 'record-closed')?.span?.file).toBe(AUDIENCE)
  })

  test('is found in the finished bytes wherever its words slipped in', async () => {
    const files = closed()
    const words = textOf(files.get(AUDIENCE))
      .split('\n')
      .filter(line => !line.includes('Q02'))
      .join('\n')
    const slide = `slides:\n  - slide: A0\n    layout: contrast\n    ours: true\n    title: Before the rest\n    one: { head: a, word: this, says: that }\n    other: { head: b, word: here, says: there }\n    notes: "Drivers say ${SECRET}"\n`
    files.set(AUDIENCE, bytesOf(`${words.slice(0, words.indexOf('slides:'))}${slide}`))
    const { result, disk } = await buildInMemory(files, { audiences: ['council'] })
    expect(errorsOf(result)).toEqual(['audience-leak'])
    expect(result.diagnostics.find(({ code }) => code === 'audience-leak')?.message).toContain('notesSlide1')
    expect([...disk.keys()].filter(path => path.endsWith('council.pptx'))).toEqual([])
  })
})
