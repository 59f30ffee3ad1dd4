import { BOOLEAN, LEAF, NUMBER, type Shape, UNKNOWN } from '../spec/shape.ts'

/**
 * The kind of an argument. `value` must exist; `any` may be missing; `list` may be missing and then counts as empty;
 * `field` is the literal name of a field of the list's items; `house` is a literal key of house words.
 */
export type ArgumentKind = 'value' | 'any' | 'list' | 'number' | 'field' | 'house'

export interface HelperSpec {
  readonly arguments: readonly ArgumentKind[]
  /** Any number more of these, at least one. */
  readonly rest?: ArgumentKind
  /** `{{#name}}…{{/name}}` instead of `{{name}}`. */
  readonly block?: true
  readonly result: Shape
  /** How it is called, for messages. */
  readonly usage: string
}

/** All that a template may call. Handlebars' own `log` and the like are not among it. */
export const HELPERS: Readonly<Record<string, HelperSpec>> = {
  if: { arguments: ['any'], block: true, result: LEAF, usage: '{{#if value}}…{{/if}}' },
  unless: { arguments: ['any'], block: true, result: LEAF, usage: '{{#unless value}}…{{/unless}}' },
  each: { arguments: ['list'], block: true, result: LEAF, usage: '{{#each list}}…{{/each}}' },
  with: { arguments: ['any'], block: true, result: LEAF, usage: '{{#with value}}…{{/with}}' },
  'each-group': {
    arguments: ['list', 'field'],
    block: true,
    result: LEAF,
    usage: '{{#each-group list "field"}}…{{/each-group}}',
  },
  lookup: { arguments: ['value', 'value'], result: UNKNOWN, usage: '{{lookup list index}}' },
  'house-word': { arguments: ['house'], result: LEAF, usage: '{{house-word "key"}}' },
  'join-all': { arguments: ['list'], result: LEAF, usage: '{{join-all list}}' },
  'name-nth': { arguments: ['value', 'number'], result: LEAF, usage: '{{name-nth name @index}}' },
  'pick-nth': { arguments: ['number'], rest: 'value', result: LEAF, usage: '{{pick-nth @index "a" "b"}}' },
  'is-even': { arguments: ['number'], result: BOOLEAN, usage: '(is-even @index)' },
  'is-nth': { arguments: ['number', 'number'], result: BOOLEAN, usage: '(is-nth @index 2)' },
  'is-equal': { arguments: ['any', 'any'], result: BOOLEAN, usage: '(is-equal value "text")' },
  'plus-n': { arguments: ['number', 'number'], result: NUMBER, usage: '(plus-n @index 1)' },
  'times-n': { arguments: ['number', 'number'], result: NUMBER, usage: '(times-n @index 24)' },
  count: { arguments: ['list'], result: NUMBER, usage: '(count list)' },
}

export const helperOf = (name: string): HelperSpec | undefined =>
  Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined
