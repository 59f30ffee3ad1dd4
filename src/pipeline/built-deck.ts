import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Theme } from '../theme/theme.ts'
import type { DeckFile } from './render.ts'
import type { DeckStory } from './tell.ts'

/** A deck with all that was made for it. */
export interface BuiltDeck {
  /** The names of the deck's files begin with it. */
  readonly name: string
  readonly story: Story
  readonly scene: Scene
  /** How many its files have. */
  readonly slides: number
  readonly theme: Theme
  readonly files: readonly DeckFile[]
}

/** A deck as its files: one that is taken from the store has no scene and, where it was not told again, no story. */
export type MadeDeck = Pick<BuiltDeck, 'name' | 'slides' | 'files'> & Partial<BuiltDeck>

export const isTold = <T extends { readonly name: string }>(deck: T): deck is T & DeckStory => 'story' in deck
export const isBuilt = (deck: MadeDeck): deck is BuiltDeck => deck.scene !== undefined
