import type { FacePlan, FillPlan, TokenPlan } from '../../ooxml/plan.ts'
import type { Face, Fill } from '../../scene/scene.ts'
import type { Paint } from '../../theme/theme.ts'

/** Stand-ins for what pptxgenjs cannot say; the finisher puts the real thing in their place. */
export interface Tokens {
  readonly paint: (paint: Paint) => string
  readonly fill: (fill: Fill) => string
  readonly face: (face: Face) => string
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
  const once = <T>(table: Map<string, T>, value: T, name: (index: number) => string): string => {
    const key = JSON.stringify(value)
    let token = seen.get(key)
    if (token === undefined) {
      token = name(table.size)
      seen.set(key, token)
      table.set(token, value)
    }
    return token
  }
  const fill = (plan: FillPlan): string => once(fills, plan, index => (0xf00d00 + index).toString(16).toUpperCase())
  return {
    paint: paint => fill({ kind: 'solid', paint }),
    fill,
    face: face => once(faces, facePlan(face), index => `face-${index + 1}`),
    plan: { fills, faces },
  }
}

export function facePlan(face: Face): FacePlan {
  return 'family' in face ? FAMILY[face.family] : { latin: face.latin, ea: face.ea }
}

const FAMILY: Readonly<Record<'major' | 'minor', FacePlan>> = {
  major: { latin: '+mj-lt', ea: '+mj-ea' },
  minor: { latin: '+mn-lt', ea: '+mn-ea' },
}
