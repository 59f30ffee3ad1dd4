import { EAST_ASIAN, LANGUAGE_TAG } from '../../../base/language.ts'
import { child, isElement, textOf, type XmlElement } from '../../../opc/xml.ts'
import { languageOf } from '../placeholder.ts'
import type { FinishPlan } from '../plan.ts'
import { type Slide, TEXTLESS } from '../slide-objects.ts'

/**
 * Every run says its language and, for the other script, the other one. Runs with East Asian script are Chinese; others keep
 * what they were written with, since the tag also decides the typeface of “ ” ‘ ’ (ECMA-376 Part 1, 21.1.2.3).
 */
export function tagLanguages({ tree }: Slide, plan: FinishPlan): void {
  visit(tree, plan)
}

function visit(element: XmlElement, plan: FinishPlan): void {
  for (const node of element.children) {
    if (!isElement(node) || TEXTLESS.has(node.name)) continue
    const properties = node.name === 'a:endParaRPr' ? node : RUNS.has(node.name) ? child(node, 'a:rPr') : undefined
    if (properties === undefined) visit(node, plan)
    else tag(properties, node.name === 'a:endParaRPr' ? LANGUAGE_TAG[plan.language] : languageIn(node, properties))
  }
}

const RUNS: ReadonlySet<string> = new Set(['a:r', 'a:fld', 'a:br'])

const languageIn = (run: XmlElement, properties: XmlElement): string | undefined =>
  EAST_ASIAN.test(textOf(run)) ? LANGUAGE_TAG.zh : properties.attributes.lang

function tag(properties: XmlElement, language: string | undefined): void {
  const own: Record<string, string> = languageOf(language === LANGUAGE_TAG.en ? 'en' : 'zh')
  for (const key in properties.attributes) if (!TAGS.has(key)) own[key] = properties.attributes[key]!
  properties.attributes = own
}

/** Written anew, or of no use: the words are as new as they will ever be. */
const TAGS: ReadonlySet<string> = new Set(['lang', 'altLang', 'dirty'])
