/** What `briefdeck explain CODE` and docs/errors.md say of one code of diagnostic. */
export interface ErrorPage {
  /** What is wrong, and what would happen if nobody reported it: one to three sentences. */
  readonly meaning: string
  /** What to do, where the messages do not say it. */
  readonly fix?: string
  readonly sample: Sample
}

/**
 * A change of the sample project (test/fixtures/night-buses, deck `council`) that gives the diagnostic. `good` stands in the
 * file as it is and builds; with `bad` in its place the build reports the code. A test runs every one.
 */
export interface TextSample {
  /**
   * Path from the project's root. A template of the package (templates/…) is copied into the project and changed there. A
   * file that neither has is written whole, as `good` and as `bad`.
   */
  readonly file: string
  readonly good: string
  readonly bad: string
  /** Options of the build that the sample needs. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** What no short change of one text file shows: a broken font, a link, a full disk. The test named in `test` asserts the code. */
interface OtherSample {
  readonly good: string
  readonly bad: string
  /** Path of the test that asserts the code. */
  readonly test: string
}

export type Sample = TextSample | OtherSample

/** The pages of one room, by code. Codes are kebab-case and kept for ever. */
export type Pages = Readonly<Record<string, ErrorPage>>
