import { describe, expect, test } from 'vitest'
import { checkTemplates } from '../../../src/template/check/check-templates.ts'
import { setOf } from '../../support/template-set.ts'

const SLOTS =
  '{ hero: figure, badge?: words, quotes 2..3: quotation, who: person|voice, branch?: { head: label, rows 0..2: { says: words } } }'

async function check(body: string, partials: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { diagnostics } = checkTemplates(await setOf(SLOTS, body, partials))
  return diagnostics.map(
    ({ code, span, message, help }) =>
      `${code} ${span?.file.replace(/^templates\//, '')}:${span?.line}:${span?.column} ${message} ${help}`,
  )
}

describe('what is right passes', () => {
  test.each([
    [
      'fields, also of every item',
      '{{hero}} {{hero.value}} {{#each quotes}}{{text}} {{speaker.name}} {{@index}} {{../title}}{{/each}}',
    ],
    [
      'an optional value behind a guard',
      '{{#if badge}}{{badge}}{{/if}} {{#with badge}}{{this}} {{../badge}}{{/with}} {{#unless badge}}-{{else}}{{badge}}{{/unless}}',
    ],
    [
      'an optional field behind a guard of the whole path',
      '{{#if branch.head}}{{branch.head}}{{#each branch.rows}}{{says}}{{../branch.head}}{{/each}}{{/if}}',
    ],
    ['what a guard proved, inside {{#with}}', '{{#if hero.unit}}{{#with hero}}{{unit}}{{/with}}{{/if}}'],
    ['an item by number, below the least', '{{quotes.1.text}}'],
    ['what all of several kinds have', '{{who.name}} {{#with who.role}}{{this}}{{/with}}'],
    [
      'what every slide has',
      '{{foot}} {{slide.number}} {{deck.for}} {{#each sections}}{{#if current}}{{name}}{{/if}}{{/each}} {{#with event.host}}{{this}}{{/with}}',
    ],
    [
      'helpers in helpers',
      '{{plus-n (count quotes) -1}} {{#if (is-equal theme.tracker "segments")}}{{house-word "not-stated"}}{{/if}}',
    ],
    [
      'groups',
      '{{#each-group quotes "speaker"}}{{speaker.name}}{{#each items}}{{text}}{{@../index}}{{/each}}{{/each-group}}',
    ],
    ['@root in loops', '{{#each quotes}}{{@root.hero.value}}{{/each}}'],
  ])('%s', async (_, body) => expect(await check(body)).toEqual([]))

  test('partials with values, names and blocks', async () => {
    const partials = {
      frame: '<slide>{{> @partial-block}}{{> foot}}</slide>',
      foot: '{{foot}}',
      number: '{{value}}{{#with unit}}{{this}}{{../style}}{{/with}}{{#if color}}{{color}}{{/if}}',
      quote: '{{text}} {{> speaker speaker}}',
      speaker: '{{name}}{{#with role}}{{this}}{{/with}}',
    }
    const body =
      '{{#> frame}}{{> number hero style="a"}}{{> number hero style="b" color="c"}}{{#each quotes}}{{> quote}}{{/each}}{{#with branch}}{{head}}{{../hero}}{{/with}}{{/frame}}'
    expect(await check(body, partials)).toEqual([])
  })
})

