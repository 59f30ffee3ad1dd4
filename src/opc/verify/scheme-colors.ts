/** What `a:schemeClr@val` may say (ECMA-376 Part 1, 20.1.10.54). */
export const SCHEME_COLORS: ReadonlySet<string> = new Set(
  'bg1 tx1 bg2 tx2 dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr'.split(' '),
)
