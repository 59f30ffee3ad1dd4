import { describe, expect, test } from 'vitest'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const told = (text: string) => tellSlides(slide('plain', `says: { text: ${JSON.stringify(text)}, from: F01 }`))

/** The words that look otherwise, each with how: `清了/b`, `看/#A1`. */
async function inlinesOf(text: string): Promise<readonly [shown: string, inlines: readonly string[]]> {
  const { says } = contextOf(await told(text)) as {
    says: { text: string; inlines: readonly { start: number; end: number; strong?: boolean; link?: string }[] }
  }
  const inlines = says.inlines.map(
    ({ start, end, strong, link }) => `${says.text.slice(start, end)}/${strong ? 'b' : link}`,
  )
  return [says.text, inlines]
}

describe('inline marks of own words', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['bold', '河水**清了**很多', '河水清了很多', ['清了/b']],
    [
      'bold round a figure',
      '**{F01}的人**看见',
      expect.stringMatching(/的人看见$/) as never,
      [expect.stringMatching(/的人\/b$/) as never],
    ],
    ['a link into the web', '[河水](https://example.org/a_b)清了', '河水清了', ['河水/https://example.org/a_b']],
    ['a link to a slide and bold in it', '[**河水**](#A1)清了', '河水清了', ['河水/b', '河水/#A1']],
    ['marks behind a backslash', '河水\\*\\*清了\\*\\*', '河水**清了**', []],
    ['signs that are no marks', '水 * 鱼 * 虾 [清] (了)', '水 * 鱼 * 虾 [清] (了)', []],
  ])('%s', async (_, text, shown, inlines) => {
    expect(await inlinesOf(text)).toEqual([shown, inlines])
  })

  test.each(['http://example.org', 'javascript:alert(1)', 'www.example.org', '#', 'assets/a.pdf'])(
    'a link to %s is told',
    async link => {
      expect(codes(await told(`[河水](${link})清了`))).toContain('link-malformed')
    },
  )
})
