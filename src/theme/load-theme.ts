import { error, type Result, toResult } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Language } from '../base/language.ts'
import type { Span } from '../base/span.ts'
import { SINGLE_LINE } from '../base/units.ts'
import type { Host } from '../host/host.ts'
import type { TemplateRoot } from '../host/template-root.ts'
import { checkShape } from '../yaml/check-shape.ts'
import { spanAt, type YamlMap } from '../yaml/yaml-tree.ts'
import { type RawTheme, readTheme } from './read-theme.ts'
import type { Logo, Paint, Palette, Theme, TypeStyle } from './theme.ts'
import { type LogoFile, type PaintFile, type StyleFile, type ThemeFile, themeSchema } from './theme-schema.ts'

export type ThemeOutcome = Result<Theme> & { readonly sources: ReadonlyMap<string, string> }

/** Styles that the layout engine uses when a layout names none. A theme must have all of them. */
const NEEDED_STYLES = ['title', 'body', 'cell', 'table-head', 'label', 'chart-category', 'chart-label'] as const
const NEEDED_LINES = ['heavy', 'hairline', 'dashed', 'flow'] as const

/**
 * Loads a theme by its id, or by the path of a YAML file relative to `folder`. A theme may extend another. The `en`
 * parts of styles apply to English decks.
 */
export function loadTheme(
  host: Host,
  roots: readonly TemplateRoot[],
  id: string,
  language: Language = 'zh',
  folder = '.',
): Promise<ThemeOutcome> {
  return createThemeLoader(host, roots, folder)(id, language)
}

export type ThemeLoader = (id: string, language: Language) => Promise<ThemeOutcome>

/** `loadTheme` with a cache, so that decks with the same theme read it once. */
export function createThemeLoader(host: Host, roots: readonly TemplateRoot[], folder: string): ThemeLoader {
  const read = new Map<string, Promise<RawTheme>>()
  const checked = new Map<string, Result<Theme>>()
  return async (id, language) => {
    const reading = read.get(id) ?? readTheme(host, roots, id, folder)
    read.set(id, reading)
    const { map, diagnostics, sources } = await reading
    if (map === undefined) return { value: undefined, diagnostics, sources }
    const key = `${language} ${id}`
    const theme = checked.get(key) ?? checkTheme(map, language)
    checked.set(key, theme)
    return { ...theme, sources }
  }
}

const CODES = { key: 'theme-key', value: 'theme-value' } as const

function checkTheme(map: YamlMap, language: Language): Result<Theme> {
  const { value, diagnostics } = checkShape(map, themeSchema, CODES)
  if (value === undefined) return { value, diagnostics }
  const spanOf = (path: readonly PropertyKey[]): Span => spanAt(map, path)
  const lacking = [
    ...NEEDED_STYLES.filter(name => value.styles[name] === undefined).map(name => ({ part: 'styles', name })),
    ...NEEDED_LINES.filter(name => value.lines[name] === undefined).map(name => ({ part: 'lines', name })),
  ].map(({ part, name }) =>
    error('theme-lacks', `The theme has no "${name}" among its ${part}`, {
      span: spanOf([part]),
      why: 'Layouts fall back on it where they name none.',
      help: `Add "${name}" to ${part}.`,
    }),
  )
  return toResult(makeTheme(value, spanOf, language), lacking)
}

type SpanOf = (path: readonly PropertyKey[]) => Span

function makeTheme(file: ThemeFile, spanOf: SpanOf, language: Language): Theme {
  return {
    id: file.theme,
    name: file.name,
    colors: file.colors,
    roles: { page: palette(file.roles.page), dark: palette(file.roles.dark) },
    darkFills: file['dark-fills'],
    fonts: file.fonts,
    styles: Object.fromEntries(Object.entries(file.styles).map(([name, style]) => [name, typeStyle(style, language)])),
    lines: Object.fromEntries(
      Object.entries(file.lines).map(([name, { dash, ...line }]) => [
        name,
        dash === undefined ? line : { ...line, dash },
      ]),
    ),
    space: file.space,
    traits: file.traits ?? {},
    ...given({ logo: file.logo && makeLogo(file.logo, spanOf, language) }),
    ...(file['font-files'] && {
      fontFiles: file['font-files'].map((path, at) => ({ file: path, span: spanOf(['font-files', at]) })),
    }),
    places: {
      file: spanOf([]),
      colors: placesOf('colors', file.colors, spanOf),
      styles: placesOf('styles', file.styles, spanOf),
      fonts: Object.fromEntries(
        Object.entries(file.fonts[language]).flatMap(([use, pair]) =>
          Object.entries(pair).map(([script, family]) => [family, spanOf(['fonts', language, use, script])]),
        ),
      ),
    },
  }
}

const placesOf = <K extends string>(part: string, of: Readonly<Record<K, unknown>>, spanOf: SpanOf) =>
  Object.fromEntries(Object.keys(of).map(key => [key, spanOf([part, key])])) as Readonly<Record<K, Span>>

const FOOT_LOGO = 16
const COVER_LOGO = 28

function makeLogo(logo: LogoFile, spanOf: SpanOf, language: Language): Logo {
  const dark = logo['on-dark']
  return {
    file: logo.file,
    span: spanOf(['logo', 'file']),
    ...(dark !== undefined && { onDark: { file: dark, span: spanOf(['logo', 'on-dark']) } }),
    alt: typeof logo.alt === 'string' ? logo.alt : logo.alt[language],
    height: logo.height ?? FOOT_LOGO,
    coverHeight: logo['cover-height'] ?? COVER_LOGO,
  }
}

function palette(roles: Readonly<Record<string, PaintFile>>): Palette {
  return Object.fromEntries(
    Object.entries(roles).map(([role, paint]) => [role, makePaint(paint)]),
  ) as unknown as Palette
}

const makePaint = (paint: PaintFile): Paint => (typeof paint === 'string' ? { slot: paint } : given(paint))

/**
 * Fills in what a style leaves out: line distance of 1.2 times the size, weight 400, the minor family and the text
 * colour.
 */
function typeStyle(style: StyleFile, language: Language): TypeStyle {
  const own = language === 'en' ? { ...style, ...withoutUndefined(style.en ?? {}) } : style
  return {
    size: own.size,
    min: Math.min(own.size, own.min ?? own.size),
    line: own.line ?? own.size * SINGLE_LINE,
    weight: own.weight ?? 400,
    family: own.family ?? 'minor',
    color: own.color ?? 'text',
    whole: own.whole ?? false,
    outline: own.outline ?? false,
    ...given({ body: own.body, label: own.label, balance: own.balance, tracking: own.tracking }),
  }
}

const withoutUndefined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