describe('what is wrong is told with its place and the nearest name', () => {
  test.each([
    [
      'a slip in a name',
      '\n  {{her.value}}',
      'template-path layouts/a.hbs:6:5 Unexpected "her.value": layout a has no "her" Did you mean "hero"?',
    ],
    ['a slip in a field', '{{hero.valu}}', 'figure has no "valu" Did you mean "value"?'],
    ['a slip in a condition', '{{#if hreo}}x{{/if}}', 'template-path layouts/a.hbs:5:7'],
    ['a slip in a loop', '{{#each qoutes}}{{text}}{{/each}}', 'template-path layouts/a.hbs:5:9'],
    ['a slip in an argument', '{{plus-n @indx 1}}', 'Did you mean "@index"?'],
    [
      'an optional value without a guard',
      '{{badge}}',
      'template-optional layouts/a.hbs:5:3 "badge" may be missing here',
    ],
    ['a field of an optional value without a guard', '{{branch.head}}', 'template-optional'],
    [
      'an optional value in the wrong branch',
      '{{#if badge}}x{{else}}{{badge}}{{/if}}',
      'template-optional layouts/a.hbs:5:25',
    ],
    ['an item by number, beyond the least', '{{quotes.2.text}}', 'template-optional'],
    ['a field that one of several kinds lacks', '{{who.role}}', 'template-optional'],
    ['a list printed', '{{quotes}}', 'template-print'],
    ['a record printed that has no text', '{{#with branch}}{{this}}{{/with}}', 'template-print'],
    ['a loop over one value', '{{#each hero}}x{{/each}}', 'template-kind'],
    ['../ out of the layout', '{{../hero}}', 'it leads out of the layout'],
    ['@index outside a loop', '{{@index}}', 'outside a loop'],
    ['an unknown helper', '{{uppercase hero}}', 'template-helper layouts/a.hbs:5:1'],
    ['a helper’s slip', '{{plus-m 1 2}}', 'Did you mean "plus-n"?'],
    ['Handlebars’ own log', '{{log hero}}', 'template-helper'],
    ['a helper with too few arguments', '{{is-equal hero}}', 'template-arguments'],
    ['an inline helper as a block', '{{#count quotes}}x{{/count}}', 'template-helper'],
    ['a section', '{{#hero}}x{{/hero}}', 'template-section'],
    ['an inverted section', '{{^badge}}x{{/badge}}', 'template-section'],
    ['block parameters', '{{#each quotes as |q|}}x{{/each}}', 'template-block-params'],
    ['a triple mustache', '<text>{{{hero}}}</text>', 'template-unescaped layouts/a.hbs:5:7'],
    ['an ampersand mustache', '{{&hero}}', 'template-unescaped'],
    ['a decorator', '{{* deco}}', 'template-decorator'],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}', 'template-decorator'],
    [
      'an unknown house word',
      '{{house-word "not-statd"}}',
      'template-house-word layouts/a.hbs:5:1 Unexpected house word "not-statd" Did you mean "not-stated"?',
    ],
    ['an unknown field to group by', '{{#each-group quotes "levl"}}x{{/each-group}}', 'template-path'],
    ['an unknown partial', '{{> numbr}}', 'template-partial layouts/a.hbs:5:1'],
    ['a computed partial', '{{> (lookup quotes 0)}}', 'template-partial'],
    ['a block that is not closed', '{{#if hero}}', 'template-syntax'],
    [
      'a block closed by another',
      '\n{{#if hero}}{{/each}}',
      'template-syntax layouts/a.hbs:6:4 Unexpected {{/each}}, expected {{/if}}',
    ],
    ['a prototype’s property', '{{hero.constructor}} {{toString}}', 'template-path'],
  ])('%s', async (_, body, expected) => {
    const told = await check(body)
    expect(told.length, told.join('\n')).toBeGreaterThan(0)
    expect(told.join('\n')).toContain(expected)
  })

  test('a fault in a partial names the partial’s line and the call', async () => {
    const set = await setOf(SLOTS, '{{#each quotes}}\n{{> number}}\n{{/each}}', { number: '\n{{value}}' })
    const [fault, ...others] = checkTemplates(set).diagnostics
    expect(others).toEqual([])
    expect(fault).toMatchObject({ span: { file: 'templates/partials/number.hbs', line: 2, column: 3 } })
    expect(fault?.trace).toMatchObject([{ span: { file: 'templates/layouts/a.hbs', line: 6 } }])
  })

  test('a name that this call does not give', async () => {
    const told = await check('{{> n hero style="a"}}{{> n hero}}', { n: '{{style}}' })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('template-optional partials/n.hbs:1:3')
  })

  test('a partial does not see what lies around its call', async () => {
    expect((await check('{{#each quotes}}{{> n}}{{/each}}', { n: '{{../hero}}' })).join()).toContain(
      'leads out of the partial',
    )
  })

  test('partials that call themselves, by whatever way round, are told once each', async () => {
    const told = await check('{{> a}}', {
      a: '{{> b}}',
      b: '{{#if foot}}{{> c}}{{/if}}',
      c: '{{> a}}',
      own: '{{> own}}',
    })
    expect(told.map(each => each.split(' ')[0])).toEqual(['template-partial-cycle', 'template-partial-cycle'])
    expect(told.join('\n')).toContain('a → b → c → a')
  })

  test('partials more than 32 deep', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 34 }, (_, index) => [`p${index}`, index < 33 ? `{{> p${index + 1}}}` : 'x']),
    )
    expect((await check('{{> p0}}', chain)).join()).toContain('template-partial-depth')
  })

  test('partials that call each other more and more often', async () => {
    const twice = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`p${index}`, index < 24 ? `{{> p${index + 1}}}`.repeat(2) : 'x']),
    )
    const told = await check('{{> p0}}', twice)
    expect(told.map(each => each.split(' ')[0])).toEqual(['template-partial-calls'])
  })

  test('a round of partials hides no other fault', async () => {
    const told = await check('{{> a}}{{nope}}', { a: '{{> a}}{{neither}}' })
    const codes = ['template-path', 'template-partial-cycle', 'template-path']
    expect(told.map(each => each.split(' ')[0])).toEqual(codes)
  })

  test('a block for a partial that prints none, and a block that no call gives', async () => {
    expect((await check('{{#> plain}}{{hero}}{{/plain}}', { plain: 'x' })).join()).toContain('template-partial-block')
    expect((await check('{{> frame}}', { frame: '{{> @partial-block}}' })).join()).toContain('template-partial-block')
  })

  test('the body of a block is checked where it is written', async () => {
    const told = await check('{{#> frame}}\n{{hreo}}\n{{/frame}}', {
      frame: '{{#each sections}}{{> @partial-block}}{{/each}}',
    })
    expect(told.join()).toContain('layouts/a.hbs:6:3')
  })

  test('a partial that no layout calls is still read', async () => {
    const told = await check('x', { idle: '{{#if x}}', other: '{{{y}}}' })
    expect(told.map(each => each.split(' ')[0])).toEqual(['template-syntax', 'template-unescaped'])
  })

  test('all faults of all templates come together, in order', async () => {
    const told = await check('{{heor}}\n{{badge}}\n{{{foot}}}\n{{nope 1}}', { p: '{{&foot}}' })
    expect(told.map(each => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'template-path layouts/a.hbs:5:3',
      'template-optional layouts/a.hbs:6:3',
      'template-unescaped layouts/a.hbs:7:1',
      'template-helper layouts/a.hbs:8:1',
      'template-unescaped partials/p.hbs:1:1',
    ])
  })
})
