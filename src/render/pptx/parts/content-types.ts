import { DEFAULT_TYPES, extensionOf, PART_TYPES } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { relationshipsPart } from '../../../opc/part-names.ts'
import { type Relationship, readRelationships } from '../../../opc/relationships.ts'
import { el } from '../../../opc/xml.ts'

export const CONTENT_TYPES = '[Content_Types].xml'

/** Drops the parts that nothing leads to, then lists the content type of each part that is left. */
export function writeContentTypes(parts: Package): void {
  const reached = reachable(parts, part => readRelationships(parts, part))
  for (const name of [...parts.keys()]) if (!reached.has(name)) parts.delete(name)
  const names = [...parts.keys()].sort()
  // A slide is of the same type as the one before it.
  const types = new Map<string, string | undefined>()
  const overrides = names.flatMap(name => {
    const kind = name.replace(/\d+\.xml$/, '#.xml')
    if (!types.has(kind)) types.set(kind, PART_TYPES.find(one => one.name.test(name))?.type)
    const type = types.get(kind)
    return type === undefined ? [] : [el('Override', { PartName: `/${name}`, ContentType: type })]
  })
  const extensions = [...new Set(['rels', 'xml', ...names.map(extensionOf)])].sort()
  const defaults = extensions.flatMap(extension => {
    const type = DEFAULT_TYPES[extension]
    return type === undefined ? [] : [el('Default', { Extension: extension, ContentType: type })]
  })
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'
  parts.set(CONTENT_TYPES, { xml: el('Types', { xmlns: namespace }, [...defaults, ...overrides]) })
}

/** All parts that relationships lead to from the package's own, with their relationships. */
function reachable(
  parts: { has(name: string): boolean },
  relationshipsOf: (part: string) => readonly Relationship[],
): Set<string> {
  const reached = new Set<string>()
  const open = ['']
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const rels = relationshipsPart(part)
    if (parts.has(rels)) reached.add(rels)
    for (const { target, external } of relationshipsOf(part)) {
      if (external || reached.has(target) || !parts.has(target)) continue
      reached.add(target)
      open.push(target)
    }
  }
  return reached
}
