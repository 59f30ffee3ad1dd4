import { describe, expect, test } from 'vitest'
import { hasErrors } from '../../../src/base/diagnostic.ts'
import { bottom, right } from '../../../src/base/geometry.ts'
import type { LaidPages } from '../../../src/layout/layout.ts'
import { keptPieces } from '../../../src/pipeline/kept/kept-pieces.ts'
import { bodyText, itemText } from '../../../src/scene/walk.ts'
import { barsIn } from '../../support/bar-chart.ts'
import { lay } from './lay.ts'

const HAN = '在这个行业里只有少数人去做从无到有的事更多的人关注怎么把它用好'

describe('boxes', () => {
  test('a frame: title, body and foot stand on the grid', async () => {
    const laid = await lay(`<slide>
      <title id="t" margin-top="57">一句话的标题</title>
      <row id="body" flex="1" gap="l" margin-top="12">
        <column width="c5" id="left" fill="dark" padding="l" gap="m">
          <text id="hero" style="hero-number"><run scale="0.5">近</run>30<run style="unit" scale="0.3">个</run></text>
          <text id="lead" style="lead">产业重点载体</text>
        </column>
        <column flex="1" gap="m"><rule id="r" style="heavy"/><text id="b">正文</text></column>
      </row>
      <row height="48" align-items="center"><text id="foot" style="source" placeholder="footer" flex="1">来源</text>
        <text id="page" style="page"><run field="slide-number"/></text></row>
    </slide>`)
    expect(laid.diagnostics.map(({ code }) => code)).toEqual(['half-empty'])
    expect(laid.item('t', 'text')).toMatchObject({ placeholder: 'title', box: { x: 48 } })
    expect(laid.item('left', 'shape').box).toMatchObject({ x: 48, width: 346 })
    expect(laid.item('r', 'shape').box).toMatchObject({ x: 418, width: 494, height: 0 })
    expect(laid.item('foot', 'text').placeholder).toBe('footer')
    expect(laid.item('page', 'text').placeholder).toBe('number')
    expect(bodyText(laid.item('page', 'text').body)).toBe('1')
    expect(laid.item('hero', 'text').body.paragraphs[0]!.runs.map(run => run.size)).toEqual([48, 96, 28.8])
    expect(laid.slide.name).toBe('一句话的标题')
  })

  test('the title is read first, but not drawn under the field that it stands on', async () => {
    const plain = await lay('<slide><text id="a" margin-top="24">甲</text><title id="t">题</title></slide>')
    expect(plain.slide.items.map(item => item.id)).toEqual(['t', 'a'])
    const field = await lay(
      '<slide><row height="30"/><column id="f" fill="dark" padding="l"><text id="a">甲</text><title id="t">题</title></column></slide>',
    )
    expect(field.slide.items.map(item => item.id)).toEqual(['f', 't', 'a'])
  })

  test('equal cells, spans, starts and empty places of a grid', async () => {
    const { item } = await lay(`<slide><row height="30"/><grid columns="4" gap="m">
      <text id="a">甲</text><text id="b" span="2">乙</text><text id="c" start="2">丙</text>
    </grid></slide>`)
    const cell = (864 - 36) / 4
    expect(item('a', 'text').box.width).toBeCloseTo(cell, 1)
    expect(item('b', 'text').box.width).toBeCloseTo(2 * cell + 12, 1)
    expect(item('c', 'text').box.x).toBeCloseTo(48 + cell + 12, 1)
    expect(item('c', 'text').box.y).toBeGreaterThan(item('a', 'text').box.y)
  })

  test('a band bleeds, its words stay on the grid; layers fill the box below and above', async () => {
    const { item, items } = await lay(`<slide><row height="40"/><row id="band" fill="quiet" bleed="true" padding="l 0">
      <text id="w" flex="1">字</text><column id="u" layer="under" fill="line"/><shape id="o" layer="over" border="heavy"/></row></slide>`)
    expect(item('band', 'shape').box).toMatchObject({ x: 0, width: 960 })
    expect(item('w', 'text').box.x).toBe(48)
    expect(item('u', 'shape').box).toEqual(item('o', 'shape').box)
    expect(items.map(one => one.id)).toEqual(['band', 'u', 'w', 'o'])
  })

  test('two boxes that share a column give the fuller one what it needs', async () => {
    const { item, diagnostics } = await lay(`<slide><row height="40"/>
      <row flex="1"><text id="a" style="body">${HAN.repeat(14)}</text></row><row flex="1"><text id="b">短</text></row></slide>`)
    expect(hasErrors(diagnostics)).toBe(false)
    expect(item('a', 'text').box.height).toBeGreaterThan(240)
    expect(item('a', 'text').body.paragraphs[0]!.size).toBe(16)
  })
})

