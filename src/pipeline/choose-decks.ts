import { type Code, type Diagnostic, error } from '../base/diagnostic.ts'
import type { Language } from '../base/language.ts'
import { didYouMean } from '../base/suggest.ts'
import { nameFault, sameFileKey } from '../output/file-name.ts'
import type { Audience } from '../survey/model/audience.ts'

export interface DeckChoice {
  /** Audiences or decks by name; none: all. */
  readonly audiences?: readonly string[]
  readonly language?: Language
}

/** The request names an audience or a language that no deck has. The files may be correct. */
const USAGE: readonly Code[] = ['audience-unknown', 'deck-none']
export const isUsage = ({ code }: Diagnostic): boolean => USAGE.includes(code)

/**
 * The requested decks, and diagnostics of the request and of the decks' file names. If the audiences could not be read
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
  return { decks, diagnostics: [...unknown, ...none, ...nameFaults(decks)] }
}

function noDeck(named: readonly Audience[], language: Language | undefined): Diagnostic {
  const languages = named.map(({ output, language }) => `${output}: ${language}`).join(', ')
  return error('deck-none', `None of the decks asked for is in "${language}"`, {
    help: `There are ${languages}.`,
  })
}

function nameFaults(decks: readonly Audience[]): readonly Diagnostic[] {
  return decks.flatMap((deck, at) => {
    const first = decks.slice(0, at).find(other => sameFileKey(other.output) === sameFileKey(deck.output))
    if (first !== undefined) {
      return [
        error('output-twice', `Two audiences would both write "${deck.output}.pptx"`, {
          span: deck.span,
          why: 'Some systems see no difference of case, or of how an accent is written.',
          help: 'Rename one of the files.',
          trace: [{ label: 'the other', span: first.span }],
        }),
      ]
    }
    const fault = nameFault(deck.output)
    return fault === undefined ? [] : [error('output-name', fault.message, { ...fault, span: deck.span })]
  })
}
