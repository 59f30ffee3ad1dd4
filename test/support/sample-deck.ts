import type { ConnectorItem, Glue, Item, Paragraph, Scene, TableItem } from '../../src/scene/scene.ts'
import { barChart } from './bar-chart.ts'
import {
  black,
  body,
  box,
  cell,
  group,
  noInset,
  paint,
  paragraph,
  run,
  sans,
  scene,
  serifBold,
  shape,
  slide,
  span,
  text,
  title,
  words,
} from './sample-scene.ts'

/** A deck with every kind of item and nearly every property, for renderers and the finisher. */
export function sampleDeck(): Scene {
  return scene([texts(), shapes(), table(), charts(), pictures()])
}

const foot = (page: string): Item[] => [
  text('foot', box(48, 509, 800, 15), words('来源：样本', { size: 10.5, color: paint('accent4') }), {
    name: '来源',
    placeholder: 'footer',
  }),
  text(
    'page',
    box(872, 509, 40, 15),
    body([
      paragraph([run(page, { size: 10.5, color: paint('accent4'), field: 'slide-number' })], {
        align: 'right',
        line: 15,
      }),
    ]),
    { name: '页码', placeholder: 'number' },
  ),
]

function texts() {
  const number = [
    run('近', { size: 27, face: serifBold, color: paint('accent2') }),
    run('30', { size: 54, face: serifBold, color: paint('accent2') }),
    run('\u00a0个', { size: 16 }),
  ]
  const quote = run('“人工智能应该像数学一样成为一门基础学科”，这是 AI 时代的一个判断。', { size: 18, face: black })
  const marked = (kind: 'dot' | 'ring' | 'bullet' | 'none', name: string): Paragraph =>
    paragraph([run(name)], { indent: { left: 17, first: -17 }, marker: { kind, color: paint('accent1') }, after: 6 })
  return slide(
    'A01',
    [
      title('近30个城市：“四化”赋能，标题<&>'),
      text('number', box(48, 112, 300, 62), body([paragraph(number, { line: 62, size: 54 })])),
      text(
        'quote',
        box(30, 190, 318, 120),
        body([paragraph([quote], { line: 30, size: 18, indent: { left: 18, first: -18 } })], {
          inset: { ...noInset, right: 8 },
        }),
        { name: '引语' },
      ),
      text(
        'list',
        box(400, 112, 240, 140),
        body([marked('dot', '直接引语'), marked('ring', '转述'), marked('none', '未见'), marked('bullet', '项目')]),
      ),
      text(
        'hedge',
        box(400, 270, 240, 60),
        body([
          paragraph([
            run('这'),
            run('可能', { underline: paint('accent2') }),
            run('是 '),
            run('plate', { highlight: paint('lt2'), language: 'en' }),
            run('\n第二行'),
          ]),
        ]),
      ),
      shape('tag', box(680, 112, 84, 19.5), {
        shape: 'round-rect',
        depth: 2,
        ornament: false,
        stroke: { paint: paint('accent1'), width: 0.75 },
        body: body([paragraph([run('国家级名单', { size: 12 })], { align: 'center', line: 15 })], { anchor: 'middle' }),
      }),
      shape('column', box(860, 112, 40, 340), {
        fill: { kind: 'solid', paint: paint('dk2') },
        ornament: false,
        body: body([paragraph([run('智能网联新能源汽车', { color: paint('lt1'), tracking: 0.8 })], { line: 20 })], {
          writing: 'stack',
          inset: { ...noInset, top: 8 },
        }),
      }),
      text(
        'body',
        box(48, 340, 300, 75),
        body([paragraph([run('正文一段。')]), paragraph([run('第二段，更深。')], { level: 1 })]),
        {
          name: '正文',
          placeholder: 'body',
        },
      ),
      ...foot('1'),
    ],
    { section: '概要', notes: ['第一段备注。', '[F01] 来源：样本'] },
  )
}

const glue = (item: string, site: number, x: number, y: number, side: Glue['side']): Glue => ({
  item,
  site,
  x,
  y,
  side,
})

const connector = (id: string, route: ConnectorItem['route'], from: Glue, to: Glue): ConnectorItem => ({
  kind: 'connector',
  id,
  name: '联',
  box: box(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)),
  route,
  from,
  to,
  stroke: { paint: paint('accent1'), width: 2, end: 'arrow' },
  ornament: true,
  span,
})

