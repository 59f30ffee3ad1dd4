import { createHash } from 'node:crypto'
import type { FileStat, Host } from './host.ts'
import { codeOf } from './system-error.ts'

/** Something that a host was asked, and its answer in short; a fault is answered by its code. */
export interface Answer {
  readonly ask: Ask
  /** An absolute path, or the name of a variable of the environment. */
  readonly of: string
  readonly answer: string
}

const ASKS = {
  file: async (host: Host, path: string) => digest(await host.read(path)),
  /** A large file of which parts were read: by its state, since reading all of it takes longer than a build that does nothing. */
  parts: async (host: Host, path: string) => {
    // A host that notes what it is asked notes this, too.
    await host.readParts?.(path, [])
    const { state, read } = host.unrecorded ?? host
    return state === undefined ? digest(await read(path)) : (await state(path)).mark
  },
  folder: async (host: Host, path: string) => digest(JSON.stringify(await host.list(path))),
  stat: async (host: Host, path: string) => kindOf(await host.stat(path)),
  link: (host: Host, path: string) => host.realPath(path),
  variable: async ({ environment }: Host, name: string) => environment[name] ?? '',
} satisfies Record<string, (host: Host, of: string) => Promise<string>>
type Ask = keyof typeof ASKS

/** A host that notes what it is asked, in the order of asking, each thing once: as it was answered first. */
export function recordHost(host: Host): { readonly host: Host; readonly answers: () => readonly Answer[] } {
  const notes = new Map<string, Answer>()
  const note = (ask: Ask, of: string, answer: string): void => {
    const one = { ask, of, answer }
    if (!notes.has(questionOf(one))) notes.set(questionOf(one), one)
  }
  const asked = async <T>(ask: Ask, of: string, work: Promise<T>, short: (value: T) => string): Promise<T> => {
    try {
      const value = await work
      note(ask, of, short(value))
      return value
    } catch (fault) {
      note(ask, of, faultOf(fault))
      throw fault
    }
  }
  const { readParts } = host
  const recorded: Host = {
    ...host,
    unrecorded: host.unrecorded ?? host,
    read: (path, most) => asked('file', path, host.read(path, most), digest),
    stat: path => asked('stat', path, host.stat(path), kindOf),
    realPath: path => asked('link', path, host.realPath(path), real => real),
    list: path => asked('folder', path, host.list(path), names => digest(JSON.stringify(names))),
    environment: new Proxy(host.environment, {
      get: (all, name: string) => {
        note('variable', name, all[name] ?? '')
        return all[name]
      },
    }),
    ...(readParts && {
      readParts: async (path, parts) => {
        if (!notes.has(questionOf({ ask: 'parts', of: path }))) note('parts', path, await answerOf(host, 'parts', path))
        return readParts(path, parts)
      },
    }),
  }
  return { host: recorded, answers: () => [...notes.values()] }
}

/** What the host answers now. */
async function answerOf(host: Host, ask: Ask, of: string): Promise<string> {
  try {
    return await ASKS[ask](host, of)
  } catch (fault) {
    return faultOf(fault)
  }
}

/**
 * Whether the host still gives all these answers.
 *
 * @param given what it has answered just now, and is not asked again
 */
export async function answersAlike(
  host: Host,
  answers: readonly Answer[],
  given: readonly Answer[] = [],
): Promise<boolean> {
  const known = new Map(given.map(one => [questionOf(one), one.answer]))
  for (const one of answers) {
    const now = known.get(questionOf(one)) ?? (await answerOf(host, one.ask, one.of))
    if (now !== one.answer) return false
  }
  return true
}

const questionOf = ({ ask, of }: Pick<Answer, 'ask' | 'of'>): string => `${ask} ${of}`

/** The size of a folder changes with what is written into it. */
const kindOf = ({ kind, size }: FileStat): string => (kind === 'file' ? `${kind} ${size}` : kind)

export const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

function faultOf(fault: unknown): string {
  const code = codeOf(fault)
  if (code === undefined) throw fault
  return `!${code}`
}
