import { keyOf } from '../../base/recall.ts'
import type { Store } from '../../host/host.ts'
import { digest } from '../../host/record-host.ts'
import { packed, packedGraph, unpackedGraph } from '../../store/packed.ts'
import { compileTemplates, type TemplateCode } from '../../template/compile-templates.ts'
import { type LayoutParser, type ParsedLayouts, parseLayouts } from '../../template/load-templates.ts'
import type { TemplateSet } from '../../template/spec/layout-spec.ts'

/** Parses layouts unless files of the same texts were parsed before without a finding. */
export const keptLayouts =
  (store: Store | undefined): LayoutParser =>
  async files => {
    if (store === undefined) return parseLayouts(files)
    const key = `layouts ${digest(keyOf(files))}`
    const entry = await store.get(key)
    if (entry !== undefined) return { drafts: unpackedGraph(entry) as ParsedLayouts['drafts'], diagnostics: [] }
    const parsed = parseLayouts(files)
    if (parsed.diagnostics.length === 0) await store.put(key, packedGraph(parsed.drafts))
    return parsed
  }

/**
 * Compiles templates, and checks them unless nothing was found in a set of the same texts.
 *
 * @param ofTexts a digest of all of them
 */
export async function keptTemplateCode(
  store: Store | undefined,
  templates: TemplateSet,
  ofTexts: string,
): Promise<TemplateCode> {
  const key = `templates ${ofTexts}`
  const isSound = (await store?.get(key)) !== undefined
  const code = compileTemplates(templates, isSound)
  if (!isSound && code.diagnostics.length === 0) await store?.put(key, packed('sound'))
  return code
}
