import { inflateSync } from 'node:zlib'

/** An object of a PDF: its dictionary as text, and its stream where it has one. */
export interface PdfObject {
  readonly dictionary: string
  readonly stream: string
}

/** The objects of a PDF that keeps each on its own, by number: enough to judge the files that we write. */
export function readPdf(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const { 1: number = '', 2: body = '' } of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('\nstream\n')
    const dictionary = at < 0 ? body : body.slice(0, at)
    const raw = at < 0 ? '' : body.slice(at + '\nstream\n'.length, body.lastIndexOf('\nendstream'))
    const packed = dictionary.includes('/FlateDecode') && !dictionary.includes('/Subtype /Image')
    const stream = packed ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
    objects.set(Number(number), { dictionary, stream })
  }
  return objects
}

/** A text of a PDF as it is written: plain, or in UTF-16 behind a mark. */
export const pdfText = (text: string): string => {
  const bytes = Buffer.from(
    text.replace(/\\([\\()nrtbf])/g, (_, mark) => ESCAPES[mark as string] ?? (mark as string)),
    'latin1',
  )
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** What a key of a dictionary refers to. */
export const referencesAt = (dictionary: string, key: string): readonly number[] => {
  const value = new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(dictionary)?.[1] ?? ''
  return [...value.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}