describe('words', () => {
  test('inherited colour, the style’s own, and roles on a dark ground', async () => {
    const { item } =
      await lay(`<slide><row height="30"/><column color="fact"><text id="a">字</text><text id="b" style="table-head">字</text><text id="c" color="accent">字</text></column>
      <column fill="dark" padding="l"><text id="d">字</text><text id="e" color="muted">字</text><text id="f" style="action-word">字</text></column></slide>`)
    const color = (id: string): unknown => item(id, 'text').body.paragraphs[0]!.runs[0]!.color
    expect(['a', 'b', 'c', 'd', 'f'].map(color)).toMatchObject([
      { slot: 'accent1' },
      { slot: 'accent4' },
      { slot: 'accent2' },
      { slot: 'lt1' },
      { slot: 'lt1' },
    ])
    expect(color('e')).toEqual({ slot: 'accent5', lumMod: 40, lumOff: 60 })
  })

  test('an opening quotation mark hangs outside its box: quotes by its width, labels by half of it', async () => {
    const { item } = await lay(
      `<slide><row height="30"/><text id="q" style="quote">“${HAN}”</text><text id="l" style="label">“字”</text><text id="p" style="body">“字”</text></slide>`,
    )
    expect(item('q', 'text').box.x).toBe(48 - 18)
    expect(item('q', 'text').body.paragraphs[0]!.indent).toEqual({ left: 18, first: -18 })
    expect(item('l', 'text').box.x).toBe(48 - 6)
    expect(item('p', 'text').box.x).toBe(48)
  })

  test('lists: marks, and rows without one that stay in line', async () => {
    const { item } = await lay(
      '<slide><row height="30"/><list id="l" style="cell" marker="dot"><p>甲</p><p marker="ring">乙</p><p marker="none">丙</p><p level="1">丁</p></list></slide>',
    )
    const { paragraphs } = item('l', 'text').body
    expect(paragraphs.map(({ marker }) => marker?.kind)).toEqual(['dot', 'ring', 'none', 'dot'])
    expect(paragraphs.map(({ indent }) => indent)).toEqual([
      { left: 16.8, first: -16.8 },
      { left: 16.8, first: -16.8 },
      { left: 16.8, first: 0 },
      { left: 33.6, first: -16.8 },
    ])
  })

  test('vertical words stand one a line', async () => {
    const { item } = await lay(
      '<slide><row height="30"/><row><text id="v" style="vertical" writing-mode="vertical">算力平台</text></row></slide>',
    )
    const text = item('v', 'text')
    expect(text.body).toMatchObject({ writing: 'stack' })
    expect(text.body.paragraphs[0]!.lines.map(({ text: line }) => line)).toEqual(['算', '力', '平', '台'])
    expect(text.box.width).toBeCloseTo(20, 0)
    expect(text.box.height).toBeCloseTo(4 * 16.8, 0)
  })

  test('what Handlebars merged in is one run with its neighbours; marked pieces are runs of their own', async () => {
    const { item } = await lay(
      '<slide><row height="30"/><text id="a">甲<run>乙</run><run underline="accent">丙</run><run style="body-strong">丁</run></text></slide>',
    )
    const runs = item('a', 'text').body.paragraphs[0]!.runs
    expect(runs.map(run => run.text)).toEqual(['甲乙', '丙', '丁'])
    expect(runs[1]!.underline).toEqual({ slot: 'accent2' })
    expect(runs[2]!.face).toEqual({ family: 'minor', bold: true })
  })

  test('English decks part runs by script, so that each has its language', async () => {
    const { item } = await lay(
      '<slide><row height="30"/><text id="a">Taidong (钛动科技), a company</text></slide>',
      'en',
    )
    expect(item('a', 'text').body.paragraphs[0]!.runs.map(({ text, language }) => [text, language])).toEqual([
      ['Taidong (', 'en'],
      ['钛动科技', 'zh'],
      ['), a company', 'en'],
    ])
  })

  test('a filled text is one shape with its words, an empty text takes no room', async () => {
    const { item, items } = await lay(
      '<slide><row height="30"/><text id="a" style="badge" fill="accent" padding="8 12">第一</text><text id="b"></text></slide>',
    )
    expect(item('a', 'shape').body?.paragraphs[0]?.runs[0]?.color).toEqual({ slot: 'lt1' })
    expect(items.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('figures', () => {
  test('a connector is glued to the sites that face each other; an unknown end is told', async () => {
    const laid = await lay(`<slide><row height="60"/><row gap="xl" align-items="center">
      <shape id="a" kind="pentagon" depth="20" width="100" height="60" fill="fact"/><shape id="b" kind="ellipse" width="80" height="80" fill="dark"/>
      <connector id="c" from="a" to="b" style="flow" end="arrow"/></row></slide>`)
    const [line] = laid.items.filter(item => item.kind === 'connector')
    expect(line).toMatchObject({
      from: { item: 'a', site: 3, side: 'right', x: 148 },
      to: { item: 'b', site: 2, side: 'left', x: 196 },
      stroke: { end: 'arrow' },
    })
    const wrong = await lay(
      '<slide><row height="60"/><shape id="path" width="9" height="9" fill="fact"/><connector from="pat" to="path"/></slide>',
    )
    expect(wrong.diagnostics).toMatchObject([{ code: 'connector-target', help: 'Did you mean "path"?' }])
  })

  test('marks without words, and the lines between them, are called by the words beside them', async () => {
    const station = (id: string, words: string): string =>
      `<column flex="1"><shape id="${id}" kind="ellipse" width="20" height="20" fill="fact" alt=""/><text>${words}</text></column>`
    const laid = await lay(
      `<slide><row height="60"/><row>${station('a', '登记')}${station('b', '制卡')}<connector from="a" to="b"/></row></slide>`,
    )
    expect(laid.diagnostics).toEqual([])
    expect([laid.item('a', 'shape').name, laid.item('b', 'shape').name]).toEqual(['登记', '制卡'])
    const [line] = laid.items.filter(item => item.kind === 'connector')
    expect([line?.name, line?.alt]).toEqual(['登记 → 制卡', '登记 → 制卡'])
  })

  test('a drawing scales as one group', async () => {
    const { item } = await lay(`<slide><row height="60"/><column width="400"><drawing id="d" size="200 100" alt="杠杆">
      <rule id="r" x1="10" y1="90" x2="190" y2="10" style="flow"/><shape id="s" kind="ellipse" x="0" y="0" width="20" height="20" fill="accent"/>
      <polyline id="p" points="0,0 10,0 10,10" style="branch"/></drawing></column></slide>`)
    const group = item('d', 'group')
    expect(group).toMatchObject({
      alt: '杠杆',
      items: [{ id: 'r', rises: true }, { id: 's' }, { id: 'p', shape: 'freeform' }],
    })
    expect(item('s', 'shape').box).toMatchObject({ x: 48, width: 40, height: 40 })
    expect(item('p', 'shape').paths?.[0]?.points).toEqual([
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 20 },
    ])
  })

  test('a chart leaves room for its labels; without category names its rows line up with its box', async () => {
    const { item } =
      await lay(`<slide><row height="60"/><chart id="c" kind="bar" height="120" unit="条" alt="谁在说话" label-style="chart-label">
      <point label="甲" value="6"/><point label="乙" value="3" color="rest"/><point label="丙" value="1" border="dashed"/></chart></slide>`)
    const chart = item('c', 'chart')
    expect(chart.plot).toMatchObject({ x: 48, y: 60, height: 120 })
    expect(right(chart.plot)).toBeLessThan(912 - 20)
    expect(chart.box.x).toBe(40)
    expect(barsIn(chart).series[0]!.points).toMatchObject([
      { fill: { slot: 'accent1' } },
      { fill: { slot: 'accent5' } },
      { fill: 'none', stroke: { dash: 'dash' } },
    ])
  })

  test('shapes that point elsewhere than presets do are freeforms', async () => {
    const { item } = await lay(
      '<slide><row height="60"/><shape id="a" kind="pentagon" direction="left" depth="10" width="60" height="20" fill="fact" style="label">字</shape></slide>',
    )
    expect(item('a', 'shape')).toMatchObject({
      shape: 'freeform',
      paths: [
        {
          closed: true,
          points: [
            { x: 60, y: 0 },
            { x: 10, y: 0 },
            { x: 0, y: 10 },
            { x: 10, y: 20 },
            { x: 60, y: 20 },
          ],
        },
      ],
    })
  })

  test('pictures keep their proportions or fill their box with their middle', async () => {
    const picture = { type: 'png' as const, bytes: new Uint8Array(1), width: 200, height: 100 }
    const { item } = await lay(
      `<slide><row height="60"/><image id="a" src="x.png" alt="" height="100" width="100"/><image id="b" src="x.png" alt="看" fit="cover" height="100" width="100"/></slide>`,
      'zh',
      new Map([['x.png', picture]]),
    )
    expect(item('a', 'image')).toMatchObject({ ornament: true, box: { x: 48, y: 85, width: 100, height: 50 } })
    expect(item('b', 'image')).toMatchObject({ alt: '看', crop: { left: 0.25, right: 0.25, top: 0 } })
  })

  test('groups hold what is in them and are named', async () => {
    const { slide } = await lay(
      '<slide><row height="60"/><column id="g" group="路径一" fill="quiet" padding="l"><text id="a">字</text></column></slide>',
    )
    expect(slide.items).toMatchObject([{ kind: 'group', name: '路径一', items: [{ id: 'g' }, { id: 'a' }] }])
  })
})

describe('tables', () => {
  const table = (
    rows: number,
    more = '',
  ): string => `<slide><title margin-top="57">表</title><table id="t" flex="1" overflow="continue">
    <col width="c2"/><col flex="1"/><col flex="2" fill="dark"/>
    <tr head="true"><td>组</td><td>项</td><td>事</td></tr>${more}
    ${Array.from({ length: rows }, (_, index) => `<tr><td>组${index + 1}</td><td>项</td><td>事</td></tr>`).join('')}
  </table><row height="48"/></slide>`

  test('columns by width and share, every place on the grid a cell, fills dark inside', async () => {
    const { item } = await lay(table(2))
    const { columns, rows, alt } = item('t', 'table')
    expect(columns.map(Math.round)).toEqual([124, 247, 493])
    expect(alt).toBe('组 | 项 | 事')
    const last = rows[1]!.cells[2]!
    expect('fill' in last && last.fill).toMatchObject({ paint: { slot: 'dk2' } })
    expect('body' in last && last.body.paragraphs[0]!.runs[0]!.color).toEqual({ slot: 'lt1' })
  })

  test.each([
    [76, 2],
    [78, 1],
  ])('words that fill a cell of %i to the last hair break: programs round', async (width, lines) => {
    const { item } = await lay(
      `<slide><title margin-top="57">表</title><table id="t"><col width="${width}"/><col flex="1"/><tr head="true"><td style="body">一二三四</td><td>事</td></tr></table></slide>`,
    )
    const cell = item('t', 'table').rows[0]!.cells[0]!
    expect('body' in cell && cell.body.paragraphs[0]!.lines).toHaveLength(lines)
  })

  test('spans are resolved: what is covered says by whom', async () => {
    const { item } = await lay(
      table(
        0,
        '<tr><td rowspan="2">合</td><td colspan="2">跨</td></tr><tr><td fill="absent" rowspan="rest">未述</td><td>事</td></tr><tr><td>项</td></tr>',
      ),
    )
    const { rows } = item('t', 'table')
    expect(rows[1]!.cells).toMatchObject([{ rowSpan: 2 }, { columnSpan: 2 }, { covered: 'left' }])
    expect(rows[2]!.cells).toMatchObject([{ covered: 'above' }, { rowSpan: 2, fill: { kind: 'hatch' } }, {}])
    expect(rows[3]!.cells.map(cell => 'covered' in cell)).toEqual([false, true, false])
    const hatched = rows[2]!.cells[1]!
    expect('body' in hatched && hatched.body.paragraphs[0]!.runs[0]!.highlight).toEqual({ slot: 'lt1' })
  })

  test('too many rows go overleaf with the head repeated, at least two on the last slide', async () => {
    const { scene, diagnostics } = await lay(table(13))
    expect(diagnostics).toEqual([])
    expect(scene!.slides.map(({ id, name }) => [id, name])).toEqual([
      ['T1', '表（1/2）'],
      ['T1.2', '表（2/2）'],
    ])
    const rows = scene!.slides.map(slide => slide.items.flatMap(item => (item.kind === 'table' ? item.rows : [])))
    expect(rows.map(own => own[0]!.head)).toEqual([true, true])
    expect(rows[1]!.length - 1).toBeGreaterThanOrEqual(2)
    expect(rows[0]!.length + rows[1]!.length - 2).toBe(13)
  })

  test('a slide that says the number of another is laid out anew where that moves, though its own words and place are the same', async () => {
    const [one, other] = ['甲', '乙'].map(
      word => `<slide><title margin-top="57">${word}</title><text style="body">字</text></slide>`,
    )
    const naming =
      '<slide><title margin-top="57">丙</title><text id="to">第<run field="page-number" link="#one"/>页</text></slide>'
    const { recall } = keptPieces<LaidPages>(new Map(), async () => {})
    const shown = async (slides: readonly string[], ids: readonly string[]): Promise<string> => {
      const { scene, diagnostics } = await lay(slides, 'zh', new Map(), undefined, ids, recall)
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const words = scene!.slides[2]!.items.find(item => item.id === 'to')
      return words?.kind === 'text' ? bodyText(words.body) : ''
    }
    expect(await shown([one!, other!, naming], ['one', 'other', 'naming'])).toBe('第1页')
    expect(await shown([other!, one!, naming], ['other', 'one', 'naming'])).toBe('第2页')
  })

  test('a slide may be called as a page overleaf of another would be', async () => {
    const { scene } = await lay([table(13), table(1)], 'zh', new Map(), undefined, ['T1', 'T1.2'])
    expect(scene!.slides.map(({ id, continues }) => [id, continues])).toEqual([
      ['T1', undefined],
      ['T1.2+', 'T1'],
      ['T1.2', undefined],
    ])
  })

  test('cells give up some air before rows go overleaf, and rows grow to fill a slide that they do not', async () => {
    const roomy = await lay(table(3))
    expect(roomy.item('t', 'table').rows[1]!.height).toBeCloseTo(2.2 * 38, 1)
    const full = await lay(table(11))
    expect(full.scene?.slides).toHaveLength(1)
    expect(full.item('t', 'table').rows[1]!.height).toBeLessThan(38)
  })

  test('a cell that spans the cut is repeated overleaf', async () => {
    const { scene } = await lay(
      table(13, '<tr><td rowspan="14">合</td><td>项</td><td>事</td></tr>').replaceAll(/<td>组\d+<\/td>/g, ''),
    )
    const [first, second] = scene!.slides.flatMap(slide => slide.items.filter(item => item.kind === 'table'))
    expect(first!.rows[1]!.cells[0]).toMatchObject({ rowSpan: first!.rows.length - 1 })
    expect(itemText(second!)).toContain('合')
  })

  test('numbers of slides count what went overleaf', async () => {
    const number = '<slide><row height="30"/><text id="n"><run field="slide-number"/></text></slide>'
    const { scene } = await lay([table(13), number])
    const last = scene!.slides.at(-1)!
    expect([last.id, itemText(last.items[0]!)]).toEqual(['T2', '3'])
  })
})

describe('fitting', () => {
  test.each([
    ['keep their gaps where there is room', 11, 20],
    ['close up before a slide is refused', 12, 14],
    ['close up further where that is not enough', 14, 8],
  ])('parts %s', async (_, count, gap) => {
    const parts = Array.from({ length: count }, (_, at) => `<text id="p${at}" style="cell">字</text>`).join('')
    const { item, diagnostics } = await lay(`<slide><row height="57"/><column gap="20">${parts}</column></slide>`)
    expect(diagnostics).toEqual([])
    const [first, second] = ['p0', 'p1'].map(id => item(id, 'text').box)
    expect(second!.y - bottom(first!)).toBeCloseTo(gap, 1)
  })

  test('parts that close up in vain are told by what is still too much', async () => {
    const parts = '<text style="cell">字</text>'.repeat(20)
    const { diagnostics } = await lay(`<slide><row height="57"/><column gap="20">${parts}</column></slide>`)
    expect(diagnostics[0]?.message).toContain(`${57 + 20 * 22 + 19 * 8 - 540} pt too tall`)
  })

  test('all words of a style shrink alike, reading sizes before display sizes', async () => {
    const { item, diagnostics } =
      await lay(`<slide><row height="60"/><row height="300" gap="l"><column flex="1"><text id="h" style="number">30</text><text id="a" style="lead">${HAN.repeat(6)}${HAN.slice(0, 12)}</text></column>
      <column flex="1"><text id="b" style="lead">短</text></column></row></slide>`)
    expect(diagnostics).toEqual([])
    const size = (id: string): number => item(id, 'text').body.paragraphs[0]!.size
    expect(size('a')).toBeLessThan(18)
    expect(size('a')).toBeGreaterThanOrEqual(16)
    expect(size('b')).toBe(size('a'))
    expect(size('h')).toBe(54)
    expect(bottom(item('a', 'text').box)).toBeLessThanOrEqual(361)
  })

  test('a number too wide for its column shrinks by itself', async () => {
    const { item } = await lay(
      '<slide><row height="60"/><row><column width="160"><text id="n" style="hero-number">1000</text></column><text id="a">字</text></row></slide>',
    )
    expect(item('n', 'text').body.paragraphs[0]!.size).toBeLessThan(96)
    expect(item('a', 'text').body.paragraphs[0]!.size).toBe(16)
  })

  test.each([
    [
      'too tall',
      `<row height="60"/><text style="body">${HAN.repeat(50)}</text>`,
      'overflow',
      /T1: .* is \d+ pt too tall for the slide/,
    ],
    [
      'a word wider than its box',
      '<row height="60"/><column width="60"><text style="label">Internationalisation</text></column>',
      'overflow',
      /no line may break/,
    ],
    [
      'more lines than a title has',
      `<row height="60"/><title>${HAN.repeat(4)}</title>`,
      'overflow',
      /more lines than its style allows/,
    ],
    ['a character without a glyph', '<row height="60"/><text>\u{1F44D}</text>', 'glyph-missing', /U\+1F44D/],
  ])('%s is told with what to do', async (_, inner, code, message) => {
    const { scene, diagnostics } = await lay(`<slide>${inner}</slide>`)
    expect(scene).toBeUndefined()
    const found = diagnostics.find(diagnostic => diagnostic.code === code)
    expect(found?.message).toMatch(message)
    expect(found?.help).toBeTruthy()
    expect(found?.span).toBeDefined()
    if (code === 'overflow') expect(found?.help).toContain('"roomier"')
  })
})
