import { describe, expect, test } from 'vitest'
import type { MarkupNode } from '../../../src/markup/nodes.ts'
import { parseMarkup } from '../../../src/markup/parse.ts'
import { compileTemplates } from '../../../src/template/compile-templates.ts'
import type { ContextValue } from '../../../src/template/context.ts'
import { printStory } from '../../../src/template/print-story.ts'
import { leaf, reserved, slideOf, storyOf } from '../../support/sample-context.ts'
import { sampleTheme } from '../../support/sample-theme.ts'
import { setOf } from '../../support/template-set.ts'

const line = sampleTheme.lines.heavy!
const names = {
  ...sampleTheme,
  lines: { ...sampleTheme.lines, dashed: line, flow: line },
  space: { s: 8, m: 12, l: 24 },
}

/** Parses a layout's body; its first line is line 5 of the file. */
async function parse(
  body: string,
  fields: Record<string, ContextValue> = {},
  partials: Readonly<Record<string, string>> = {},
) {
  const set = await setOf('{ a: label, n 0..9: label }', body, partials)
  const { value, diagnostics } = printStory(
    storyOf([slideOf('a', reserved({ a: leaf('a'), ...fields }))]),
    set,
    compileTemplates(set),
  )
  expect(diagnostics).toEqual([])
  return parseMarkup(value![0]!, names)
}

const inSlide = (body: string): string => `<slide>\n<title>{{title}}</title>\n${body}\n</slide>`

async function faults(body: string, fields?: Record<string, ContextValue>): Promise<string[]> {
  const { value, diagnostics } = await parse(body, fields)
  expect(value).toBeUndefined()
  return diagnostics.map(({ code, span, message, help }) => `${code} ${span?.line}:${span?.column} ${message} ${help}`)
}

/** A tree in short: `row(text(“a” “b”))`. */
const brief = (node: MarkupNode): string =>
  node.kind === 'text' ? `“${node.text}”` : `${node.name}(${node.children.map(brief).join(' ')})`

describe('white space', () => {
  test.each([
    ['between tags it goes', '<row>\n  <text>a</text>\n\n  <text>b</text>\n</row>', 'row(text(“a”) text(“b”))'],
    ['between boxes on one line too', '<row> <text>a</text> <spacer/> </row>', 'row(text(“a”) spacer())'],
    ['between runs on one line it stays', '<text><run>a</run> <run>b</run></text>', 'text(run(“a”) “ ” run(“b”))'],
    ['between runs on two lines it goes', '<text>\n  <run>a</run>\n  <run>b</run>\n</text>', 'text(run(“a”) run(“b”))'],
    ['lines of a text are joined by one space', '<text>\n  one\n  two  three\n</text>', 'text(“one two  three”)'],
    ['between paragraphs it goes', '<text><p>a</p> <p>b</p></text>', 'text(p(“a”) p(“b”))'],
    ['a value keeps its own', '<text>\n{{a}}\n</text>', 'text(“ v ”)'],
    ['a hard space stays', '<text><run>a</run>&#160;\n</text>', 'text(run(“a”) “\u00A0”)'],
    ['blocks leave none', '<text>\n{{#if a}}\na\n{{else}}\nb\n{{/if}}\n</text>', 'text(“a”)'],
    ['comments leave none', '<row><!-- <x> --><text>a</text></row>', 'row(text(“a”))'],
  ])('%s', async (_, body, expected) => {
    const { value, diagnostics } = await parse(inSlide(body), { a: leaf(' v ') })
    expect(diagnostics).toEqual([])
    expect(brief(value!.children[1]!)).toBe(expected)
  })
})

