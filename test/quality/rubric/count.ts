/** 1 must not leave the house, 2 merely valid, 3 an hour of an editor, 4 presented unchanged. */
export type Grade = 1 | 2 | 3 | 4

/** One count that a cell of the rubric names, in one deck. */
export interface Count {
  readonly what: string
  /** As the table prints it: `0`, `12 of 13`, `4.6`. */
  readonly shown: string
  /** The highest grade that this count allows its dimension. */
  readonly allows: Grade
  /** Where it stops grade 4: slides and words. */
  readonly places: readonly string[]
  /** Whether anything but nothing is a fault: such counts are held by a test. */
  readonly zero?: boolean
}

/** Faults that must not be: any of them lowers the grade to `else`. */
export const none = (what: string, places: readonly string[], otherwise: Grade): Count => ({
  what,
  shown: String(places.length),
  allows: places.length === 0 ? 4 : otherwise,
  places,
  zero: true,
})

/** Faults of which some grades bear a few: the highest grade whose limit is kept. */
export const few = (
  what: string,
  places: readonly string[],
  limits: { readonly 3: number; readonly 2: number },
): Count => ({
  what,
  shown: String(places.length),
  allows: places.length === 0 ? 4 : places.length <= limits[3] ? 3 : places.length <= limits[2] ? 2 : 1,
  places,
})

/** A share that should be whole; `places` are those that lack it. */
export const share = (
  what: string,
  all: number,
  places: readonly string[],
  limits: { readonly 4: number; readonly 3: number; readonly 2: number },
): Count => {
  const part = all === 0 ? 1 : (all - places.length) / all
  const allows = part >= limits[4] ? 4 : part >= limits[3] ? 3 : part >= limits[2] ? 2 : 1
  return { what, shown: `${all - places.length} of ${all}`, allows, places: allows === 4 ? [] : places }
}

/** All of them; one that is missing lowers the grade to `else`. */
export const all = (what: string, count: number, lacking: readonly string[], otherwise: Grade): Count => ({
  what,
  shown: `${count - lacking.length} of ${count}`,
  allows: lacking.length === 0 ? 4 : otherwise,
  places: lacking,
})

/** A number for the reader; it grades nothing. */
export const content = (what: string, shown: number | string): Count => ({
  what,
  shown: String(shown),
  allows: 4,
  places: [],
})

export const gradeOf = (counts: readonly Count[]): Grade =>
  ([1, 2, 3, 4] as const).find(grade => counts.some(({ allows }) => allows === grade)) ?? 4
