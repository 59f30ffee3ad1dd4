import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'

/** Says where the page of a project is, for `briefdeck studio --goto`. Only its owner may read it: it holds the token. */
const FOLDER = '.briefdeck'
const FILE = 'studio.json'
const OWNER_ONLY = 0o700

const pathOf = ({ path }: Host, root: string): string => path.join(root, FOLDER, FILE)

export async function writeSession(host: Host, root: string, url: string): Promise<void> {
  await host.makeFolder(host.path.join(root, FOLDER), OWNER_ONLY)
  await host.remove(pathOf(host, root))
  await host.writeNew(pathOf(host, root), Buffer.from(JSON.stringify({ url })))
}

export const closeSession = (host: Host, root: string): Promise<void> => host.remove(pathOf(host, root))

/** Leads the open page of a project to the slide of a line. Gives what stands in the way, if anything does. */
export async function askGoto(host: Host, root: string, file: string, line: number): Promise<string | undefined> {
  const read = await readFileOf(host, pathOf(host, root))
  if (!('bytes' in read)) return 'No studio is open for this project: start `briefdeck studio`'
  const { url } = JSON.parse(new TextDecoder().decode(read.bytes)) as { url: string }
  const response = await fetch(`${url}goto`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ file, line }),
  }).catch(() => undefined)
  if (response === undefined) return 'The studio of this project has ended: start `briefdeck studio` again'
  const { why } = (await response.json()) as { why?: string }
  return why
}
