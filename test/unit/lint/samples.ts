import type { Item, Paragraph, SceneSlide, TableCell, TextItem } from '../../../src/scene/scene.ts'
import type { Paint } from '../../../src/theme/theme.ts'
import { type BarChart, barChart } from '../../support/bar-chart.ts'
import { body, box, cell, group, paint, paragraph, run, shape, slide, text, title } from '../../support/sample-scene.ts'

/** A text whose lines are known: Han characters, each as wide as the size. */
function words(
  id: string,
  x: number,
  y: number,
  lines: readonly string[],
  size = 16,
  own: Partial<Paragraph> = {},
  color: Paint['slot'] = 'dk1',
): TextItem {
  return text(
    id,
    box(x, y, 200, lines.length * 25),
    body([
      paragraph([run(lines.join(''), { size, color: paint(color) })], {
        lines: lines.map(line => ({ text: line, width: [...line].length * size })),
        ...own,
      }),
    ]),
  )
}
/** In a box that is lower than its lines. */
const low = (item: TextItem): TextItem => ({ ...item, box: { ...item.box, height: 40 } })
const dot = (id: string, x: number, slot: Paint['slot'], size = 20): Item =>
  shape(id, box(x, 150, size, size), { shape: 'ellipse', fill: { kind: 'solid', paint: paint(slot) } })
const field = (id: string, x: number, y: number, width = 200, height = 60): Item =>
  shape(id, box(x, y, width, height), { fill: { kind: 'solid', paint: paint('lt2') } })
const line = (id: string, x: number, y: number, width: number, height = 0): Item =>
  shape(id, box(x, y, width, height), { shape: 'line', stroke: { paint: paint('dk1'), width: 1 } })
const foot: readonly Item[] = [
  text('foot', box(48, 509, 400, 15), body([paragraph([run('来源', { size: 10.5 })], { line: 15 })]), {
    placeholder: 'footer',
  }),
  text('number', box(864, 509, 48, 15), body([paragraph([run('1', { size: 10.5 })], { line: 15 })]), {
    placeholder: 'number',
  }),
]
const of = (...items: readonly Item[]): SceneSlide => slide('A01', [title('先定排班，再谈时长'), ...items, ...foot])

interface Samples {
  readonly code: string
  /** Slides on which the rule finds something, by what is wrong with them. */
  readonly broken: Readonly<Record<string, SceneSlide>>
  /** The nearest slides on which it finds nothing. */
  readonly sound: Readonly<Record<string, SceneSlide>>
}

