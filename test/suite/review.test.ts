import { expect, test } from 'vitest'
import { run } from '../support/command-line.ts'
import { bytesOf, fixtureProject, PROJECT, type ProjectFiles, textOf } from '../support/fixture-project.ts'

const DRIVERS = 'content/audiences/drivers.yaml'
const REVIEWS = 'content/reviews.yaml'

/** The sample project, both of its decks without an error. */
function project(): ProjectFiles {
  const files = fixtureProject('night-buses')
  const council = 'content/audiences/council.yaml'
  files.set(council, bytesOf(textOf(files.get(council)).replace('One or two more', 'More of them')))
  return files
}

interface Listed {
  readonly at: string
  readonly text: string
  readonly state: string
  readonly vouchers: readonly { readonly id: string; readonly words: readonly string[] }[]
}

async function listed(files: ProjectFiles): Promise<readonly Listed[]> {
  const { out } = await run(['review', 'drivers', '--json'], { files })
  return JSON.parse(out) as readonly Listed[]
}

/** The project after a command: what it wrote stays. */
async function after(files: ProjectFiles, ...line: readonly string[]): Promise<ProjectFiles> {
  const { code, err, disk } = await run(line, { files })
  expect(code, err).toBe(0)
  return new Map([...disk].map(([path, bytes]) => [path.slice(PROJECT.length + 1), bytes]))
}

const sign = (files: ProjectFiles, at: string, because = 'The excerpt says so in other words') =>
  after(files, 'review', ...at.split(' '), '--as', 'editor', '--because', because, '--on', '2026-03-01')

const reviewed = async (files: ProjectFiles): Promise<readonly string[]> => {
  const { out } = await run(['build', 'drivers', '--reviewed', '--json', '--fonts', 'none'], { files })
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] }
  return diagnostics.map(({ code }) => code).filter(code => code.startsWith('review-'))
}

test('a sentence is open until it is signed, stale when it or its voucher changes, and pruned when it is gone', async () => {
  const fresh = project()
  const [first, second] = (await listed(fresh)).filter(({ at }) => at.startsWith('drivers '))
  expect(first?.state).toBe('open')
  expect(first?.vouchers.flatMap(({ words }) => words).join()).not.toBe('')
  expect(await reviewed(fresh)).toContain('review-open')

  const one = await sign(fresh, first!.at)
  const both = await sign(one, second!.at)
  const file = textOf(both.get(REVIEWS))
  expect(file.match(/checked: false/g)).toHaveLength(2)
  expect((await listed(both)).filter(({ state }) => state === 'reviewed')).toHaveLength(2)

  const edited = new Map(both)
  const words = textOf(both.get(DRIVERS))
  expect(words).toContain(second!.text)
  edited.set(DRIVERS, bytesOf(words.replace(second!.text, `${second!.text} indeed`)))
  expect((await listed(edited)).find(({ at }) => at === second!.at)?.state).toBe('stale')
  expect(await reviewed(edited)).toEqual(expect.arrayContaining(['review-stale', 'review-open']))

  edited.set(REVIEWS, bytesOf(file.replace('reviews:', '# of the editors\nreviews:')))
  const left = await after(edited, 'review', '--prune')
  expect(textOf(left.get(REVIEWS)).match(/- at:/g)).toHaveLength(1)
  expect(textOf(left.get(REVIEWS))).toContain('# of the editors')
})

test('a review of nothing is told: review-unused', async () => {
  const files = project()
  const at = (await listed(files))[0]!.at
  const signed = await sign(files, at)
  signed.set(REVIEWS, bytesOf(textOf(signed.get(REVIEWS)).replace(/sentence: "\w{6}/, 'sentence: "000000')))
  expect((await run(['review'], { files: signed })).err).toContain('[review-unused]')
})

test.each([
  ['a role is needed', ['review', 'drivers', 'B1', 'title', '--because', 'so it is'], 'needs a role'],
  ['a name is no role', ['review', 'drivers', 'B1', 'title', '--as', 'Smith', '--because', 'so'], 'Allowed choices'],
  [
    'a place is needed',
    ['review', 'drivers', 'B9', '--as', 'editor', '--because', 'so', '--on', '2026-03-01'],
    'No open claim',
  ],
  [
    'one sentence at a time',
    ['review', 'drivers', '--as', 'editor', '--because', 'so it is', '--on', '2026-03-01'],
    'Sign them one by one',
  ],
])('%s', async (_, line, says) => {
  const { code, err } = await run(line)
  expect(code).toBe(2)
  expect(err).toContain(says)
})

test('reviews that cannot be read are told: reviews-unreadable', async () => {
  const files = project()
  files.set(`${REVIEWS}/old.yaml`, bytesOf(''))
  const { code, err } = await run(['review'], { files })
  expect([code, err]).toEqual([1, expect.stringContaining('[reviews-unreadable]')])
})
