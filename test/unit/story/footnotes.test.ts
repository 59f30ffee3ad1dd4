import { describe, expect, test } from 'vitest'
import { contextOf, slide, tellSlides } from '../../support/tell.ts'

const NOTES = 'footnotes: { low: 小样本, far: "看**远**处" }'
const told = (says: string, more = '', title = '河清了') =>
  tellSlides(slide('plain', `ours: true\nsays: ${JSON.stringify(says)}\n${more}`, title))

interface Marked {
  readonly text: string
  readonly inlines: readonly {
    readonly start: number
    readonly end: number
    readonly raised?: boolean
    readonly strong?: boolean
  }[]
}

/** Words with ^ before each raised number, and bold words in stars. */
const shown = ({ text, inlines }: Marked): string =>
  [...inlines]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, { start, end, raised }) =>
        `${all.slice(0, start)}${raised ? '^' : '*'}${all.slice(start, end)}${raised ? '' : '*'}${all.slice(end)}`,
      text,
    )
const places = (result: Awaited<ReturnType<typeof told>>): readonly string[] =>
  result.diagnostics.flatMap(({ code, span }) =>
    code.startsWith('footnote') ? `${code} ${span?.line}:${span?.column}` : [],
  )

describe('footnotes', () => {
  test('are numbered by their first marks, and stand at the foot', async () => {
    const result = await told('河[^far]水**清**[^low][^far]了', NOTES, '河清了[^low]')
    const { title, says, foot } = contextOf(result) as Record<'title' | 'says' | 'foot', unknown> as Record<
      string,
      Marked
    >
    expect(places(result)).toEqual([])
    expect(shown(title!)).toBe('河清了^1')
    expect(shown(says!)).toBe('河^2水*清*^1^,2了')
    expect(shown(foot!).split('\n').slice(0, 2)).toEqual(['^1\u00a0小样本', '^2\u00a0看*远*处'])
  })

  test('take no part in what words say', async () => {
    const { story } = await told('河[^low]水', NOTES.replace(/, far.*"/, ''))
    const words = story!.slides[0]!.texts.find(({ path }) => path === 'says')
    expect(words?.text).toBe('河水')
  })

  test.each([
    ['a mark without a note', '河[^far]水', '', ['footnote-missing']],
    ['a note without a mark', '河水', NOTES, ['footnote-unmarked', 'footnote-unmarked']],
    ['a mark behind a backslash', '河\\[^far]水', '', []],
  ])('%s', async (_, says, more, codes) => {
    const found = places(await told(says, more))
    expect(found.map(each => each.split(' ')[0])).toEqual(codes)
    for (const each of found) expect(each).toMatch(/ [1-9]\d*:[1-9]\d*$/)
  })
})