/** Each rule of the table with slides that break it, and with slides that do not. */
export const SAMPLES: readonly Samples[] = [
  {
    code: 'outside-slide',
    broken: { 'words over the right edge': of(words('a', 900, 150, ['夜间'])) },
    sound: { 'a band from edge to edge': of(field('f', 0, 150, 960)) },
  },
  {
    code: 'text-overflow',
    broken: {
      'more lines than the box holds': of(low(words('a', 48, 150, ['夜间开放', '社区书角']))),
      'a line wider than the box': of(words('a', 48, 150, ['夜间开放的社区书角先定排班'])),
    },
    sound: { 'words that fill their box': of(words('a', 48, 150, ['夜间开放', '社区书角'])) },
  },
  {
    code: 'outside-margins',
    broken: {
      'words left of the margin': of(words('a', 20, 150, ['夜间'])),
      'words below the foot': of(words('a', 48, 510, ['夜间'])),
    },
    sound: {
      'a hanging mark left of the margin': of(words('a', 28, 150, ['“夜间'], 16, { indent: { left: 20, first: -20 } })),
    },
  },
  {
    code: 'line-edge',
    broken: {
      'a comma that begins a line': of(words('a', 48, 150, ['夜间开放', '，社区书角'])),
      'an opening mark that ends a line': of(words('a', 48, 150, ['夜间开放“', '社区书角'])),
    },
    sound: { 'a comma that ends a line': of(words('a', 48, 150, ['夜间开放，', '社区书角'])) },
  },
  {
    code: 'short-last-line',
    broken: { 'two characters alone': of(words('a', 48, 150, ['夜间开放的社区书', '角落。'])) },
    sound: {
      'three characters': of(words('a', 48, 150, ['夜间开放的社区', '书角落。'])),
      'two letters of English': of(words('a', 48, 150, ['as good as', 'it'])),
    },
  },
  {
    code: 'text-overlap',
    broken: { 'two texts on each other': of(words('a', 48, 150, ['夜间开放']), words('b', 80, 160, ['社区书角'])) },
    sound: {
      'two texts below each other': of(words('a', 48, 150, ['夜间']), words('b', 48, 176, ['社区'])),
      'boxes that overlap where no words stand': of(words('a', 48, 150, ['夜间']), words('b', 148, 150, ['社区'])),
    },
  },
  {
    code: 'contrast',
    broken: { 'words in the colour of the page': of(words('a', 48, 150, ['夜间'], 16, {}, 'lt1')) },
    sound: { 'dark words on a light page': of(words('a', 48, 150, ['夜间'])) },
  },
  {
    code: 'color-alone',
    broken: { 'two dots of one lightness': of(dot('a', 48, 'accent6'), dot('b', 100, 'lt2')) },
    sound: {
      'dots that differ in lightness': of(dot('a', 48, 'dk1'), dot('b', 100, 'lt2')),
      'dots of two sizes': of(dot('a', 48, 'accent6'), dot('b', 100, 'lt2', 30)),
    },
  },
  {
    code: 'text-too-small',
    broken: {
      'letters of ten points': of(words('a', 48, 150, ['夜间'], 10)),
      'labels of a chart': of(barChart({ ...plainBars(), labels: { ...plainBars().labels, size: 9 } })),
      'names of a chart': of(
        barChart({
          ...plainBars(),
          categories: { face: { family: 'minor', bold: false }, size: 9, color: paint('dk1') },
        }),
      ),
      'the words of a cell': of(tableOf(cell(body([paragraph([run('夜间', { size: 10 })])])))),
    },
    sound: { 'letters of the source line': of(words('a', 48, 150, ['夜间'], 10.5)) },
  },
  {
    code: 'text-covered',
    broken: {
      'words on words': of(words('a', 48, 150, ['夜间开放']), words('b', 80, 160, ['社区书角'])),
      'words half on a field': of(field('f', 80, 140), words('a', 48, 150, ['夜间开放'])),
      'a line through words': of(words('a', 48, 150, ['夜间开放']), line('l', 40, 162, 300)),
      'a bar of a chart under words': of({ ...barChart(plainBars()), id: 'c' }, words('a', 300, 205, ['夜间开放'])),
    },
    sound: {
      'words in a field': of(field('f', 48, 140), words('a', 60, 150, ['夜间开放'])),
      'words under words': of(words('a', 48, 150, ['夜间开放']), words('b', 48, 176, ['社区书角'])),
      'a line hidden by the field that holds the words': of(
        line('l', 40, 162, 300),
        field('f', 48, 140),
        words('a', 60, 150, ['夜间开放']),
      ),
      'what one drawing lays on each other': of(
        group('drawing', [field('f', 80, 140), words('a', 48, 150, ['夜间开放'])], box(48, 140, 300, 60), '图'),
      ),
    },
  },
  {
    code: 'outside-frame',
    broken: {
      'words left of the margin': of(words('a', 40, 150, ['夜间开放'])),
      'a field over the right margin': of(field('f', 760, 150)),
      'a field in the foot': of(field('f', 48, 450)),
      'words in the foot': of(words('a', 48, 480, ['夜间开放'])),
    },
    sound: {
      'a band from edge to edge': of(field('f', 0, 150, 960)),
      'all within': of(field('f', 48, 432), words('a', 712, 150, ['夜间开放'])),
    },
  },
  {
    code: 'edges-misaligned',
    broken: {
      'left edges a point apart': of(words('a', 48, 150, ['夜间']), words('b', 49, 200, ['社区'])),
      'a field beside the edge of words': of(words('a', 300, 150, ['夜间']), field('f', 301.5, 200)),
      'siblings a point lower': of(words('a', 48, 150, ['夜间']), words('b', 300, 151, ['社区'])),
      'two tops of a body': of(field('f', 48, 115), { ...field('g', 300, 116), span: { ...foot[0]!.span, line: 9 } }),
    },
    sound: {
      'one edge': of(words('a', 48, 150, ['夜间']), words('b', 48, 200, ['社区'])),
      'edges far apart': of(words('a', 48, 150, ['夜间']), words('b', 51, 200, ['社区'])),
      'a thick and a thin line along one middle': of(line('l', 48, 150, 200), {
        ...line('m', 300, 150, 200),
        stroke: { paint: paint('dk1'), width: 3 },
      } as Item),
    },
  },
  {
    code: 'siblings-uneven',
    broken: {
      'a card higher than its neighbour': of(field('f', 48, 150), field('g', 300, 150, 200, 64)),
      'a card wider than its neighbour': of(field('f', 48, 150), field('g', 300, 150, 210)),
      'a bar wider than that above': of(field('f', 48, 150), field('g', 48, 250, 210)),
    },
    sound: {
      'cards of one size': of(field('f', 48, 150), field('g', 300, 150)),
      'shapes of two places of a template': of(field('f', 48, 150), {
        ...field('g', 300, 150, 300),
        span: { ...foot[0]!.span, line: 9 },
      }),
      'tags as wide as their words': of(
        shape('t', box(48, 150, 60, 19), { shape: 'round-rect', stroke: { paint: paint('dk1'), width: 1 } }),
        shape('u', box(148, 150, 90, 19), { shape: 'round-rect', stroke: { paint: paint('dk1'), width: 1 } }),
      ),
    },
  },
  {
    code: 'last-line-remnant',
    broken: {
      'two characters alone': of(words('a', 48, 150, ['夜间开放的社区书', '角落。'])),
      'four of a title': slide('A01', [twoLineTitle('先把灯留住再定排班', '与时长呢')]),
    },
    sound: {
      'three characters': of(words('a', 48, 150, ['夜间开放的社区', '书角落。'])),
      'one line': of(words('a', 48, 150, ['书角'])),
      'five of a title': slide('A01', [twoLineTitle('先把灯留住再定排', '班与时长呢')]),
    },
  },
  {
    code: 'placeholder-misplaced',
    broken: {
      'no title': slide('A01', [...foot]),
      'two titles': of(title('又一个')),
      'a foot without a number': slide('A01', [title('标题'), foot[0]!]),
      'two source lines': of(foot[0]!),
      'an empty body': of({ ...words('a', 48, 150, ['']), placeholder: 'body' } as Item),
    },
    sound: { 'a title and a foot': of() },
  },
  {
    code: 'joined-cells',
    broken: { 'a cell over two rows': of(tableOf(cell(body([]), { rowSpan: 2 }), { covered: 'above' })) },
    sound: { 'a cell in each row': of(tableOf(cell(body([])), cell(body([])))) },
  },
  {
    code: 'half-empty',
    broken: {
      'two lines on a whole slide': of(words('a', 48, 150, ['夜间开放', '社区书角'])),
      'a field that leaves the lower half free': of(field('f', 48, 130, 864, 180)),
    },
    sound: {
      'a page overleaf, which holds what is left': { ...of(words('a', 48, 150, ['夜间开放'])), continues: 'A01' },
      'a field of most of the body': of(field('f', 48, 130, 864, 260)),
      'words in two columns from top to bottom': of(
        ...[48, 500].flatMap(x => [130, 230, 330, 430].map(y => words(`${x}-${y}`, x, y, ['夜间开放', '社区书角']))),
      ),
      'a cover, which has no number': slide('A01', [title('夜读')]),
    },
  },
]

