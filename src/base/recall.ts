/** Gives what was made of a key before, else makes it. Where nothing is kept, no key is asked for. */
export type Recall<T> = (key: () => string, make: () => T) => T

/** Of a process that keeps nothing. */
export const makeAnew = <T>(_key: () => string, make: () => T): T => make()

/** A text that is equal for equal plain values. */
export const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each))

/** The same, made when it is first asked for. */
export function keyWhenAsked(value: unknown): () => string {
  let key: string | undefined
  return () => {
    key ??= keyOf(value)
    return key
  }
}
