import { error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextObject } from '../../template/context.ts'
import type { YamlMap } from '../../yaml/yaml-tree.ts'
import { type StoryContext, scope } from '../story-context.ts'

/** A picture's path, what it shows in words, and whose it is. */
export function imageView(context: StoryContext, tree: YamlMap, path: string): ContextObject {
  const sourced = (key: string): SourcedText | undefined => {
    const value = tree.entries.get(key)?.value
    return value?.kind === 'text' ? new SourcedText(value.text, value.span) : undefined
  }
  const view = { src: sourced('src'), alt: sourced('alt'), credit: sourced('credit'), focus: sourced('focus') }
  if (view.src === undefined || view.alt === undefined) {
    const help =
      'Write { src: …, alt: …, credit: …, focus: top }; alt says what the picture shows, focus what stays where it is cut.'
    context.report(error('image-incomplete', `The picture in "${path}" needs src and alt`, { span: tree.span, help }))
  }
  return scope(view)
}
