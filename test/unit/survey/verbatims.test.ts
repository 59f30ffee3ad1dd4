import { expect, test } from 'vitest'
import { surveyOf } from '../../support/content-files.ts'

const REPORT = `# Staff survey

Ann Lee, head of staff, said "People were frank."

## In their words

> "The desks are too close."
> (Clerk, under a year)

> "Nobody answers the phone."
> (Driver, over ten years)
`
const QUOTED = '"The desks are too close."'

const reasonsFor = async (voice: string, quotation: string): Promise<readonly (string | undefined)[]> => {
  const survey = `survey: Staff
language: en
sources: { S1: { file: source/report.md, cite: Staff survey } }
people: { P1: { name: Ann Lee, titles: [head of staff], excerpt: "Ann Lee, head of staff" } }
voices: { V1: { name: A clerk, ${voice} } }
quotations: { Q1: { by: V1, ${quotation} } }
`
  const { diagnostics } = await surveyOf({ 'survey.yaml': survey, 'source/report.md': REPORT })
  return diagnostics.map(({ code, why }) => `${code}: ${why}`)
}

/** What a quotation of somebody without a name needs, so that nobody else’s words are given to them. */
test.each([
  [
    'the line below it says whose it is',
    'how: unnamed',
    `attribution: "(Clerk, under a year)", excerpt: '${QUOTED}'`,
    '',
  ],
  ['its section does', 'how: unnamed, section: In their words', `excerpt: '${QUOTED}'`, ''],
  ['nothing does', 'how: unnamed', `excerpt: '${QUOTED}'`, 'no words of the source say who speaks'],
  [
    'the line below another does',
    'how: unnamed',
    `attribution: "(Driver, over ten years)", excerpt: '${QUOTED}'`,
    'right behind it',
  ],
  [
    'a narrator says it',
    'how: narration',
    `attribution: "(Clerk, under a year)", excerpt: '${QUOTED}'`,
    'no narration',
  ],
  ['somebody with a name says it', 'how: unnamed', `excerpt: '"People were frank."'`, 'give it to Ann Lee (P1)'],
])('words in quotation marks by a voice: %s', async (_, voice, quotation, why) => {
  const reasons = await reasonsFor(voice, quotation)
  expect(reasons).toEqual(
    why === '' ? [] : [expect.stringMatching(new RegExp(`^voice-unproved: .*${why.replace(/[()]/g, '\\$&')}`))],
  )
})
