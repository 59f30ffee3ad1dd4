import { error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { ContextObject } from '../../template/context.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import { houseWord, type StoryContext, scope } from '../story-context.ts'

/** The page of a slide or a section of the deck, as an agenda prints it; one that the deck left to its appendix says so. */
export function slideView(
  context: StoryContext,
  { text, span }: Extract<YamlTree, { kind: 'text' }>,
  path: string,
): ContextObject | undefined {
  const { pages } = context
  if (pages === undefined) return undefined
  const page = pages.find(text)
  if (page === undefined) {
    context.report(
      error('link-unknown', `"${path}" names “${text}”, which is no slide or section of the deck`, {
        span,
        why: 'It has no page, and a click on it would lead nowhere.',
        help: didYouMean(text, pages.names) || 'Name the id of a slide, or a section.',
      }),
    )
    return undefined
  }
  return scope({
    text: new SourcedText(String(page.number), span),
    id: new SourcedText(page.id, span),
    link: new SourcedText(`#${page.id}`, span),
    'left-out': page.backup ? new SourcedText(houseWord(context, 'appendix'), span) : undefined,
  })
}
