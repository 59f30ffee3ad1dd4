import type { Trace } from '../../base/diagnostic.ts'
import { colorOf, contrast } from '../../theme/color.ts'
import { MODIFICATIONS, type Paint, type Theme } from '../../theme/theme.ts'
import type { DeckFinding, DeckRule } from '../rule.ts'
import { leastContrast, type VisibleWords, wordsOn } from '../words-on.ts'

interface Faint extends VisibleWords {
  readonly ratio: number
  readonly slides: readonly [string, ...string[]]
}

/**
 * What: words stand out too little from what is behind them: 4.5 for text, 3 from 18 points, or from 14 where bold (WCAG 2.2,
 * 1.4.3). Each pair of colours is reported once.
 * Why: a reader with low vision, or one who sits far from the screen, cannot read them.
 * Fix: change one of the two colours in the theme, or the colour role that the layout names.
 */
export const contrastRule: DeckRule = {
  code: 'contrast',
  severity: 'error',
  checkDeck: (scene, theme) => {
    const found = new Map<string, Faint>()
    for (const slide of scene.slides) {
      for (const words of wordsOn(slide, theme)) {
        const ratio = contrast(colorOf(words.paint, words.ground.color, theme), words.ground.color)
        if (ratio >= leastContrast(words)) continue
        const pair = `${token(words.paint, theme)} ${words.ground.color.join()}`
        const known = found.get(pair)
        if (known === undefined) found.set(pair, { ...words, ratio, slides: [slide.id] })
        else if (!known.slides.includes(slide.id)) found.set(pair, { ...known, slides: [...known.slides, slide.id] })
      }
    }
    return [...found.values()].map(faint => findingOf(faint, theme))
  },
}

/** A paint as the theme's author writes it: the token's name, its value, and how it is changed. */
function token(paint: Paint, theme: Theme): string {
  const { slot } = paint
  const changes = MODIFICATIONS.flatMap(name => (paint[name] === undefined ? [] : [`${name} ${paint[name]}`]))
  return `${slot} (${[theme.colors[slot], ...changes].join(', ')})`
}

function findingOf({ ratio, slides, ...words }: Faint, theme: Theme): DeckFinding {
  const { text, paint, ground, item } = words
  const [slide, ...others] = slides
  const more =
    others.length === 0 ? '' : `, and on ${others.length === 1 ? '1 more slide' : `${others.length} more slides`}`
  const ink = token(paint, theme)
  const behind = token(ground.paint, theme)
  const places = [paint, ground.paint].flatMap(({ slot }) => theme.places?.colors[slot] ?? [])
  // A user changes the deck's own theme; a theme that it inherits from may be shared.
  const own = places.find(({ file }) => file === theme.places?.file.file)
  const span = own ?? item.span
  const trace: Trace[] = [
    ...places.filter(place => place !== span).map(place => ({ label: 'the other colour', span: place })),
    ...(span === item.span ? [] : [{ label: 'laid out by', span: item.span }]),
    ...(item.source ? [{ label: 'words', span: item.source }] : []),
  ]
  return {
    slide,
    message: `“${text.slice(0, 24)}” in ${ink} stands out from ${behind} behind it by ${ratio.toFixed(2)}, expected at least ${leastContrast(words)}${more}`,
    why: 'A reader with low vision, or far from the screen, cannot read it (WCAG 2.2, 1.4.3).',
    help: `Change "${paint.slot}" or "${ground.paint.slot}" in the theme "${theme.id}", or the role that the layout names.`,
    span,
    trace,
  }
}
