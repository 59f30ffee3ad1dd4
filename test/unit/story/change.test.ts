import { describe, expect, test } from 'vitest'
import { RIVER, RIVER_SURVEY } from '../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const FILES = {
  ...RIVER,
  'survey.yaml': `${RIVER_SURVEY}tables:
  G1: { file: data/waves.csv, source: S2, unit: "%", wave: columns, base: { n: 500 } }
  G2: { file: data/counts.csv, source: S2, unit: 家, wave: columns, base: { n: 500 } }
`,
  'data/waves.csv': '项目,2021,2024\n水清,41.5,58\n鱼多,31,20\n草多,30,30\n',
  'data/counts.csv': '项目,2021,2024\n纸厂,4,6\n印染,6,9\n',
}
const told = (figure: string, change: string) =>
  tellSlides(slide('changes', `numbers: [{ figure: ${figure}, change: ${change} }]`), FILES)
const changeOf = async (figure: string, change: string): Promise<unknown> =>
  (contextOf(await told(figure, change)).numbers as readonly { change: unknown }[])[0]!.change

describe('how a figure changed since an earlier one', () => {
  test.each([
    [
      'shares, in points',
      'G1/水清/2024',
      'G1/水清/2021',
      { text: '+16.5个百分点', direction: 'up', since: '2021　41.5%' },
    ],
    ['counts, in their unit', 'G2/纸厂/2024', 'G2/纸厂/2021', { text: '+2家', direction: 'up', since: '2021　4家' }],
    ['no change has no direction', 'G1/草多/2024', 'G1/草多/2021', { text: '0个百分点', since: '2021　30%' }],
  ])('%s, neither good nor bad', async (_, figure, since, expected) => {
    expect(await changeOf(figure, `{ since: ${since} }`)).toEqual({ tone: 'muted', ...expected })
  })

  test.each([
    ['水清', 'up', { tone: 'fact', verdict: '改善' }],
    ['水清', 'down', { tone: 'accent', verdict: '变差' }],
    ['鱼多', 'up', { direction: 'down', tone: 'accent', verdict: '变差' }],
    ['鱼多', 'down', { direction: 'down', tone: 'fact', verdict: '改善' }],
    ['草多', 'up', { tone: 'muted' }],
  ])('%s, where the better way is %s', async (row, good, expected) => {
    expect(await changeOf(`G1/${row}/2024`, `{ since: G1/${row}/2021, good: ${good} }`)).toMatchObject(expected)
  })

  test('words beside the figure may stand on a record of their own', async () => {
    const told = await tellSlides(
      slide('changes', 'numbers: [{ figure: G2/纸厂/2024, change: { since: G2/纸厂/2021 }, before: Q01 }]'),
      FILES,
    )
    expect(codes(told)).toEqual([])
  })

  test('the foot says that we computed it, and the notes hold the earlier value', async () => {
    const one = await told('G1/水清/2024', '{ since: G1/水清/2021 }')
    expect(contextOf(one).foot).toContain('测算由制作者作出')
    expect(one.story!.slides[0]!.notes.join('\n')).toContain('41.5%')
  })

  test.each([
    ['a direction that is none', 'G1/水清/2024', '{ since: G1/水清/2021, good: more }', 'change-malformed'],
    ['a key that it has not', 'G1/水清/2024', '{ since: G1/水清/2021, goood: up }', 'change-malformed'],
    ['a record that is no figure', 'G1/水清/2024', '{ since: Q01 }', 'change-malformed'],
    ['other units', 'G1/水清/2024', '{ since: G2/纸厂/2021 }', 'derived-not-computed'],
    ['counts of two things', 'G2/纸厂/2024', '{ since: G2/印染/2021 }', 'derived-not-computed'],
  ])('tells %s', async (_, figure, change, code) => {
    expect(codes(await told(figure, change))).toEqual([code])
  })
})
