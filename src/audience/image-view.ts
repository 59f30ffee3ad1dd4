import { error } from '../base/diagnostic.ts'
import { Leaf } from '../base/leaf.ts'
import type { YamlMap } from '../yaml/yaml-tree.ts'
import type { Scope } from './story.ts'
import { scope, type Telling } from './telling.ts'

/** A picture's path, what it shows in words, and whose it is. */
export function imageView(telling: Telling, tree: YamlMap, path: string): Scope {
  const leaf = (key: string): Leaf | undefined => {
    const value = tree.entries.get(key)?.value
    return value?.kind === 'text' ? new Leaf(value.text, value.span) : undefined
  }
  const view = { src: leaf('src'), alt: leaf('alt'), credit: leaf('credit') }
  if (view.src === undefined || view.alt === undefined) {
    const help = 'Write { src: …, alt: …, credit: … }; alt says what the picture shows.'
    telling.report(error('image-incomplete', `The picture in "${path}" needs src and alt`, { span: tree.span, help }))
  }
  return scope(view)
}
