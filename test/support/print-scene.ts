import { createHash } from 'node:crypto'
import type { Span } from '../../src/base/span.ts'
import { formatSpan } from '../../src/base/span.ts'
import type { Scene } from '../../src/scene/scene.ts'

/**
 * A scene as JSON that is the same on any machine: keys sorted, lengths to a hundredth of a point, bytes by their hash,
 * spans as `file:line:column`. For goldens and for comparing builds.
 */
export function printScene(scene: Scene): string {
  return `${JSON.stringify(plain(scene), null, 2)}\n`
}

/**
 * A slide as JSON with an item a line, so that a difference shows which moved; without its places in files, which move with every line, and
 * without what is 0, empty, at the left or in one line.
 */
export const printSlide = ({ items, ...slide }: Scene['slides'][number]): string =>
  `[\n${[slide, ...items].map(value => JSON.stringify(pruned(plain(value)))).join(',\n')}\n]\n`

const PLACES = new Set(['span', 'source'])

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, field]) => [key, pruned(field)] as const)
  return Object.fromEntries(fields.filter(([key, field]) => !PLACES.has(key) && !isIdle(key, field)))
}

/** A paragraph in one line has one line with its words. */
const isIdle = (key: string, field: unknown): boolean =>
  field === 0 ||
  (key === 'align' && field === 'left') ||
  (key === 'lines' && Array.isArray(field) && field.length === 1) ||
  JSON.stringify(field) === '{}'

function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100 + 0
  if (value instanceof Uint8Array) return `sha256 ${createHash('sha256').update(value).digest('hex').slice(0, 16)}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) return formatSpan(value)
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, plain(field)]))
}

const isSpan = (value: object): value is Span => 'file' in value && 'line' in value && 'column' in value
