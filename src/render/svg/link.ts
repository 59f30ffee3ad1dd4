import { escapeAttribute } from '../../opc/xml.ts'
import type { Link } from '../../scene/scene.ts'

/** Where links of a drawn slide lead. */
export interface Linking {
  /** The address of a slide by its id. */
  slide(id: string): string
  /** Whether the keyboard passes links over, because the same ones stand in words beside the drawing. */
  readonly passedOver: boolean
}

/** Each slide has a place in one page. */
export const WITHIN_PAGE: Linking = { slide: id => `#${id}`, passedOver: true }

/** Each slide of a deck is a file beside the others. */
export const slideFile = (id: string): string => `.${id}.svg`
export const besideFiles = (deck: string): Linking => ({
  slide: id => encodeURIComponent(`${deck}${slideFile(id)}`),
  passedOver: false,
})

/** What is drawn, within its link if it has one. */
export function linked(drawn: string, link: Link | undefined, linking: Linking): string {
  if (link === undefined) return drawn
  return `<a ${addressOf(link, linking)}${linking.passedOver ? ' tabindex="-1"' : ''}>${drawn}</a>`
}

/** The address of a link as attributes of an element. Another page opens in a window of its own and does not learn where from. */
export const addressOf = (link: Link, { slide }: Pick<Linking, 'slide'>): string =>
  'slide' in link
    ? `href="${escapeAttribute(slide(link.slide))}"`
    : `href="${escapeAttribute(link.web)}" target="_blank" rel="noopener noreferrer"`
