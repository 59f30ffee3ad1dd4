import type { Face, Fill } from '../../../scene/scene.ts'
import { MODIFICATIONS, type Paint } from '../../../theme/theme.ts'
import { EA_FACE, LATIN_FACE, scriptsOf } from '../fonts/editing-set.ts'
import type { FacePlan, FillPlan, TokenPlan } from '../plan.ts'

/** Stand-ins for what pptxgenjs cannot say; the finisher puts the real thing in their place. */
export interface Tokens {
  readonly paint: (paint: Paint) => string
  readonly fill: (fill: Fill) => string
  /** The typefaces in which a text is set. */
  readonly face: (face: Face, text: string) => string
  readonly plan: TokenPlan
}

/**
 * pptxgenjs takes a colour as six hex digits or as one of ten scheme names, and neither everywhere; a typeface it writes into
 * latin, ea and cs alike. So every colour is passed as a reserved number and every pair of typefaces as a reserved name.
 */
export function createTokens(): Tokens {
  const fills = new Map<string, FillPlan>()
  const faces = new Map<string, FacePlan>()
  const seen = new Map<string, string>()
  const fill = (plan: FillPlan): string => {
    const key = fillKey(plan)
    const known = seen.get(key)
    if (known !== undefined) return known
    const token = (0xf00d00 + fills.size).toString(16).toUpperCase()
    seen.set(key, token)
    fills.set(token, plan)
    return token
  }
  const face = (plan: FacePlan): string => {
    const key = `${plan.latin}|${plan.ea}`
    const known = seen.get(key)
    if (known !== undefined) return known
    const token = `face-${faces.size + 1}`
    seen.set(key, token)
    faces.set(token, plan)
    return token
  }
  return {
    paint: paint => fill({ kind: 'solid', paint }),
    fill,
    face: (own, text) => face(facePlan(own, text)),
    plan: { fills, faces },
  }
}

const fillKey = (fill: FillPlan): string =>
  fill.kind === 'solid' ? paintKey(fill.paint) : `${paintKey(fill.paint)} on ${paintKey(fill.ground)}`

const paintKey = (paint: Paint): string => [paint.slot, ...MODIFICATIONS.map(name => paint[name])].join(' ')

/** A typeface that sets no character of the text is replaced by the theme's, because no glyph of it would be in the file. */
export function facePlan(face: Face, text: string): FacePlan {
  if ('family' in face) return FAMILY[face.family]
  const { latin, ea } = face
  if (latin === ea || text === '') return { latin, ea }
  let scripts = 0
  for (const character of text) scripts |= scriptsOf(character.codePointAt(0)!)
  return {
    latin: scripts & LATIN_FACE ? latin : FAMILY.minor.latin,
    ea: scripts & EA_FACE ? ea : FAMILY.minor.ea,
  }
}

const FAMILY: Readonly<Record<'major' | 'minor', FacePlan>> = {
  major: { latin: '+mj-lt', ea: '+mj-ea' },
  minor: { latin: '+mn-lt', ea: '+mn-ea' },
}
