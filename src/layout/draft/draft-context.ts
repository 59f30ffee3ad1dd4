import type { MarkupElement } from '../../markup/nodes.ts'
import type { Box, ComputedStyle, LayoutContext } from '../model.ts'

/** What the boxes of one slide need to know beside the context. */
export interface Page {
  /** The slide's number in the deck, from 1. */
  readonly number: number
  /** The numbers of the slides before it, by id. */
  readonly pages: ReadonlyMap<string, number>
  /** Added to the title of a slide that goes on overleaf. */
  readonly suffix?: string
  /** Tables whose cells have less padding. */
  readonly tight?: boolean
  /** The part of their gaps that things keep: all of them, if absent. */
  readonly gaps?: number
}

/** What drafting an element needs; `box` drafts another one. */
export interface DraftContext extends LayoutContext {
  readonly page: Page
  readonly nextKey: (element: MarkupElement) => string
  readonly box: (element: MarkupElement, outside: ComputedStyle, parent: 'row' | 'column') => Box | undefined
}
