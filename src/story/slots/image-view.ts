import { error, warning } from '../../base/diagnostic.ts'
import { PICTURE_KEYS } from '../../base/kinds/pictures.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { ContextObject } from '../../template/context.ts'
import type { YamlMap } from '../../yaml/yaml-tree.ts'
import { type StoryContext, scope } from '../story-context.ts'

type PictureKey = keyof typeof PICTURE_KEYS
const KEYS = Object.keys(PICTURE_KEYS) as readonly PictureKey[]

/** A picture's path, what it shows in words, and how it is set. Without a path it is told: its place is a frame with these words. */
export function imageView(context: StoryContext, tree: YamlMap, path: string): ContextObject {
  const fields: Partial<Record<PictureKey, SourcedText>> = {}
  for (const [name, { key, value }] of tree.entries) {
    const own = KEYS.find(each => each === name)
    const words = value.kind === 'text' ? new SourcedText(value.text, value.span) : undefined
    const choices = own && PICTURE_KEYS[own]
    if (own === undefined)
      context.report(
        error('picture-key', `Unexpected "${name}" of the picture in "${path}"`, {
          span: key.span,
          help: didYouMean(name, KEYS),
        }),
      )
    else if (choices !== undefined && !choices.includes(words?.text ?? ''))
      context.report(
        error('picture-key', `Unexpected value of "${name}" of the picture in "${path}"`, {
          span: value.span,
          help: `Write ${choices.join(', ')}.`,
        }),
      )
    else if (words !== undefined && words.text.trim() !== '') fields[own] = words
  }
  if (fields.alt === undefined) {
    const help = 'Write { src: …, alt: …, credit: … }; alt says what the picture shows.'
    context.report(error('image-incomplete', `The picture in "${path}" needs alt`, { span: tree.span, help }))
  } else if (fields.src === undefined)
    context.report(
      warning('picture-open', `There is no picture in "${path}" yet: ${fields.alt.text}`, {
        span: tree.span,
        why: 'The slide has an empty picture placeholder there.',
        help: 'Write src: assets/….jpg, or insert the picture in PowerPoint.',
      }),
    )
  return scope(fields)
}
