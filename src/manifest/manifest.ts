import * as z from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().min(0)
const words = z.array(z.string())

/** What a build was made of and what it made: the file manifest.json beside the decks. It holds no date of its own and no path of a machine. */
const MANIFEST = z.strictObject({
  manifest: z.literal(1).describe('The version of this format.'),
  briefdeck: z.string().describe('The version of briefdeck.'),
  engine: z.string().describe('Versions of Node.js and of what it brings that decides bytes.'),
  date: z.string().describe('The one date in the files, ISO 8601 in UTC.'),
  options: z
    .strictObject({
      audiences: words.optional(),
      each: z.string().optional(),
      shard: z.strictObject({ part: z.int(), of: z.int() }).optional(),
      language: z.string().optional(),
      content: z.string().optional(),
      fonts: z.string(),
      format: words,
      outlines: z.boolean(),
      width: z.int(),
      notes: z.boolean(),
      audienceCopy: z.boolean(),
      theme: z.string().optional(),
      reading: z.string().optional(),
      minutes: z.int().optional(),
      event: z.record(z.string(), z.string()).optional(),
    })
    .describe('The options of `build` that decide bytes.'),
  inputs: z
    .array(
      z.strictObject({
        path: z
          .string()
          .describe('From the project’s root; `package:` and a path in an npm package for what is not its own.'),
        sha256,
        bytes,
      }),
    )
    .describe('All files that were read, by path.'),
  decks: z.array(
    z.strictObject({
      name: z.string().describe('The names of the deck’s files begin with it.'),
      audience: z.string(),
      language: z.string(),
      records: words.describe('Ids of all records that the deck shows.'),
      slides: z.array(
        z.strictObject({
          id: z.string(),
          layout: z.string(),
          records: words.describe('Ids of its records, in order.'),
        }),
      ),
      files: z.array(z.strictObject({ name: z.string().describe('Beside the manifest.'), sha256, bytes })),
    }),
  ),
})

export type Manifest = z.infer<typeof MANIFEST>

/** The name of the file, in the folder of the decks. */
export const MANIFEST_FILE = 'manifest.json'

export const printManifest = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)

/** Reads manifest.json, or says what is wrong with it, worded to follow "cannot be read: ". */
export function readManifest(bytes: Uint8Array): { readonly manifest: Manifest } | { readonly fault: string } {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { fault: 'it is no JSON' }
  }
  const { data, error } = MANIFEST.safeParse(json)
  if (data !== undefined) return { manifest: data }
  const { message, path } = error.issues[0]!
  return { fault: `${message.replace(/^Invalid input: /, '')}${path.length === 0 ? '' : ` at ${path.join('.')}`}` }
}

/** Its JSON Schema, for other programs. */
export const printManifestSchema = (): string => `${JSON.stringify(z.toJSONSchema(MANIFEST), null, 2)}\n`
