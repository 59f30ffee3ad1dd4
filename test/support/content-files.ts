import { memoryHost } from '../../src/host/memory-host.ts'
import { loadAudiences } from '../../src/survey/load-audience.ts'
import { type Loaded, loadSurvey } from '../../src/survey/load-survey.ts'
import type { Audience } from '../../src/survey/model/audience.ts'
import type { Survey } from '../../src/survey/model/survey.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** Loads a survey from files given as texts; paths count from the content folder. */
export const surveyOf = (files: Files): Promise<Loaded<Survey>> => loadSurvey(hostOf(files), '/p', 'content')

export const audiencesOf = (files: Files): Promise<Loaded<readonly Audience[]>> =>
  loadAudiences(hostOf(files), '/p', 'content')

const hostOf = (files: Files) =>
  memoryHost(
    new Map(
      Object.entries(files).map(([path, text]) => [
        `/p/content/${path}`,
        typeof text === 'string' ? new TextEncoder().encode(text) : text,
      ]),
    ),
  )

/** `code line:column` of each fault, for comparing. */
export const faultsOf = ({ diagnostics }: Pick<Loaded<unknown>, 'diagnostics'>): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, span }) => `${code} ${span === undefined ? '' : `${span.line}:${span.column}`}`)

/** A report of an invented town, and the survey of it: Chinese, with all kinds of record that the tests need. */
export const RIVER_REPORT = `青河镇的河水变清了吗？据报道，镇上似乎还在犹豫，有望在明年给出答案。

## 01 背景

### 走访名单

- 青河镇水务站副站长 林小溪
- 青河中学第三实验室教师 周一鸣
- 河畔造纸厂厂长 何大川

## 02 观察

### 河里有什么：志愿者的记录

志愿者在河里数出12种鱼，其中近30处有水草，数量居全县第一。镇上有4家造纸厂，6家印染厂。

“河水比去年清了，但是鱼还不算多。”林小溪说。她坦言，“不能只看一天”。

何大川认为，造纸厂已经换了两台设备，大致能减少一半的废水。

周一鸣建议，学生每周记录一次水位。“记录本身就是‘护河’。”

（数据来源：镇水务站）
`

export const RIVER_SURVEY = `survey: { zh: 青河调查, en: River survey }
language: zh
levels: { 县级: strong, 未注明: { look: unknown, en: no level } }
sources:
  S1: { file: source/river.md, cite: { zh: 青河日报, en: Qinghe Daily }, lead: 导语 }
  S2: { cite: { zh: 镇水务站, en: the water station }, excerpt: （数据来源：镇水务站） }
voices:
  V1: { name: { zh: 报道, en: The report }, how: narration }
people:
  P01: { name: { zh: 林小溪, en: Lin Xiaoxi }, titles: [{ zh: 青河镇水务站副站长, en: Deputy Head of the water station }], role: { zh: 水务站副站长, en: Deputy Head }, excerpt: 青河镇水务站副站长 林小溪 }
  P02: { name: { zh: 周一鸣, en: Zhou Yiming }, titles: [{ zh: 青河中学第三实验室教师, en: Teacher }], excerpt: 青河中学第三实验室教师 周一鸣 }
  P03: { name: { zh: 何大川, en: He Dachuan }, titles: [{ zh: 河畔造纸厂厂长, en: Director of the paper mill }], affiliation: O01, excerpt: 河畔造纸厂厂长 何大川 }
organisations:
  O01: { name: { zh: 河畔造纸厂, en: Hepan Mill }, sample: true, spokesperson: P03, excerpt: 河畔造纸厂 }
quotations:
  Q01: { by: P01, attribution: 林小溪说, excerpt: “河水比去年清了，但是鱼还不算多。”, keep: [{ zh: 但是鱼还不算多, en: but fish are still few }], en: "“The water is clearer than last year, but fish are still few.”", short: { zh: 但是鱼还不算多, en: but fish are still few } }
  Q02: { by: P01, attribution: 林小溪说, excerpt: “不能只看一天”, en: one day is not enough }
  Q03: { by: P02, attribution: 周一鸣建议, excerpt: “记录本身就是‘护河’。”, en: The record itself protects the river. }
statements:
  I01: { by: P03, says: { zh: 造纸厂已经换了两台设备, en: the mill has replaced two machines }, excerpt: 何大川认为，造纸厂已经换了两台设备，大致能减少一半的废水。 }
figures:
  F01: { value: 12, unit: { zh: 种, en: species }, what: { zh: 河里的鱼, en: fish in the river }, by: V1, level: 县级, source: S2, excerpt: 志愿者在河里数出12种鱼, caution: 只是志愿者的记录 }
  F02: { value: 30, qualifier: 近, unit: 处, what: { zh: 有水草的地方, en: places with weed }, source: S2, excerpt: 其中近30处有水草 }
  F03: { value: 4, unit: 家, what: { zh: 造纸厂, en: paper mills }, excerpt: 镇上有4家造纸厂 }
  F04: { value: 6, unit: 家, what: { zh: 印染厂, en: dye works }, excerpt: 6家印染厂 }
  F05: { value: { zh: 第一, en: first }, scope: { zh: 全县, en: in the county }, what: { zh: 鱼种数量在全县的名次, en: rank in the county }, excerpt: 数量居全县第一 }
  F06: { what: { zh: 直接引语, en: quotations }, unit: { zh: 条, en: quotations }, counted: quotations, per: by }
  F07: { value: { zh: 一半, en: half }, what: { zh: 废水, en: waste water }, by: P03, hedges: { 大致: 一半 }, excerpt: 大致能减少一半的废水 }
findings:
  N01: { by: V1, says: { zh: 镇上似乎还在犹豫, en: the town seems to hesitate }, excerpt: 据报道，镇上似乎还在犹豫, with: N02 }
  N02: { by: V1, says: { zh: 有望在明年给出答案, en: an answer is expected next year }, excerpt: 有望在明年给出答案 }
  N03: { by: V1, says: 鱼种数量居全县第一, excerpt: 数量居全县第一, audiences: [school] }
terms:
  T1: { says: { zh: 百舸争流, en: a hundred boats }, idiom: true }
absences:
  M1: { says: { zh: 造价, en: cost }, words: [万元, 预算] }
`
export const RIVER: Files = { 'survey.yaml': RIVER_SURVEY, 'source/river.md': RIVER_REPORT }
