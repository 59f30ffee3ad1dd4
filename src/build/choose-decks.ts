import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Language } from '../base/language.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Audience } from '../content/audience.ts'
import { nameFault, sameFileKey } from '../output/file-name.ts'

export interface DeckChoice {
  /** Audiences or decks by name; none: all. */
  readonly audiences: readonly string[]
  readonly language?: Language
}

/** The decks that were asked for, and what is wrong with the question or with the decks' names. */
export function chooseDecks(
  audiences: readonly Audience[],
  choice: DeckChoice,
): { decks: readonly Audience[]; usage: readonly Diagnostic[]; diagnostics: readonly Diagnostic[] } {
  const known = [...new Set(audiences.flatMap(({ name, output }) => [name, output]))]
  const usage = choice.audiences
    .filter(name => !known.includes(name))
    .map(name => error('audience-unknown', `There is no audience "${name}"`, { help: didYouMean(name, known) }))
  const named = audiences.filter(
    ({ name, output }) =>
      choice.audiences.length === 0 || choice.audiences.includes(name) || choice.audiences.includes(output),
  )
  const decks = named.filter(({ language }) => choice.language === undefined || language === choice.language)
  if (usage.length === 0 && decks.length === 0 && audiences.length > 0) {
    const languages = named.map(({ output, language }) => `${output}: ${language}`).join(', ')
    usage.push(
      error('deck-none', `There is no deck in "${choice.language}" among those asked for`, {
        help: `There are ${languages}.`,
      }),
    )
  }
  return { decks, usage, diagnostics: nameFaults(decks) }
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
