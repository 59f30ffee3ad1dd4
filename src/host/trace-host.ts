import type { Host } from './host.ts'

/** What a host was asked for: the path of a file that is read or looked at, of a folder that is listed, of a file that is written. */
interface HostTrace {
  onRead(path: string): void
  onList(path: string): void
  onWrite(path: string): void
}

/** A host that tells what it is asked for, before it does it. */
export function traceHost(host: Host, { onRead, onList, onWrite }: HostTrace): Host {
  const told =
    <Rest extends readonly unknown[], Outcome>(
      tell: (path: string) => void,
      work: (path: string, ...rest: Rest) => Outcome,
    ) =>
    (path: string, ...rest: Rest): Outcome => {
      tell(path)
      return work(path, ...rest)
    }
  return {
    ...host,
    read: told(onRead, host.read),
    list: told(onList, host.list),
    writeNew: told(onWrite, host.writeNew),
    remove: told(onWrite, host.remove),
    rename: (from, to) => {
      onWrite(from)
      onWrite(to)
      return host.rename(from, to)
    },
    ...(host.readParts && { readParts: told(onRead, host.readParts) }),
  }
}
