import type { ErrorPage } from './page.ts'
import { YAML_PAGES } from './yaml.ts'

/** Every code that a diagnostic may have. A room adds its pages to its file and its file to this list. */
export const PAGES = { ...YAML_PAGES } as const

/** The page of a code, if there is such a code. */
export const pageOf = (code: string): ErrorPage | undefined =>
  Object.hasOwn(PAGES, code) ? PAGES[code as keyof typeof PAGES] : undefined
