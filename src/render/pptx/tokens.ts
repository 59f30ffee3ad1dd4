import { scriptsOf } from '../../ooxml/fonts/editing-set.ts'
import type { FacePlan, FillPlan, TokenPlan } from '../../ooxml/plan.ts'
import type { Face, Fill } from '../../scene/scene.ts'
import type { Paint } from '../../theme/theme.ts'

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
    face: (face, text) => once(faces, facePlan(face, text), index => `face-${index + 1}`),
    plan: { fills, faces },
  }
}

/** A typeface that sets no character of the text is not named: nothing of it would be in the file. The theme's serves who edits. */
export function facePlan(face: Face, text: string): FacePlan {
  if ('family' in face) return FAMILY[face.family]
  const { latin, ea } = face
  const scripts = [...text].map(scriptsOf)
  if (latin === ea || scripts.length === 0) return { latin, ea }
  return {
    latin: scripts.some(script => script.latin) ? latin : FAMILY.minor.latin,
    ea: scripts.some(script => script.ea) ? ea : FAMILY.minor.ea,
  }
}

const FAMILY: Readonly<Record<'major' | 'minor', FacePlan>> = {
  major: { latin: '+mj-lt', ea: '+mj-ea' },
  minor: { latin: '+mn-lt', ea: '+mn-ea' },
}
