import { deserialize, serialize } from 'node:v8'

/** Plain values as entries of the store, and back. An entry is checked by its digest before it is read. */
export const packed = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** The same of values with maps, bytes and parts that occur twice, as they are sent to a thread. */
export const packedGraph = (value: unknown): Uint8Array => serialize(value)
export const unpackedGraph = (bytes: Uint8Array): unknown => deserialize(bytes)
