/** Words that have broken files, names, formulas or line breaking somewhere before. */
export const HOSTILE_WORDS: readonly string[] = [
  '',
  ' ',
  'a < b & c > d',
  '"double" and \'single\'',
  ']]> <![CDATA[ x ]]>',
  '&amp; &#65; &lt;b&gt;',
  '{{title}} {{#each x}} $y %s',
  '<script>alert(1)</script>',
  '=1+1',
  '@SUM(A1)',
  '-1+2',
  '_x0041_ _x000D_',
  'Text 1',
  'Rectangle 3',
  'k:3',
  'https://example.com/a?b=c&d=e',
  '0',
  'null',
  'NaN',
  '__proto__',
  'constructor',
  '\u00A0hard\u00A0spaces\u00A0',
  'tab\tand  two  spaces',
  'line\nfeed',
  'zero\u200Bwidth\u200Dsigns\uFEFF',
  'soft\u00ADhyphen',
  'line\u2028separator\u2029end',
  'right \u202Eto left\u202C',
  'é and e\u0301, fi ﬁ, Å Å',
  '中文，标点。“引号”（括号）《书名》……——、',
  '　全角空格　',
  '１２３ＡＢＣ',
  '々〆㐀𠀀',
  'שלום مرحبا',
  '👍🏽 👨‍👩‍👧',
  '\uE000private\uF8FF',
  'x'.repeat(300),
  '很长的一句话没有标点'.repeat(30),
  'word '.repeat(120),
]

/** What YAML and templates are refused for, so that only text that a program makes can hold it. */
export const NO_XML: readonly string[] = ['control \u0007 sign', 'lone \uD800 surrogate', 'not \uFFFE a character']

/** Words of a slide may speak of files; names and alt texts with a path would tell of the machine that made them. */
export const PATHS: readonly string[] = ['../../../etc/passwd', 'C:\\Users\\somebody\\deck.pptx']
