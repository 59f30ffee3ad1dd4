import type { Host } from '../../src/host/host.ts'
import { systemError } from '../../src/host/system-error.ts'

type Step = 'makeFolder' | 'writeNew' | 'rename'

/** A host whose nth call of one step fails with a system error: what a full or read-only disk does. */
export function failingHost(host: Host, step: Step, nth: number, code: string): Host {
  let calls = 0
  const guard =
    <A extends readonly unknown[], R>(name: Step, method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (name === step && ++calls === nth) throw systemError(code, String(args[0]))
      return method(...args)
    }
  return {
    ...host,
    makeFolder: guard('makeFolder', host.makeFolder),
    writeNew: guard('writeNew', host.writeNew),
    rename: guard('rename', host.rename),
  }
}
