import { slideOfLink } from '../../base/reference.ts'
import type { Link } from '../../scene/scene.ts'

/** A link of the markup as the scene has it. */
export function linkTo(link: string | undefined): Link | undefined {
  if (link === undefined) return undefined
  const slide = slideOfLink(link)
  return slide === undefined ? { web: link } : { slide }
}
