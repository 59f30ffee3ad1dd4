import { describe, expect, test } from 'vitest'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

/** Two fish: one speaker is quoted, the other paraphrased; a third warns. */
const matrix = (field: string, silent = '[]') =>
  tellSlides(
    slide(
      'matrix',
      `from: [Q01, I01]
matrix:
  fields: [{ head: 鱼, ${field} }, { head: 机器 }]
  says:
    - { field: 鱼, text: 还不算多, from: Q01 }
    - { field: 鱼, text: 大致减少, from: I01 }
    - { field: 鱼, text: 记录, from: Q03, uncounted: true }
    - { field: 机器, text: 已经换了, from: I01 }
  silent: ${silent}`,
    ),
  )

describe('a matrix of voices', () => {
  test('counts who speaks for a field, and who of them is quoted', async () => {
    expect(contextOf(await matrix('order: 一')).matrix).toMatchObject({
      fields: [
        { voices: 2, direct: 1 },
        { voices: 1, direct: 0 },
      ],
    })
  })

  test.each<readonly [string, readonly string[]]>([
    ['voices: 2, direct: 1', []],
    ['voices: 3', ['count-differs']],
    ['direct: 2', ['count-differs']],
  ])('%s', async (field, expected) => {
    expect(codes(await matrix(field))).toEqual(expected)
  })

  test('who has a mark is not silent', async () => {
    expect(codes(await matrix('order: 一', '[P01]'))).toEqual(['slot-wrong-kind'])
  })
})