function shapes() {
  const solid = (slot: 'accent1' | 'accent2' | 'dk2') => ({ kind: 'solid', paint: paint(slot) }) as const
  const dashed = { paint: paint('accent4'), width: 1, dash: 'dash' } as const
  return slide(
    'A02',
    [
      title('图形与连接'),
      shape('triangle', box(48, 120, 80, 60), { shape: 'triangle', fill: solid('accent1') }),
      shape('chevron', box(148, 120, 120, 60), { shape: 'chevron', depth: 20, fill: solid('accent2') }),
      shape('pentagon', box(288, 120, 120, 60), { shape: 'pentagon', depth: 20, fill: solid('dk2') }),
      shape('open', box(428, 120, 120, 60), {
        shape: 'freeform',
        stroke: dashed,
        fill: solid('accent1'),
        paths: [
          {
            points: [
              { x: 0, y: 0 },
              { x: 100, y: 0 },
              { x: 120, y: 30 },
              { x: 100, y: 60 },
              { x: 0, y: 60 },
            ],
            closed: false,
          },
        ],
      }),
      shape('hatched', box(568, 120, 120, 60), {
        fill: { kind: 'hatch', paint: paint('accent6'), ground: paint('lt1') },
        stroke: dashed,
      }),
      shape('closed', box(708, 120, 120, 60), {
        shape: 'freeform',
        fill: { kind: 'solid', paint: { slot: 'accent5', lumMod: 40, lumOff: 60 } },
        paths: [
          {
            points: [
              { x: 0, y: 60 },
              { x: 60, y: 0 },
              { x: 120, y: 60 },
            ],
            closed: true,
          },
        ],
      }),
      shape('rise', box(48, 200, 80, 40), {
        shape: 'line',
        rises: true,
        stroke: { paint: paint('accent1'), width: 3, end: 'arrow' },
      }),
      shape('fall', box(148, 200, 80, 40), {
        shape: 'line',
        stroke: { paint: paint('accent1'), width: 3, end: 'chevron' },
      }),
      shape('back', box(248, 220, 80, 0), {
        shape: 'line',
        reversed: true,
        stroke: { paint: paint('accent1'), width: 2, end: 'arrow' },
      }),
      shape('riseback', box(348, 200, 80, 40), {
        shape: 'line',
        rises: true,
        reversed: true,
        stroke: { paint: paint('accent1'), width: 8, end: 'oval', round: true },
      }),
      shape('soft', box(448, 220, 80, 0), {
        shape: 'line',
        stroke: { paint: { slot: 'accent1', alpha: 35 }, width: 8 },
      }),
      group(
        'net',
        [
          node('n1', 60, 300, '起'),
          node('n2', 260, 280, '甲'),
          node('n3', 260, 400, '乙'),
          node('n4', 460, 400, '丙'),
          node('n5', 560, 280, '丁'),
        ],
        box(60, 280, 580, 180),
        '五个节点，起点分到甲、乙',
      ),
      connector('c1', 'straight', glue('n1', 3, 140, 330, 'right'), glue('n2', 1, 260, 310, 'left')),
      connector('c2', 'elbow', glue('n1', 3, 140, 330, 'right'), glue('n3', 1, 260, 430, 'left')),
      connector('c3', 'elbow', glue('n2', 2, 300, 340, 'bottom'), glue('n4', 0, 500, 400, 'top')),
      connector('c4', 'elbow', glue('n4', 3, 540, 430, 'right'), glue('n5', 2, 600, 340, 'bottom')),
      ...foot('2'),
    ],
    { section: '概要' },
  )
}

const node = (id: string, x: number, y: number, name: string): Item =>
  shape(id, box(x, y, 80, 60), {
    name,
    ornament: false,
    fill: { kind: 'solid', paint: paint('lt2') },
    stroke: { paint: paint('accent1'), width: 1 },
    body: body([paragraph([run(name)], { align: 'center' })], { anchor: 'middle' }),
  })

