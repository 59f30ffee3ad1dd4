/** What `harfbuzz-subset.wasm` exports, as far as we call it. Addresses and handles are numbers. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(size: number): number
  free(address: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_get_flags(input: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** WebAssembly as Node has it; its types belong to browsers'. */
interface Engine {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: object) => { readonly exports: unknown }
}
const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly

const DROP_TABLES = 3
const FEATURES = 6
const NAME_IDS = 4
const NO_HINTS = 1

/** Tables of vertical metrics and the like, which no office program reads from an embedded font. */
const UNUSED_TABLES = ['vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'DSIG', 'meta']
/** Those by which text was measured. Others pull in glyphs that nothing shows (upright forms: a third of a file). */
const KEPT_FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk']

/**
 * Cuts a font down to some characters and the glyphs that they become; a `nameless` one does not say what it is called. The same bytes
 * for the same input.
 */
export type RawSubset = (font: Uint8Array, characters: readonly number[], nameless?: boolean) => Uint8Array

/** Fonts beyond this size get a WebAssembly instance of their own: one does not grow to hold several whole Chinese fonts. */
const LARGE = 4_000_000

/** @param wasm the bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm` */
export async function openHarfbuzz(wasm: Uint8Array): Promise<RawSubset> {
  const module = await engine.compile(wasm)
  const start = (): Exports => {
    const harfbuzz = new engine.Instance(module, {}).exports as Exports
    harfbuzz._initialize()
    return harfbuzz
  }
  let shared: Exports | undefined
  return (font, characters, nameless = false) => {
    if (font.length > LARGE) return subset(start(), font, characters, nameless)
    shared ??= start()
    return subset(shared, font, characters, nameless)
  }
}

function subset(harfbuzz: Exports, font: Uint8Array, characters: readonly number[], nameless: boolean): Uint8Array {
  const address = harfbuzz.malloc(font.length)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  if (address === 0 || input === 0) throw new Error(`HarfBuzz has no memory for a font of ${font.length} bytes`)
  new Uint8Array(harfbuzz.memory.buffer).set(font, address)
  const whole = harfbuzz.hb_blob_create(address, font.length, 2, 0, 0)
  const face = harfbuzz.hb_face_create(whole, 0)
  try {
    ask(harfbuzz, input, characters)
    if (nameless) harfbuzz.hb_set_clear(harfbuzz.hb_subset_input_set(input, NAME_IDS))
    const small = harfbuzz.hb_subset_or_fail(face, input)
    if (small === 0) throw new Error('HarfBuzz could not subset the font')
    const blob = harfbuzz.hb_face_reference_blob(small)
    const start = harfbuzz.hb_blob_get_data(blob, 0)
    const bytes = new Uint8Array(harfbuzz.memory.buffer, start, harfbuzz.hb_blob_get_length(blob)).slice()
    harfbuzz.hb_blob_destroy(blob)
    harfbuzz.hb_face_destroy(small)
    return bytes
  } finally {
    harfbuzz.hb_subset_input_destroy(input)
    harfbuzz.hb_face_destroy(face)
    harfbuzz.hb_blob_destroy(whole)
    harfbuzz.free(address)
  }
}

function ask(harfbuzz: Exports, input: number, characters: readonly number[]): void {
  const wanted = harfbuzz.hb_subset_input_unicode_set(input)
  for (const character of characters) harfbuzz.hb_set_add(wanted, character)
  const dropped = harfbuzz.hb_subset_input_set(input, DROP_TABLES)
  for (const table of UNUSED_TABLES) harfbuzz.hb_set_add(dropped, tag(table))
  const features = harfbuzz.hb_subset_input_set(input, FEATURES)
  harfbuzz.hb_set_clear(features)
  for (const feature of KEPT_FEATURES) harfbuzz.hb_set_add(features, tag(feature))
  harfbuzz.hb_subset_input_set_flags(input, harfbuzz.hb_subset_input_get_flags(input) | NO_HINTS)
}

const tag = (name: string): number => [...name].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0) >>> 0
