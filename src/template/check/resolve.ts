import { didYouMean } from '../../base/suggest.ts'
import { BOOLEAN, LEAF, NUMBER, type Shape, UNKNOWN } from '../spec/shape.ts'
import { type CheckPlace, keyOf, type Subject } from './scope.ts'

/** The target of a path: its shape, whether it may be missing here, and its key among the proved facts. */
export interface Found {
  readonly shape: Shape
  readonly optional: boolean
  readonly key?: string
}

/** A path that leads nowhere. */
export interface Lost {
  readonly message: string
  readonly help: string
}

const DATA: Readonly<Record<string, Shape>> = { first: BOOLEAN, last: BOOLEAN, index: NUMBER }

/** Follows a path from where it stands. */
export function resolvePath(path: hbs.AST.PathExpression, place: CheckPlace): Found | Lost {
  if (path.data) return resolveData(path, place)
  let scope = place.scope
  for (let step = 0; step < path.depth; step += 1) {
    if (scope.parent === undefined) {
      const inPartial = place.partial !== undefined
      return {
        message: `Unexpected "${path.original}": it leads out of the ${inPartial ? 'partial' : 'layout'}`,
        help: inPartial ? 'Give the partial the value by name: {{> name key=value}}.' : 'Take a ../ off.',
      }
    }
    scope = scope.parent
  }
  return follow(scope.self, path.parts, path.original, place)
}

export const isLost = (found: Found | Lost): found is Lost => 'message' in found

function follow(subject: Subject, parts: readonly string[], written: string, place: CheckPlace): Found | Lost {
  let shape = subject.shape
  let optional = false
  for (const [index, part] of parts.entries()) {
    if (shape.kind === 'unknown') return { shape, optional: false }
    const key = keyOf(subject, parts.slice(0, index + 1))
    const next = step(shape, part)
    if (next !== undefined) {
      shape = next.shape
      optional = (optional || next.optional) && !place.facts.has(key)
    } else if (index === 0 && subject === place.partial?.subject && place.partial.parameters.has(part)) {
      shape = LEAF
      optional = !place.facts.has(key)
    } else return lost(shape, part, written, index === 0 ? place : undefined)
  }
  return { shape, optional, key: keyOf(subject, parts) }
}

function step(shape: Shape, part: string): { readonly shape: Shape; readonly optional: boolean } | undefined {
  if (shape.kind === 'record') return shape.fields.get(part)
  if (shape.kind === 'list' && /^\d+$/.test(part)) return { shape: shape.item, optional: Number(part) >= shape.min }
  return undefined
}

function lost(shape: Shape, part: string, written: string, first: CheckPlace | undefined): Lost {
  if (shape.kind === 'list') {
    const help = part === 'length' ? 'Write (count list).' : 'Use {{#each}}, or a number for one item.'
    return { message: `Unexpected "${written}": a list has no "${part}"`, help }
  }
  if (shape.kind !== 'record')
    return { message: `Unexpected "${written}": a ${wordFor(shape)} has no "${part}"`, help: `Take ".${part}" off.` }
  const known = [...shape.fields.keys(), ...(first?.partial === undefined ? [] : first.partial.parameters)]
  const given = first?.partial === undefined ? '' : ', and the partial is not given it'
  return { message: `Unexpected "${written}": ${shape.name} has no "${part}"${given}`, help: didYouMean(part, known) }
}

export const wordFor = (shape: Shape): string =>
  shape.kind === 'leaf' ? 'text' : shape.kind === 'record' ? `record (${shape.name})` : shape.kind

function resolveData(path: hbs.AST.PathExpression, place: CheckPlace): Found | Lost {
  const [name = '', ...parts] = path.parts
  if (name === 'root') return follow(place.root, parts, path.original, { ...place, facts: place.facts })
  const shape = Object.hasOwn(DATA, name) ? DATA[name] : undefined
  if (shape === undefined || parts.length > 0) {
    return {
      message: `Unexpected "${path.original}"`,
      help: didYouMean(name, [...Object.keys(DATA), 'root']).replace('"', '"@'),
    }
  }
  let frame: CheckPlace['frame'] | undefined = place.frame
  for (let step = 0; step < path.depth; step += 1) frame = frame?.parent
  if (frame?.loop !== true)
    return {
      message: `Unexpected "${path.original}" outside a loop`,
      help: 'Use it inside {{#each}} or {{#each-group}}.',
    }
  return { shape, optional: false }
}

/** A path with a reported fault resolves to the shape `unknown`, about which nothing more is reported. */
export const NOWHERE: Found = { shape: UNKNOWN, optional: false }