function table() {
  const inset = { top: 4, right: 8, bottom: 4, left: 8 }
  const words14 = (content: string, more = {}) => ({
    ...body([paragraph([run(content, { size: 14, ...more })], { line: 22, size: 14 })], {
      anchor: 'middle' as const,
      inset,
    }),
  })
  const head = (content: string) =>
    cell(words14(content, { face: { family: 'minor', bold: true }, color: paint('accent4') }))
  const item: TableItem = {
    kind: 'table',
    id: 'table',
    name: '分组表',
    alt: '两组四行',
    box: box(48, 112, 864, 5 * 40),
    columns: [120, 400, 200, 144],
    rows: [
      { height: 40, head: true, cells: [head('组'), head('项'), head('谁说'), head('结果')] },
      {
        height: 40,
        head: false,
        cells: [
          cell(words14('应用'), { rowSpan: 2, below: { paint: paint('dk1'), width: 1 } }),
          cell(words14('一项内容，有 AI 三个字')),
          cell(words14('张三')),
          cell(
            {
              ...words14('原文未述', { highlight: paint('lt1') }),
            },
            { rowSpan: 4, fill: { kind: 'hatch', paint: paint('accent6'), ground: paint('lt1') } },
          ),
        ],
      },
      {
        height: 40,
        head: false,
        cells: [
          { covered: 'above' },
          cell(words14('二项'), { below: { paint: paint('dk1'), width: 1 } }),
          cell(words14('李四'), { below: { paint: paint('dk1'), width: 1, dash: 'dash' } }),
          { covered: 'above' },
        ],
      },
      {
        height: 40,
        head: false,
        cells: [
          cell(words14('合并两列'), { columnSpan: 2, fill: { kind: 'solid', paint: paint('lt2') } }),
          { covered: 'left' },
          cell(body([paragraph([])])),
          { covered: 'above' },
        ],
      },
      {
        height: 40,
        head: false,
        cells: [cell(words14('四')), cell(words14('五')), cell(words14('六')), { covered: 'above' }],
      },
    ],
    span,
  }
  return slide('A03', [title('表格'), item, ...foot('3')], { section: '详情', layout: { key: 'table', name: '表格' } })
}

function charts() {
  const text16 = { face: sans, size: 14, color: paint('dk1') }
  return slide(
    'A04',
    [
      title('图表'),
      barChart({
        kind: 'chart',
        id: 'columns',
        name: '名单数',
        alt: '三列：30、13、0',
        box: box(48, 112, 400, 340),
        chart: 'column',
        series: '名单数',
        points: [
          { label: '甲市', value: 30, decimals: 0, fill: paint('accent1'), labelColor: paint('accent1') },
          { label: '乙市', value: 13, decimals: 0, fill: paint('accent5'), labelColor: paint('dk1') },
          {
            label: '丙市',
            value: 7.5,
            decimals: 1,
            stroke: { paint: paint('accent4'), width: 1, dash: 'dash' },
            labelColor: paint('accent4'),
          },
        ],
        plot: box(60, 160, 376, 250),
        min: 0,
        max: 30,
        gap: 80,
        categories: text16,
        labels: { face: serifBold, size: 36, color: paint('dk1'), unit: '家', unitSize: 16, inside: false },
        axis: { paint: paint('dk1'), width: 1 },
        span,
      }),
      barChart({
        kind: 'chart',
        id: 'bars',
        name: '深度',
        alt: '三条：7、3、2',
        box: box(480, 112, 432, 340),
        chart: 'bar',
        series: '家数',
        points: [
          { label: '一', value: 7, decimals: 0, fill: paint('accent1'), labelColor: paint('lt1') },
          { label: '二', value: 3, decimals: 0, fill: paint('accent1'), labelColor: paint('lt1') },
          { label: '三', value: 0, decimals: 0, fill: paint('accent5'), labelColor: paint('dk1') },
        ],
        plot: box(500, 130, 380, 300),
        min: 0,
        max: 7,
        gap: 80,
        categories: 'hidden',
        labels: { face: serifBold, size: 18, color: paint('lt1'), unit: '家', unitSize: 18, inside: true },
        axis: { paint: paint('dk1'), width: 1 },
        span,
      }),
      ...foot('4'),
    ],
    { section: '详情' },
  )
}

const RED_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg=='
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><circle cx="2.5" cy="2.5" r="2.5" fill="#a5322a"/></svg>'

function pictures() {
  const bytes = new Uint8Array(Buffer.from(RED_DOT, 'base64'))
  const picture = (id: string, x: number, more: Partial<Extract<Item, { kind: 'image' }>> = {}): Item => ({
    kind: 'image',
    id,
    name: '圆点',
    alt: '红色圆点',
    box: box(x, 160, 100, 100),
    bytes,
    type: 'png',
    span,
    ...more,
  })
  return slide(
    'A05',
    [
      text(
        'title',
        box(48, 57, 864, 38),
        body([paragraph([run('深色页', { size: 28, face: serifBold, color: paint('lt1') })], { line: 38 })]),
        {
          name: '标题',
          placeholder: 'title',
        },
      ),
      picture('p1', 48),
      picture('p2', 200, { svg: new TextEncoder().encode(SVG) }),
    ],
    { background: paint('dk2'), layout: { key: 'dark', name: '深色' } },
  )
}
