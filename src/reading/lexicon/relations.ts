import type { Language } from '../../base/language.ts'
import type { RelationType } from '../../base/record-kinds.ts'

type Markers = Readonly<Record<RelationType, readonly string[]>>

/** A marker between the ends: 导致 makes `A 导致 B`. */
const between = (words: string): readonly string[] => partsOf(words).map(word => `A ${word} B`)

/** A marker before the first end, wherever the second stands: 由于 makes `由于 A B` and `B 由于 A`. */
const before = (words: string): readonly string[] => partsOf(words).flatMap(word => [`${word} A B`, `B ${word} A`])

/** English markers hold spaces, so bars part them. */
const partsOf = (words: string): readonly string[] => words.split(words.includes('|') ? '|' : ' ')

const exchange = (pattern: string): string => pattern.replace(/\b[AB]\b/g, end => (end === 'A' ? 'B' : 'A'))

const ZH_CONTAINS = ['B 等 A', 'A 像 B', 'B 属于 A', 'B 之一 A', 'A 其中 B', ...between('包括 包含 涵盖 例如 比如')]
const EN_CONTAINS = [
  ...between('include|includes|including|contain|contains|consists of|comprises|such as'),
  'B is part of A',
  'B are part of A',
  'B belongs to A',
  'B is one of A',
  'one of A B',
]

/**
 * How a language states that A causes, enables, contains, precedes or opposes B, is contrasted with it, is a part of it, or that
 * something lies between the two. Other words may stand between an end and a marker.
 */
export const RELATION_MARKERS: Readonly<Record<Language, Markers>> = {
  zh: {
    cause: [
      ...between('导致 致使 使得 造成 引发 引起 促使 推动 带动 拉动 促进 因此 因而 所以 从而 于是'),
      ...before('因为 由于 得益于 缘于'),
      'B 原因 A',
      'B 源自 A',
      'B 源于 A',
    ],
    enable: [
      ...between('赋能 支撑 助力 ，实现 ，形成'),
      ...before('依托 借助 有了 凭借 结合 依靠 靠'),
      '只有 A 才 B',
      '只有 A B 才',
      'A 为 B 提供',
    ],
    contain: ZH_CONTAINS,
    precede: [
      '从 A 到 B',
      '从 A 缩短到 B',
      '先 A 再 B',
      '先 A 才 B',
      '只有先 A 才 B',
      ...between('然后 之后 以后 随后 接着'),
      'B 之前 A',
      'B 以前 A',
    ],
    oppose: between('反对 阻碍 抵制 违背 不利于'),
    contrast: [
      ...between('，但 。但 ；但 但是 不过 然而 ，却 而非 而不是 而没有 反而 相反'),
      ...before('相比 比起'),
      '虽然 A B',
      '固然 A B',
      '尽管 A B',
      '不是 A 而是 B',
    ],
    'part-of': ZH_CONTAINS.map(exchange),
    between: [
      'A 与 B 之间',
      'A 和 B 之间',
      'A 与 B 协同',
      'A 和 B 协同',
      'A 与 B 融合',
      'A 和 B 融合',
      'A 与 B 结合',
      'A 与 B 相互',
      'A 与 B 脱节',
      'A B 一体化',
    ],
  },
  en: {
    cause: [
      ...between('cause|causes|caused|lead to|leads to|led to|result in|results in|resulted in|drives|drove|pushes'),
      ...between('therefore|thus|hence|so that|makes|made'),
      ...before('because|because of|due to|owing to'),
      'B caused by A',
      'B driven by A',
      'B reason A',
      'reason for B A',
      'B result of A',
    ],
    enable: [
      ...between('enable|enables|enabled|allow|allows|allowed|lets|helps'),
      ...before('thanks to|by means of|without'),
      'only if A B',
      'B only if A',
      'B depends on A',
    ],
    contain: EN_CONTAINS,
    precede: [...between('then|followed by|before'), 'from A to B', 'before B A', ...before('after|since')],
    oppose: between('opposes|opposed|rejects|rejected|contradicts|prevents|hinders|against'),
    contrast: [
      ...between('but|however|while|whereas|yet|instead|by contrast|rather than|unlike'),
      'although A B',
      'though A B',
      'despite A B',
      'compared with A B',
      'not A but B',
    ],
    'part-of': EN_CONTAINS.map(exchange),
    between: ['between A and B'],
  },
}
