import type { Package } from '../../src/opc/package.ts'
import { printXml, walk, type XmlElement } from '../../src/opc/xml.ts'
import { renderPptx } from '../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../src/render/pptx/finish.ts'
import type { FinishPlan } from '../../src/render/pptx/plan.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { sampleTheme } from './sample-theme.ts'

export const DATE = '2026-01-01T00:00:00Z'

/** A scene on its whole way to finished parts, without fonts inside. */
export async function finished(scene: Scene): Promise<{ parts: Package; plan: FinishPlan }> {
  const { parts, plan } = await renderPptx(scene, sampleTheme, DATE)
  await finishDeck(parts, plan, { fonts: 'none', fontFile: () => undefined })
  return { parts, plan }
}

export function root(parts: Package, name: string): XmlElement {
  const part = parts.get(name)
  if (part === undefined || !('xml' in part)) throw new Error(`no part ${name}`)
  return part.xml
}

export const all = (element: XmlElement, name: string): XmlElement[] =>
  [...walk(element)].filter(node => node.name === name)

export const print = (element: XmlElement | undefined): string =>
  element === undefined ? '' : printXml(element, false)

/** The object of a slide whose label bears this name. */
export function named(slide: XmlElement, name: string): XmlElement {
  const hit = [...walk(slide)].find(node => OBJECTS.has(node.name) && nameOf(node) === name)
  if (hit === undefined) throw new Error(`no object ${name}`)
  return hit
}

export const nameOf = (object: XmlElement): string => all(object, 'p:cNvPr')[0]?.attributes.name ?? ''

const OBJECTS = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp'])
