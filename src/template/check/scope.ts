import type { Trace } from '../../base/diagnostic.ts'
import type { ParsedTemplate } from '../parse/parse-template.ts'
import type { RecordShape, Shape } from '../spec/shape.ts'

/** One value of the story that templates stand in: two scopes with the same one see the same thing. */
export interface Subject {
  readonly id: number
  readonly shape: Shape
}

/** The shape of `this`, and the scope of `../`. A partial starts without a parent. */
export interface PathScope {
  readonly self: Subject
  readonly parent?: PathScope
}

/** Handlebars' data frames: `@index` is there below a loop, `@../index` one frame up. */
export interface DataFrame {
  readonly loop: boolean
  readonly parent?: DataFrame
}

/** The position of the check: everything that decides what a path means. */
export interface CheckPlace {
  readonly template: ParsedTemplate
  readonly scope: PathScope
  readonly root: Subject
  readonly frame: DataFrame
  /** Paths that a guard around has proved to be there, as keys (see keyOf). */
  readonly facts: ReadonlySet<string>
  /** In a partial: what it is called with, and the names that some call gives it. */
  readonly partial?: { readonly subject: Subject; readonly parameters: ReadonlySet<string> }
  /** What `{{> @partial-block}}` prints. */
  readonly block?: PartialBlock
  /** The calls that led here, the last one first. */
  readonly trail: readonly Trace[]
}

export interface PartialBlock {
  readonly program: hbs.AST.Program
  readonly place: CheckPlace
  /** Filled while the partial is checked: whether it prints its block. */
  readonly printed: { yes: boolean }
}

export const keyOf = (subject: Subject, parts: readonly string[]): string => [subject.id, ...parts].join('.')

/** With a path, all that leads to it is there too. */
export function withFacts(facts: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const parts = key.split('.')
  return new Set([...facts, ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))])
}

/** What is known of a value under `key`, said of the subject that now stands for it. */
export function carryFacts(facts: ReadonlySet<string>, key: string, subject: Subject): ReadonlySet<string> {
  const carried = [...facts]
    .filter(fact => fact.startsWith(`${key}.`))
    .map(fact => `${subject.id}${fact.slice(key.length)}`)
  return carried.length === 0 ? facts : new Set([...facts, ...carried])
}

/** A partial's context with what the call gives by name laid over it. */
export function overlay(shape: Shape, given: RecordShape['fields']): Shape {
  if (shape.kind === 'unknown' || given.size === 0) return shape
  const own: RecordShape =
    shape.kind === 'record'
      ? shape
      : { kind: 'record', name: 'value', fields: new Map(), prints: shape.kind === 'leaf' }
  return { ...own, fields: new Map([...own.fields, ...given]) }
}
