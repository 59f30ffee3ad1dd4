/** Whether a file is what it is said to be. */
export interface Proof {
  /** Of the file, without folders. */
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly holds: boolean
  /** The first thing that differs, in words. */
  readonly differs?: string
}