function twoLineTitle(one: string, other: string): Item {
  const lines = [one, other].map(own => ({ text: own, width: [...own].length * 28 }))
  return text('title', box(48, 57, 864, 76), body([paragraph([run(one + other, { size: 28 })], { line: 38, lines })]), {
    placeholder: 'title',
  })
}

/** One column, a row for each cell. */
function tableOf(...cells: readonly TableCell[]): Item {
  return {
    kind: 'table',
    id: 'table',
    name: '表',
    alt: '两行',
    box: box(48, 150, 200, 30 * cells.length),
    columns: [200],
    rows: cells.map(each => ({ height: 30, head: false, cells: [each] })),
    span: foot[0]!.span,
  }
}

/** Bars from x 248, one above the other. */
function plainBars(): BarChart {
  const letters = { face: { family: 'minor' as const, bold: false }, size: 14, color: paint('dk1') }
  return {
    kind: 'chart',
    id: 'chart',
    name: '图',
    alt: '两条',
    box: box(248, 150, 400, 200),
    chart: 'bar',
    series: '家数',
    points: [3, 2].map(value => ({ label: '馆', value, decimals: 0, labelColor: paint('dk1') })),
    plot: box(248, 150, 100, 200),
    min: 0,
    max: 3,
    gap: 0,
    categories: 'hidden',
    labels: { ...letters, unit: '家', unitSize: 14, inside: true },
    axis: { paint: paint('dk1'), width: 1 },
    span: foot[0]!.span,
  }
}
