import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Language } from '../base/language.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Audience } from './model/audience.ts'

interface DeckChoice {
  /** Audiences or decks by name; none: all. */
  readonly audiences?: readonly string[]
  readonly language?: Language
}

/**
 * The requested decks, and diagnostics of the request. If the audiences could not be read
 * (`undefined`), it reports nothing about them: their own diagnostics say why.
 */
export function chooseDecks(
  audiences: readonly Audience[] | undefined,
  { audiences: asked = [], language }: DeckChoice,
): { decks: readonly Audience[]; diagnostics: readonly Diagnostic[] } {
  if (audiences === undefined) return { decks: [], diagnostics: [] }
  const known = [...new Set(audiences.flatMap(({ name, output }) => [name, output]))]
  const named = audiences.filter(
    ({ name, output }) => asked.length === 0 || asked.includes(name) || asked.includes(output),
  )
  const decks = named.filter(deck => language === undefined || language === deck.language)
  const unknown = asked
    .filter(name => !known.includes(name))
    .map(name => error('audience-unknown', `There is no audience "${name}"`, { help: didYouMean(name, known) }))
  const none = unknown.length === 0 && decks.length === 0 && audiences.length > 0 ? [noDeck(named, language)] : []
  return { decks, diagnostics: [...unknown, ...none] }
}

function noDeck(named: readonly Audience[], language: Language | undefined): Diagnostic {
  const languages = named.map(({ output, language }) => `${output}: ${language}`).join(', ')
  return error('deck-none', `None of the decks asked for is in "${language}"`, {
    help: `There are ${languages}.`,
  })
}
