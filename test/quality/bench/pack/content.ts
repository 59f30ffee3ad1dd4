/** What stands on a slide of the pack bench, told once for both writers. Boxes in points, on a page of 960 × 540. */
export interface SlideContent {
  readonly title: string
  readonly bullets: readonly string[]
  /** Six rows of five cells, the first the head. */
  readonly table: readonly (readonly string[])[]
  readonly chart: { readonly series: string; readonly labels: readonly string[]; readonly values: readonly number[] }
  readonly picture: Uint8Array
  readonly notes: readonly string[]
}

export const BOXES = {
  title: { x: 48, y: 40, width: 864, height: 38 },
  bullets: { x: 48, y: 100, width: 400, height: 150 },
  table: { x: 48, y: 270, width: 500, height: 180 },
  chart: { x: 580, y: 270, width: 332, height: 180 },
  picture: { x: 580, y: 100, width: 200, height: 150 },
} as const

/** Slides that differ in every text, number and picture: no writer gains by seeing the same thing twice. */
export function slideContents(count: number, picture: Uint8Array): SlideContent[] {
  return Array.from({ length: count }, (_, at) => slideContent(at + 1, picture))
}

function slideContent(number: number, picture: Uint8Array): SlideContent {
  const labels = ['North', 'East', 'South', 'West'].map(name => `${name} ${number}`)
  return {
    title: `Finding ${number}: 第${number}页的结论，一句话写完`,
    bullets: [1, 2, 3, 4, 5].map(
      point => `Point ${point} of slide ${number}, 要点${point}：说明文字，with a few words`,
    ),
    table: [
      ['Item', 'Plan', 'Done', '差额', 'Note'],
      ...[1, 2, 3, 4, 5].map(row => [
        `Row ${row}.${number}`,
        `${row * 10}`,
        `${row * 9 + number}`,
        `${row}`,
        `备注 ${row}`,
      ]),
    ],
    chart: { series: `Series ${number}`, labels, values: labels.map((_, at) => ((number * 7 + at * 13) % 40) + 1) },
    picture: marked(picture, number),
    notes: [`What to say on slide ${number}.`, `[F${number}] 来源：样本报告`],
  }
}

/** The JPEG with a number in a comment segment behind its first marker. */
function marked(jpeg: Uint8Array, number: number): Uint8Array {
  const comment = Uint8Array.of(0xff, 0xfe, 0, 6, number >> 24, number >> 16, number >> 8, number)
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
}
