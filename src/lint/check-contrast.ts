import { type Diagnostic, error, type Trace } from '../base/diagnostic.ts'
import type { Scene } from '../scene/scene.ts'
import { colorOf, contrast } from '../theme/color.ts'
import { MODIFICATIONS, type Paint, type Theme } from '../theme/theme.ts'
import { leastContrast, type VisibleWords, wordsOn } from './words-on.ts'

interface Faint extends VisibleWords {
  readonly ratio: number
  readonly slides: readonly string[]
}

/** Words whose colour stands out too little from what is really behind them, each pair of colours once. */
export function checkContrast(scene: Scene, theme: Theme): readonly Diagnostic[] {
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
  return [...found.values()].map(faint => describe(faint, theme))
}

/** A token as a theme's author knows it: its name, how it is changed, and its value. */
function token(paint: Paint, theme: Theme): string {
  const { slot } = paint
  const changes = MODIFICATIONS.flatMap(name => (paint[name] === undefined ? [] : [`${name} ${paint[name]}`]))
  return `${slot} (${[theme.colors[slot], ...changes].join(', ')})`
}

function describe({ ratio, slides, ...words }: Faint, theme: Theme): Diagnostic {
  const { text, paint, ground, item } = words
  const [first, ...others] = slides
  const more =
    others.length === 0 ? '' : `, and on ${others.length === 1 ? '1 more slide' : `${others.length} more slides`}`
  const ink = token(paint, theme)
  const behind = token(ground.paint, theme)
  const places = [paint, ground.paint].flatMap(({ slot }) => theme.places?.colors[slot] ?? [])
  // The deck's own theme is the one that can be changed; what it inherits, it may only lay over.
  const own = places.find(({ file }) => file === theme.places?.file.file)
  const span = own ?? item.span
  const trace: Trace[] = [
    ...places.filter(place => place !== span).map(place => ({ label: 'the other colour', span: place })),
    ...(span === item.span ? [] : [{ label: 'laid out by', span: item.span }]),
    ...(item.source ? [{ label: 'words', span: item.source }] : []),
  ]
  return error(
    'contrast',
    `${first}: “${text.slice(0, 24)}” in ${ink} stands out from ${behind} behind it by ${ratio.toFixed(2)}, expected at least ${leastContrast(words)}${more}`,
    {
      why: 'Who sees little, or sits far from the screen, cannot read it (WCAG 2.2, 1.4.3).',
      help: `Change "${paint.slot}" or "${ground.paint.slot}" in the theme "${theme.id}", or the role that the layout names.`,
      span,
      trace,
    },
  )
}
