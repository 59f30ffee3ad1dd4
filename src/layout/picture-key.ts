import type { MarkupElement } from '../markup/nodes.ts'
import { read } from './read.ts'

/** The path under which a build loaded a picture: an icon's is that of its file. */
export const pictureKey = (element: MarkupElement): string =>
  element.name === 'icon' ? `assets/icons/${read(element, 'of') ?? ''}.svg` : (read(element, 'src') ?? '')
