import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { admit, HEADERS, makeToken } from './guard.ts'

/** What a route gives: a body with its type, or data to print as JSON. `lasting`: the same address always gives the same. */
export type Answer =
  | { readonly type: string; readonly body: string | Uint8Array; readonly lasting?: true }
  | { readonly json: unknown; readonly status?: 200 | 400 | 404 | 409 }

interface Ask {
  /** What stands in the path after the route's name. */
  readonly rest: string
  readonly query: URLSearchParams
  /** What was posted. */
  readonly body: unknown
}

/** By method and first part of the path, as in `GET slide`. */
export type Routes = Readonly<Record<string, (ask: Ask) => Promise<Answer> | Answer>>

interface Served {
  /** With the token, and a slash at its end. */
  readonly url: string
  /** Sends an event to every page that is open. */
  send(event: string, data: unknown): void
  close(): Promise<void>
}

/** No page posts more. */
const MOST_BODY = 1024 * 1024

/** Serves routes to this machine alone, on a port that the system chooses. `GET events` is a stream, which begins with `first`. */
export async function serve(
  routes: Routes,
  first: () => readonly (readonly [event: string, data: unknown])[],
): Promise<Served> {
  const token = makeToken()
  const streams = new Set<ServerResponse>()
  const print = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const { method = '', url = '', headers } = request
    const admitted = admit({ method, url, headers }, own, token)
    if ('why' in admitted) return end(response, admitted.status, { json: { why: admitted.why } })
    if (admitted.path === 'GET events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      for (const [event, data] of first()) response.write(print(event, data))
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return
    }
    const [name = '', ...rest] = admitted.path.split('/')
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined
    if (route === undefined) return end(response, 404, { json: { why: 'nothing is here' } })
    const body = method === 'POST' ? await readBody(request) : undefined
    const given = await route({ rest: rest.join('/'), query: admitted.query, body })
    end(response, 'json' in given ? (given.status ?? 200) : 200, given)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(fault => {
      if (!response.headersSent) end(response, 400, { json: { why: String(fault) } })
      else response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const own = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${own}/${token}/`,
    send: (event, data) => {
      const text = print(event, data)
      for (const stream of streams) stream.write(text)
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function end(response: ServerResponse, status: number, answer: Answer): void {
  const json = 'json' in answer
  response.writeHead(status, {
    'Content-Type': json ? 'application/json; charset=utf-8' : answer.type,
    'Cache-Control': !json && answer.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(json ? JSON.stringify(answer.json) : answer.body)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > MOST_BODY) throw new RangeError('more than 1 MB')
    parts.push(part as Buffer)
  }
  return JSON.parse(Buffer.concat(parts).toString())
}
