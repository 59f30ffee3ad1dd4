import { phrasesOf } from './words-of.ts'

/**
 * Hedges by class, in both languages: what softens a claim, and how. Rules compare by class: a text that has lost every
 * word of a class claims more than its source (some 170 Chinese and 190 English words, measured on 700 pairs).
 */
export const HEDGES = {
  seem: {
    zh: phrasesOf('似乎|好像|仿佛|看来|显得|看起来'),
    en: phrasesOf('seem|seems|seemed|seemingly|appear|appears|appeared|apparently|looks|look like|looks like'),
  },
  may: {
    zh: phrasesOf('可能|或许|也许|恐怕|有望|有机会|或将|可望'),
    en: phrasesOf(
      'may|might|perhaps|possibly|maybe|could|chance|likely|potential|potentially|stands to|stand to|expected to|is expected|are expected|prospect|prospects|on course to',
    ),
  },
  'one-of': {
    zh: phrasesOf('之一|一个方面|一个原因|其一|是其中代表|其中之一'),
    en: phrasesOf(
      'one of|one very|one reason|one source|one cause|one factor|one example|one such|one aspect|one part|among|an important|an example|for one|one important',
    ),
  },
  broadly: {
    zh: phrasesOf('大致|大体|基本上|基本是|基本|总体上看|总体上|总的来说'),
    en: phrasesOf('broadly|basically|largely|roughly|on the whole|in the main|by and large|mainly|essentially'),
  },
  reported: {
    zh: phrasesOf('据报道|据悉|据称|据说|被认为|据介绍'),
    en: phrasesOf(
      'reportedly|is said|are said|was said|said to|according to|the report’s|the report|is seen as|is considered',
    ),
  },
  'so-far': {
    zh: phrasesOf('目前|至今|迄今|暂时|尚未|尚不|还不|仍不|还没|仍未|如今|现阶段|当前'),
    en: phrasesOf(
      'so far|for now|yet|as yet|still|currently|at present|now|to date|for the time being|at the moment|today|presently',
    ),
  },
  hard: {
    zh: phrasesOf('还不算多|不算多|并不多|难觅|难以|鲜有|很难|较难|罕见|少有'),
    en: phrasesOf(
      'not that many|not so many|not many|hard|few|rarely|elusive|cannot|scarce|difficult|seldom|scarcely|hardly',
    ),
  },
  most: {
    zh: phrasesOf('绝大多数|大多数|大多|多数|主流|大部分'),
    en: phrasesOf('most|mostly|mainstream|majority|for the most part'),
  },
  belief: {
    zh: phrasesOf('我相信|我觉得|我认为|我想|我们相信'),
    en: phrasesOf('I believe|I think|we believe|in my view|I feel|to my mind|I am sure|I trust'),
  },
  open: {
    zh: phrasesOf('等|例如|比如|像|为例|诸如'),
    en: phrasesOf(
      'etc.|etc|and others|and other|such as|like|examples|for example|e.g.|among others|and elsewhere|including',
    ),
  },
  concede: {
    zh: phrasesOf('固然|虽然|尽管|当然'),
    en: phrasesOf('of course|although|while|but|though|admittedly|to be sure'),
  },
  suggest: {
    zh: phrasesOf('建议|主张|呼声|呼吁|提议|应|应该|应当'),
    en: phrasesOf(
      'suggest|suggests|suggested|propose|proposes|proposed|proposal|called for|call for|calls for|should|ought to|urges|wants',
    ),
  },
} as const
export type HedgeClass = keyof typeof HEDGES

/** Words that hold a hedge and soften nothing: 可能性, 样本之一, 尽可能. */
export const NO_HEDGE = {
  zh: /最基本|基本(?=的|要素|保障|功|原则|情况)|可能性|尽可能|(?:样本|成员|代表|单位|城市)之一|等于|等级|同等|平等|中等|高等|等待|优等|对等|好像素|像素|图像|影像|偶像|画像|应用|应对|反应|适应|供应|效应|响应|基本面|目前为止|看来源/g,
  en: /\bstands among\b|\bpush(?:es|ed)? hard\b|\bhard(?:ware|er|est)\b|\blooks back\b|\bmost (?:basic|important|in|about|likely)\b|\bas well as\b|\bmay \d|\bMay\b|\bat most\b|\bcan[’']?t\b|\bstill image\b/g,
} as const

/** Classes without which a claim says more than its source. The others come and go in free wording. */
export const KEPT_HEDGES: ReadonlySet<HedgeClass> = new Set<HedgeClass>([
  'seem',
  'may',
  'one-of',
  'broadly',
  'reported',
  'hard',
  'most',
])

/**
 * Hedges that may stand for each other in the same text. The words of a row can replace each other, in both languages. The list is
 * general and knows no survey.
 */
export const HEDGE_ROWS: readonly (readonly string[])[] = [
  ['可能', '或许', '也许', '或将', 'may', 'might', 'could', 'perhaps', 'possibly', 'maybe'],
  ['似乎', '好像', '仿佛', 'seem', 'seems', 'seemed', 'seemingly', 'appears', 'appear', 'apparently'],
  [
    '有望',
    'expected to',
    'is expected',
    'are expected',
    'has a chance',
    'have a chance',
    'stands a chance',
    'likely',
    'could',
    'may',
    'on course to',
    'prospect',
  ],
  ['大致', '大体', '大约', '约', '左右', 'roughly', 'broadly', 'about', 'around', 'approximately', 'some'],
  ['之一', 'one of', 'among', 'one reason', 'part of'],
  ['近', '将近', '接近', 'nearly', 'almost', 'close to', 'just under'],
  ['暂时', 'for now', 'so far', 'for the time being', 'yet', 'as yet'],
]

/** Hedges that the rule looks for in excerpts although no record names them: those that bind the words that follow. */
export const BINDING_HEDGES =
  /(?<!不|尽|才|很)可能(?!性)|或许|也许|似乎|有望|大致|之一是|\b(?:may|might|[Pp]erhaps|[Pp]ossibly|seems? to|appears? to|is expected to|are expected to|roughly)\b/g
