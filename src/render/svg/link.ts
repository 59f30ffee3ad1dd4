import { escapeAttribute } from '../../opc/xml.ts'
import type { Link } from '../../scene/scene.ts'

/**
 * Where links of a picture lead. A picture of its own leads into the web alone, for it knows no other slide's file; in a page with
 * all slides it leads to them too, and is passed over by the keyboard, because the same links stand in the words beside it.
 */
export type Linking = 'web' | 'page'

/** What is drawn, within its link if it has one. */
export function linked(drawn: string, link: Link | undefined, linking: Linking): string {
  if (link === undefined || (linking === 'web' && 'slide' in link)) return drawn
  return `<a ${addressOf(link)}${linking === 'page' ? ' tabindex="-1"' : ''}>${drawn}</a>`
}

/** The address of a link as attributes of an element. Another page opens in a window of its own and does not learn where from. */
export const addressOf = (link: Link): string =>
  'slide' in link
    ? `href="#${escapeAttribute(link.slide)}"`
    : `href="${escapeAttribute(link.web)}" target="_blank" rel="noopener noreferrer"`
