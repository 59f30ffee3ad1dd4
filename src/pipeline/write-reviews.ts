import type { Diagnostic } from '../base/diagnostic.ts'
import { writeAll } from '../output/write.ts'
import type { Reviews } from '../review/read-reviews.ts'
import type { Project } from './load.ts'

/** Replaces reviews.yaml by another text, as a whole or not at all. */
export async function writeReviews(
  { host, root, content }: Project,
  { file, text }: Reviews,
  next: string,
): Promise<readonly Diagnostic[]> {
  if (next === text) return []
  const name = file.slice(content.length + 1)
  return writeAll(host, host.path.resolve(root, content), [{ name, bytes: new TextEncoder().encode(next) }])
}