describe('values of attributes', () => {
  test.each([
    '<row width="c2.5" gap="m" padding="0 l 4.5 s" margin-top="-4" flex="0.5" align-items="baseline"/>',
    '<text style="body" color="muted" fill="none" border="dashed" writing-mode="vertical" placeholder="body">a</text>',
    '<column fill="absent" layer="under" bleed="true"/>',
    '<shape kind="open-pentagon" depth="20" alt=""/>',
    '<grid columns="3" row-gap="0"><row start="1" span="2"/></grid>',
    '<row><shape id="a1" kind="rect"/><shape id="b" kind="rect"/><connector from="a1.left" to="b" route="elbow" style="flow"/></row>',
    '<drawing size="10 20.5" alt=""><rule x1="0" y1="0" x2="9" y2="-9"/><polyline points="0,0 1.5,-2 3,3" closed="true"/><shape kind="rect" x="0" y="1" width="2" height="3"/></drawing>',
    '<chart kind="bar" unit="" alt="x" gap="80"><point label="a" value="1.5" border="dashed"/><point label="b" value="2"/></chart>',
    '<table overflow="continue"><col width="c2"/><col flex="1"/><tr head="true"><td/><td>a</td></tr><tr><td rowspan="rest" colspan="2"><p>a</p></td></tr></table>',
    '<list marker="dot"><p level="1" marker="none" space-before="s">a</p></list>',
    '<image src="a.png" alt="" fit="cover"/>',
    '<icon of="sun" name="a sun" alt="sun"/>',
    '<icon name="tabler:sun" color="accent"/>',
  ])('%s', async body => expect((await parse(inSlide(body))).diagnostics).toEqual([]))
})

