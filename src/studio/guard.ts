import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a request says of itself. */
export interface Asked {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** A request that may be answered: the path behind the token, and what stands after the question mark. */
interface Admitted {
  readonly path: string
  readonly query: URLSearchParams
}

/** Why a request is not answered. */
export interface Refused {
  readonly status: 403 | 404 | 405 | 415
  readonly why: string
}

/** Nobody guesses it, and no page of another origin learns it. */
export const makeToken = (): string => randomBytes(24).toString('base64url')

/** What the page may do: load from this server, and nothing else. */
export const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * Whether a request may be answered. It must name this server as its host, so that no name that another makes lead here will do;
 * come from this server's own page or from no page; and have the token as the first part of its path.
 */
export function admit({ method, url, headers }: Asked, own: string, token: string): Admitted | Refused {
  const origin = `http://${own}`
  if (headers.host !== own) return { status: 403, why: 'another host' }
  if (headers.origin !== undefined && headers.origin !== origin) return { status: 403, why: 'another origin' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, why: 'another site' }
  const { pathname, searchParams } = new URL(url, origin)
  const [, given = '', ...rest] = pathname.split('/')
  if (!isSame(given, token)) return { status: 403, why: 'no token' }
  if (method !== 'GET' && method !== 'POST') return { status: 405, why: 'another method' }
  if (method === 'POST' && headers['content-type'] !== 'application/json') return { status: 415, why: 'no JSON' }
  return { path: `${method} ${rest.join('/')}`, query: searchParams }
}

/** Takes as long whether they differ in the first sign or the last. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
