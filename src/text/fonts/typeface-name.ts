/** How a file names a face: a typeface (name id 1 of the font) and whether its bold is meant. */
export interface TypefaceName {
  readonly name: string
  readonly bold: boolean
}

const WEIGHT_WORDS: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  500: 'Medium',
  600: 'SemiBold',
  800: 'ExtraBold',
  900: 'Black',
}

/** Office knows a typeface as regular and bold only: every weight but 400 and 700 is a typeface of its own. */
export function typefaceName(family: string, weight: number): TypefaceName {
  const word = WEIGHT_WORDS[weight]
  return word === undefined ? { name: family, bold: weight >= 700 } : { name: `${family} ${word}`, bold: false }
}
