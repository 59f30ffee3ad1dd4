import { RELATIONSHIP_TYPES, RELATIONSHIPS_NAMESPACE } from './names.ts'
import type { Package } from './package.ts'
import { relationshipsPart, relativePart, resolvePart } from './part-names.ts'
import { childrenNamed, el, isElement, type XmlElement } from './xml.ts'

/** One relationship of a part. */
export interface Relationship {
  readonly id: string
  /** The last step of the type's URI: a `RelationshipKind`, or a stranger's. */
  readonly kind: string
  readonly type: string
  /** The part's name, or, for an external one, the address. */
  readonly target: string
  readonly external: boolean
}

export function readRelationships(parts: Package, part: string): Relationship[] {
  const rels = parts.get(relationshipsPart(part))
  return rels === undefined || !('xml' in rels) ? [] : relationshipsIn(part, rels.xml)
}

/** The relationships of a part, from the root of its `.rels`. */
export function relationshipsIn(part: string, rels: XmlElement): Relationship[] {
  return childrenNamed(rels, 'Relationship').map(({ attributes }) => {
    const type = attributes.Type ?? ''
    const external = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    return {
      id: attributes.Id ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePart(part, target),
      external,
    }
  })
}

export interface Reference {
  readonly element: XmlElement
  readonly key: string
}

/** Every attribute of a part that names a relationship, in document order. */
export function references(element: XmlElement, found: Reference[] = []): Reference[] {
  for (const key in element.attributes) {
    if (key.startsWith('r:') && element.attributes[key] !== '') found.push({ element, key })
  }
  for (const node of element.children) if (isElement(node)) references(node, found)
  return found
}

/** Writes a part's relationships, in the order given; none, and the `.rels` part goes. */
export function writeRelationships(parts: Package, part: string, relationships: readonly LooseRelationship[]): void {
  const name = relationshipsPart(part)
  if (relationships.length === 0) {
    parts.delete(name)
    return
  }
  const children = relationships.map(({ id, kind, type, target, external }) =>
    el('Relationship', {
      Id: id,
      Type: type ?? RELATIONSHIP_TYPES[kind as keyof typeof RELATIONSHIP_TYPES],
      Target: external ? target : relativePart(part, target),
      TargetMode: external ? 'External' : undefined,
    }),
  )
  parts.set(name, { xml: el('Relationships', { xmlns: RELATIONSHIPS_NAMESPACE }, children) })
}

/** A relationship to be written: type by kind unless given. */
export type LooseRelationship = Pick<Relationship, 'id' | 'kind' | 'target'> & {
  readonly type?: string
  readonly external?: boolean
}
