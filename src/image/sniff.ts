import { SaxesParser } from 'saxes'

export type ImageType = 'png' | 'jpeg' | 'svg'

/** The type by content, never by name. */
export function sniffImage(bytes: Uint8Array): ImageType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return /^<(\?xml|svg|!--|!DOCTYPE svg)/i.test(head) &&
    /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 65536)))
    ? 'svg'
    : undefined
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, at) => bytes[at] === value)
}

const ACTIVE = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'animate',
  'set',
  'animatetransform',
  'animatemotion',
])

/** Why an SVG may not be used: a script, an event handler, a reference out of the file. Undefined if it is harmless. */
export function unsafeSvg(bytes: Uint8Array): string | undefined {
  let found: string | undefined
  const note = (reason: string): void => {
    found ??= reason
  }
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => note('a document type declaration'))
  parser.on('processinginstruction', instruction => note(`a processing instruction (${instruction.target})`))
  parser.on('opentag', tag => {
    const name = localName(tag.name)
    if (ACTIVE.has(name)) note(`<${tag.name}>`)
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>)) {
      const attribute = localName(key)
      if (attribute.startsWith('on')) note(`the event handler ${key}`)
      if (attribute === 'href' && !/^(#|data:image\/(png|jpeg);base64,)/i.test(value.trim()))
        note(`a reference to "${value.slice(0, 60)}"`)
      if (/url\(\s*['"]?(?!\s*['"]?#)/i.test(value) || /@import|expression\(/i.test(value))
        note(`a reference in ${key}`)
    }
  })
  parser.on('text', text => {
    if (/@import|url\(\s*['"]?(?!['"]?#)/i.test(text)) note('a reference in a style sheet')
  })
  parser.on('error', fault => note(`broken XML (${fault.message})`))
  try {
    parser.write(new TextDecoder().decode(bytes)).close()
  } catch (fault) {
    note(`broken XML (${String(fault)})`)
  }
  return found
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()
