import type { Diagnostic } from '../base/diagnostic.ts'
import type { Reviews } from '../review/read-reviews.ts'
import type { Project } from './load.ts'
import { writeText } from './write-text.ts'

/** Replaces reviews.yaml by another text, as a whole or not at all. */
export async function writeReviews(
  { host, root }: Project,
  { file, text }: Reviews,
  next: string,
): Promise<readonly Diagnostic[]> {
  if (next === text) return []
  return writeText(host, host.path.resolve(root, file), next)
}
