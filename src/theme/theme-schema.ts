import * as z from 'zod'
import { LANGUAGES } from '../base/language.ts'
import { COLOR_ROLES, COLOR_SLOTS, FAMILIES, MODIFICATIONS } from './theme.ts'

/** One type for each key. */
const eachOf = <Key extends string, Type>(keys: readonly Key[], type: Type): Record<Key, Type> =>
  Object.fromEntries(keys.map(key => [key, type])) as Record<Key, Type>

/** The schema of templates/themes/NAME.yaml. It rejects unknown keys, so that a misspelt key is reported. */
const percent = z.number().min(0).max(100)
const slot = z.enum(COLOR_SLOTS)
const paint = z.union([slot, z.strictObject({ slot, ...eachOf(MODIFICATIONS, percent.optional()) })])
const role = z.enum(COLOR_ROLES)
const palette = z.record(role, paint)
const fontPair = z.strictObject({ latin: z.string().min(1), ea: z.string().min(1) })
const fonts = z.record(z.enum(FAMILIES), fontPair)
const words = z.strictObject(eachOf(LANGUAGES, z.string()))
/** What PowerPoint calls a theme that nobody designed. */
const themeName = z
  .string()
  .regex(/^(?!\s*(?:office(?: theme)?)?\s*$)/i, 'expected a name of its own, neither empty nor "Office"')
const path = z.string().min(1).max(400)
/** Heights in points, bounded by the room that foot and cover have. */
const logo = z.strictObject({
  file: path,
  'on-dark': path.optional(),
  alt: z.union([z.string().min(1), words]),
  height: z.number().min(8).max(24).optional(),
  'cover-height': z.number().min(12).max(64).optional(),
})
const length = z.number().positive().max(400)
const weight = z.union([z.literal(400), z.literal(500), z.literal(700), z.literal(900)])

const style = z.strictObject({
  size: length,
  min: length.optional(),
  line: length.optional(),
  weight: weight.optional(),
  family: z.enum(FAMILIES).optional(),
  color: role.optional(),
  whole: z.boolean().optional(),
  outline: z.boolean().optional(),
  body: z.boolean().optional(),
  label: z.boolean().optional(),
  balance: z.int().min(1).max(4).optional(),
  tracking: z.number().min(-2).max(10).optional(),
  en: z.strictObject({ size: length.optional(), min: length.optional(), line: length.optional() }).optional(),
})

const line = z.strictObject({
  width: z.number().positive().max(40),
  color: role,
  dash: z.enum(['dash', 'dot']).optional(),
})

export const themeSchema = z.strictObject({
  theme: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
  name: z.strictObject(eachOf(LANGUAGES, themeName)),
  colors: z.record(
    slot,
    z.string().regex(/^[0-9A-F]{6}$/, 'expected six hexadecimal digits in capitals, as in "1B2427"'),
  ),
  roles: z.strictObject({ page: palette, dark: palette }),
  'dark-fills': z.array(role),
  fonts: z.strictObject(eachOf(LANGUAGES, fonts)),
  'font-files': z.array(path).max(40).optional(),
  logo: logo.optional(),
  styles: z.record(z.string(), style),
  lines: z.record(z.string(), line),
  space: z.record(z.string(), z.number().min(0).max(200)),
  traits: z.record(z.string(), z.string()).optional(),
})

export type ThemeFile = z.infer<typeof themeSchema>
export type StyleFile = z.infer<typeof style>
export type PaintFile = z.infer<typeof paint>
export type LogoFile = z.infer<typeof logo>
