import { describe, expect, test } from 'vitest'
import { given } from '../../../src/base/given.ts'
import { codes, contextOf, slide, type Told, tellSlides } from '../../support/tell.ts'

/** A slide of the talk by its id, with keys of its own. */
const at = (id: string, keys = '', title = `河水清了${id}`): string =>
  slide('plain', `says: Q01${keys}`, title).replace('A1', id)
const DECK = [
  at('A1', '\nrole: opening'),
  at('A2', '\nsection: 河水\nweight: 1'),
  at('A3'),
  at('A4', '\nweight: 3'),
  at('A5', '\nsection: 鱼\nhidden: true'),
  at('A6', '\nweight: 3'),
  at('A7', '\nsection: 厂里\nweight: 1'),
  at('A8', '\nrole: divider'),
  at('A9', '\nbackup: true'),
].join('')
const agenda = (...names: readonly string[]): string =>
  slide('agenda', `from: [Q01]\nrole: opening\nitems: [${names.map(to => `{ to: ${to} }`).join(', ')}]`).replace(
    'A1',
    'A0',
  )

const told = (slides: string, minutes?: number): Promise<Told> => tellSlides(slides, {}, 'town', given({ minutes }))
const ids = ({ story }: Told): string => story!.slides.map(({ id }) => id).join(' ')
const pages = (one: Told): readonly string[] =>
  (contextOf(one).items as readonly { to: Readonly<Record<string, string>> }[]).map(
    ({ to }) => `${to.id} ${to.text}${to['left-out'] ?? ''}`,
  )

describe('a deck of so many minutes', () => {
  test.each([
    [2, 'A1 A4 A5 A8 A2 A3 A6 A7 A9'],
    [3, 'A1 A4 A5 A6 A8 A2 A3 A7 A9'],
    [4, 'A1 A3 A4 A5 A6 A8 A2 A7 A9'],
    [20, 'A1 A2 A3 A4 A5 A6 A7 A8 A9'],
  ])('of %s keeps the weightiest slides in their order; hidden ones take no minute', async (minutes, expected) => {
    expect(ids(await told(DECK, minutes))).toBe(expected)
  })

  test('says what it leaves out: the build by id and title, the notes of the first slide to the speaker', async () => {
    const { story, diagnostics } = await told(DECK, 4)
    expect(diagnostics).toMatchObject([
      {
        code: 'slides-left-out',
        severity: 'info',
        message: 'town of 4 minutes leaves 2 slides to its appendix: A2 “河水清了A2”, A7 “河水清了A7”',
      },
    ])
    expect(story!.slides[0]!.notes.at(-1)).toBe('未讲：河水清了A2，河水清了A7')
  })

  test('that leaves nothing out says nothing', async () => {
    expect(codes(await told(DECK, 20))).toEqual([])
    expect(codes(await told(DECK))).toEqual([])
  })
})

describe('the page of a section or a slide', () => {
  test.each([
    ['of the whole deck, past hidden slides', undefined, ['A2 3', 'A6 7', 'A7 8', 'A3 4']],
    [
      'of a shorter one: the first slide that is left, else where the appendix has it',
      5,
      ['A3 3', 'A6 6', 'A7 9附录', 'A3 3'],
    ],
  ])('%s', async (_, minutes, expected) => {
    expect(pages(await told(agenda('河水', '鱼', '厂里', 'A3') + DECK, minutes))).toEqual(expected)
  })

  test('that is not there is told', async () => {
    const { diagnostics } = await told(agenda('河水', '鱼塘') + DECK)
    expect(diagnostics).toMatchObject([{ code: 'link-unknown', help: expect.stringContaining('鱼') }])
  })
})
