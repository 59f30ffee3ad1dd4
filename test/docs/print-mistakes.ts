import { run } from '../support/command-line.ts'
import { bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { readSource } from '../support/source-files.ts'

const SURVEY = 'content/survey.yaml'
const COUNCIL = 'content/audiences/council.yaml'

/** A mistake of an analyst: what the sample project says, and what somebody writes in its place. */
interface Mistake {
  readonly what: string
  readonly file: string
  readonly right: string
  readonly wrong: string
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'An excerpt retyped instead of copied',
    file: SURVEY,
    right: 'excerpt: Fares cover 41% of that sum',
    wrong: 'excerpt: Fares cover 41% of the sum',
  },
  { what: 'A number that is not the one of its excerpt', file: SURVEY, right: 'value: 62', wrong: 'value: 63' },
  {
    what: 'A number typed on a slide',
    file: COUNCIL,
    right: 'title: Two of the {F13} lines carry most passengers',
    wrong: 'title: Two of the 4 lines carry 66% of passengers',
  },
  {
    what: 'A quotation put into other words',
    file: COUNCIL,
    right: 'Q01: Without the N4 I would have to give up my shift',
    wrong: 'Q01: Without the N4 I must give up my shift',
  },
  {
    what: 'Words of one person given to another',
    file: SURVEY,
    right: 'by: P04\n',
    wrong: 'by: P01\n',
  },
  {
    what: 'A claim without a record that vouches for it',
    file: COUNCIL,
    right: '    from: [Q01, N02]\n    relation: L02\n    claim: "Night buses:"',
    wrong: '    claim: Buses pay off',
  },
  {
    what: 'More than the source says',
    file: SURVEY,
    right: 'says: Breaks are too short on the longest lines',
    wrong: 'says: Breaks are too short on all lines',
  },
  { what: 'An id with a slip', file: COUNCIL, right: 'hero: F01', wrong: 'hero: F1' },
  {
    what: 'Words that do not fit their place',
    file: COUNCIL,
    right: 'limit: Of the {F07} who were asked',
    wrong:
      'limit: Of the {F07} who were asked by the survey team on the platforms and in the buses of the network, in the nights of the week and of the weekend, in the city and in the towns around it',
  },
  {
    what: 'A colon that YAML takes for its own',
    file: COUNCIL,
    right: 'foot: Personal views',
    wrong: 'foot: Note: personal views',
  },
]

const START = '<!-- mistakes: written by `npm run docs` -->'
const END = '<!-- /mistakes -->'

/** docs/facts.md with the messages that each mistake gets now. */
export async function printMistakes(): Promise<string> {
  const page = readSource('docs/facts.md')
  const [before = '', rest = ''] = page.split(START)
  const sections: string[] = []
  for (const [at, mistake] of MISTAKES.entries()) sections.push(await printMistake(mistake, at + 1))
  return `${before}${START}\n\n${sections.join('\n')}\n${END}${rest.split(END)[1] ?? ''}`
}

async function printMistake({ what, file, right, wrong }: Mistake, number: number): Promise<string> {
  const files = fixtureProject('night-buses')
  const text = textOf(files.get(file))
  if (!text.includes(right)) throw new Error(`${file} does not hold "${right}"`)
  files.set(file, bytesOf(text.replace(right, wrong)))
  const { err } = await run(['check', 'council'], { files })
  const [first = ''] = err.split('\n\n')
  if (first === '') throw new Error(`no message for "${what}"`)
  return `**${number}. ${what}.**\n\n\`\`\`\n${first.trimEnd()}\n\`\`\`\n`
}