describe('faults are told with the template’s line', () => {
  test.each([
    ['an unknown element', '  <colum/>', 'markup-element 7:3 Unexpected element <colum> Did you mean "column"?'],
    [
      'an unknown attribute',
      '<row\n  widt="3"/>',
      'markup-attribute 8:3 Unexpected attribute "widt" of <row> Did you mean "width"?',
    ],
    ['an attribute of another element', '<spacer gap="m"/>', 'markup-attribute 7:9'],
    ['a length that is none', '<row width="3px"/>', 'markup-value 7:6 Unexpected width="3px" of <row>'],
    ['a negative length', '<row width="-3"/>', 'markup-value 7:6'],
    ['five lengths', '<row padding="1 2 3 4 5"/>', 'markup-value 7:6'],
    ['a space that the theme lacks', '<row gap="xxl"/>', 'markup-value 7:6'],
    ['a colour', '<row fill="#B35A1F"/>', 'markup-value 7:6'],
    ['a role that is none', '<text color="acent">a</text>', 'Did you mean "accent"?'],
    ['a style that the theme lacks', '<text style="bodyy">a</text>', 'Did you mean "body"?'],
    ['a text style for a line', '<rule style="body"/>', 'markup-value 7:7'],
    ['a choice that is none', '<text text-align="middle">a</text>', 'expected one of left, center, right'],
    ['an id that is none', '<row id="1 a"/>', 'markup-value 7:6'],
    ['a place with a side that is none', '<connector from="a.centre" to="b"/>', 'markup-value 7:12'],
    ['no alternative text', '<image src="a.png"/>', 'markup-required 7:1 <image> lacks alt'],
    ['no ends', '<connector/>', '<connector> lacks from, to'],
    ['no name of an icon', '<icon alt="a"/>', '<icon> lacks name'],
    [
      'no place in a drawing',
      '<drawing size="1 1" alt=""><shape kind="rect" x="1" y="1"/></drawing>',
      '<shape> lacks width, height',
    ],
    [
      'coordinates outside a drawing',
      '<shape kind="rect" x="3"/>',
      'markup-attribute 7:20 Unexpected attribute "x" outside a drawing',
    ],
    ['words among boxes', '<row>\n  abc\n</row>', 'markup-text 8:3 Unexpected text "abc" in <row>'],
    ['words beside paragraphs', '<text><p>a</p>b</text>', 'markup-text 7:15'],
    ['words in a table', '<table><tr>a</tr></table>', 'markup-text 7:12'],
    ['a box in words', '<text><row/></text>', 'markup-nesting 7:7 Unexpected <row> in <text>'],
    ['a paragraph among boxes', '<row><p>a</p></row>', 'markup-nesting 7:6'],
    ['anything in an empty element', '<rule><run>a</run></rule>', '<rule> is empty'],
    ['a row in a chart', '<chart kind="bar" alt=""><row/></chart>', '<chart> may hold <series> <point> <beside>.'],
    ['notes', '<notes><p>a</p></notes>', 'markup-element 7:1'],
    ['a second title', '<title>b</title>', 'markup-title 7:1'],
    ['an id twice', '{{#each n}}<row id="x"/>{{/each}}', 'markup-id 7:17'],
    [
      'a tag closed by another',
      '<row>\n <column>\n</row>',
      'markup-syntax 9:1 Unexpected </row>, expected </column> Close <column> first.',
    ],
    [
      'a slip in a closing tag',
      '<column>\n</colum>',
      'markup-syntax 8:1 Unexpected </colum>, expected </column> Write </column>.',
    ],
    ['a closing tag too many', '</row>', 'markup-syntax 7:1 Unexpected </row>, expected </slide>'],
    ['a value without quotes', '<row gap=m/>', 'markup-syntax 7:10'],
    ['an attribute twice', '<row gap="m" gap="s"/>', 'Unexpected second attribute "gap"'],
    ['an entity that XML lacks', '<text>&nbsp;</text>', 'markup-syntax 7:12 Unexpected entity'],
    ['an ampersand', '<text>a & b</text>', 'markup-syntax 7:9 Unexpected & Write &amp;.'],
    ['CDATA', '<text><![CDATA[a]]></text>', 'Unexpected CDATA section'],
  ])('%s', async (_, body, expected) => {
    const told = await faults(inSlide(body), { n: [leaf('1'), leaf('2')] })
    expect(told.length, told.join('\n')).toBe(1)
    expect(told[0]).toContain(expected)
  })

  test.each([
    ['no slide', 'abc', 'markup-syntax 5:1'],
    ['another root', '<row/>', 'markup-element 5:1 Expected <slide> as the root, found <row>'],
    ['no title', '<slide/>', 'markup-title 5:1'],
    [
      'two roots',
      '<slide><title>a</title></slide>\n<slide/>',
      'markup-syntax 6:1 Unexpected second element beside <slide>',
    ],
    [
      'a slide that is not closed',
      '<slide><title>a</title>',
      'markup-syntax 5:1 Unexpected end of the slide, expected </slide>',
    ],
    ['a tag that is not ended', '<slide><title>a</title><row', 'markup-syntax'],
    ['nothing', '', 'markup-syntax'],
    ['a document type', '<!DOCTYPE x><slide><title>a</title></slide>', 'Unexpected document type'],
  ])('%s', async (_, body, expected) => expect((await faults(body)).join('\n')).toContain(expected))

  test('all of a slide at once, those of partials with the partial’s own line', async () => {
    const body = inSlide('{{> p}}\n<rwo/>\n<row gap="q q q"/>\n<icon/>')
    const { diagnostics } = await parse(body, {}, { p: '{{!-- c --}}\n<text styl="x">a</text>' })
    expect(diagnostics.map(({ span }) => `${span?.file.split('/').at(-1)}:${span?.line}`)).toEqual([
      'p.hbs:2',
      'a.hbs:8',
      'a.hbs:9',
      'a.hbs:10',
    ])
  })

  test('a bad value that was merged in leads to its YAML as well', async () => {
    const { diagnostics } = await parse(inSlide('<row width="{{a}}"/>\n<row>{{a}}</row>'), { a: leaf('wide <>', 44) })
    expect(diagnostics).toMatchObject([
      {
        code: 'markup-value',
        message: 'Unexpected width="wide <>" of <row>, expected points, grid columns (c5) or a space of the theme',
        span: { line: 7 },
        trace: [{ span: { file: 'story.yaml', line: 44 } }],
      },
      { code: 'markup-text', span: { line: 8, column: 6 }, trace: [{ span: { line: 44 } }] },
    ])
  })

  test('more than 64 elements deep', async () => {
    const told = await faults(inSlide('<row>'.repeat(70) + '</row>'.repeat(70)))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('more than 64 deep')
  })

  test('a deep and broken slide neither throws nor hangs', async () => {
    const { diagnostics } = await parse(`<slide>${'<row a=>&'.repeat(20_000)}`)
    expect(diagnostics.length).toBeGreaterThan(0)
  })
})
