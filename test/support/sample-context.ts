import { SourcedText } from '../../src/base/sourced-text.ts'
import { pointSpan } from '../../src/base/span.ts'
import type { Story, StorySlide } from '../../src/story/story.ts'
import type { ContextObject, ContextValue } from '../../src/template/context.ts'
import type { LayoutSpec } from '../../src/template/spec/layout-spec.ts'
import { type Shape, shapeOfLayout } from '../../src/template/spec/shape.ts'

/** Leaves of a made-up YAML file, one line each in the order in which they are made. */
export const leaf = (text: string, line = 1): SourcedText => new SourcedText(text, pointSpan('story.yaml', line, 1))

export const scope = (fields: Record<string, ContextValue>): ContextObject => Object.assign(Object.create(null), fields)

/** What every slide has beside its slots. */
export const reserved = (fields: Record<string, ContextValue> = {}): ContextObject =>
  scope({
    title: scope({ text: leaf('标题') }),
    foot: leaf('来源'),
    speakers: [],
    slide: scope({ id: leaf('T01'), number: 2 }),
    sections: [scope({ name: leaf('一节'), current: true, past: false, index: 0 })],
    section: leaf('一节'),
    appendix: false,
    deck: scope({ title: leaf('题目'), for: leaf('给谁') }),
    event: scope({}),
    theme: scope({ id: leaf('briefing'), tracker: leaf('names'), cover: leaf('lever') }),
    language: leaf('zh'),
    ...fields,
  })

export const slideOf = (layout: string, context: ContextObject, id = 'T01'): StorySlide => ({
  id,
  layout,
  context,
  notes: [],
  texts: [],
  shown: [],
  span: pointSpan('story.yaml', 100, 3),
})

export const storyOf = (slides: readonly StorySlide[], language: Story['language'] = 'zh'): Story => ({
  audience: 'sample',
  language,
  output: 'sample',
  theme: 'briefing',
  title: leaf('题目'),
  keywords: [],
  slides,
  glossary: [],
  forbidden: [],
  records: [],
  open: [],
})

/** A context that fills a layout's slots: with all that is optional and `most` items, or with nothing more than it must. */
export function sampleContext(layout: LayoutSpec, full: boolean, most = 3): ContextObject {
  return fill(shapeOfLayout(layout), '样', full, most) as ContextObject
}

const NUMBERS = new Set(['value', 'start', 'span'])

function fill(shape: Shape, name: string, full: boolean, most: number): ContextValue {
  switch (shape.kind) {
    case 'leaf':
      return leaf(NUMBERS.has(name) ? '1' : `${name}<&"'{{x}}]]>`)
    case 'number':
      return 1
    case 'boolean':
      return full
    case 'list':
      return Array.from({ length: full ? Math.max(shape.min, most) : shape.min }, () =>
        fill(shape.item, name, full, most),
      )
    case 'record': {
      const fields = [...shape.fields].filter(([, field]) => full || !field.optional)
      return scope(
        Object.fromEntries(
          fields.map(([key, field]) => [key, fill(field.shape, shape.name === 'number' ? 'value' : key, full, most)]),
        ),
      )
    }
    case 'unknown':
      return undefined
  }
}
