import type { Result } from '../base/diagnostic.ts'
import { type OutputFile, writeAll } from '../output/write.ts'
import type { Project } from './load.ts'

/**
 * The last stage: writes all files below `project.out`, or none. If a file cannot be written, the earlier files stay as
 * they were.
 *
 * @returns the absolute paths of the files
 */
export async function write(
  { host, out, stopwatch }: Project,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<Result<readonly string[]>> {
  signal?.throwIfAborted()
  const diagnostics = await stopwatch.time('write', () => writeAll(host.unrecorded ?? host, out, files, signal))
  if (diagnostics.length > 0) signal?.throwIfAborted()
  return { value: diagnostics.length > 0 ? undefined : files.map(({ name }) => host.path.join(out, name)), diagnostics }
}
