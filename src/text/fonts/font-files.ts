import type { FaceRef } from '../types.ts'

/** Where a face's static TrueType file is: an npm package and a path in it. The published package has it in lib/fonts. */
export interface FontFile {
  readonly package: string
  readonly path: string
  /** The family, as files are named. */
  readonly stem: string
}

interface FamilyFiles {
  readonly package: string
  readonly stem: string
}

/** The families that come with the product, complete and under the Open Font License. */
const FAMILY_FILES: Readonly<Record<string, FamilyFiles>> = {
  'Noto Sans SC': { package: '@expo-google-fonts/noto-sans-sc', stem: 'NotoSansSC' },
  'Noto Serif SC': { package: '@expo-google-fonts/noto-serif-sc', stem: 'NotoSerifSC' },
  'Source Sans 3': { package: '@expo-google-fonts/source-sans-3', stem: 'SourceSans3' },
  'Source Serif 4': { package: '@expo-google-fonts/source-serif-4', stem: 'SourceSerif4' },
}

const WEIGHT_FILES: Readonly<Record<number, string>> = {
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
}

export const FONT_FAMILIES: readonly string[] = Object.keys(FAMILY_FILES)

export const FONT_WEIGHTS: readonly number[] = Object.keys(WEIGHT_FILES).map(Number)

/** The file of a face, if the product has it. */
export function fontFile({ family, weight }: FaceRef): FontFile | undefined {
  const files = FAMILY_FILES[family]
  const name = WEIGHT_FILES[weight]
  if (files === undefined || name === undefined) return undefined
  return { ...files, path: `${weight}${name}/${files.stem}_${weight}${name}.ttf` }
}

/** One face, one key, for caches and messages: `Noto Sans SC 700`. */
export const faceKey = ({ family, weight }: FaceRef): string => `${family} ${weight}`
