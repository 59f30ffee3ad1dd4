import JSZip from 'jszip'
import type { Package, Part } from '../../ooxml/package.ts'
import { parseXml, type XmlElement } from '../../ooxml/xml.ts'

/** What this file needs of a presentation: pptxgenjs builds its parts, then hands them to JSZip. */
export interface Writer {
  write(options: { outputType: 'nodebuffer' }): Promise<unknown>
}

/**
 * The parts of a presentation without the detour through a zip: nearly all the time of pptxgenjs' `write` goes into zipping
 * its workbooks, which the finisher rebuilds from the charts anyway, and base64.
 *
 * For the duration of one `write`, JSZip's methods collect instead of packing. The hook is on a prototype that the whole
 * process shares, so writes queue up, and foreign users of JSZip would fail loudly (an unexpected call throws).
 * Workbooks are left out. Charts go on being numbered from deck to deck, as pptxgenjs does.
 *
 * @param pictures bytes of the pictures; each stands in the presentation as `image/png;base64,@<index>`
 */
export function captureParts(presentation: Writer, pictures: readonly Uint8Array[]): Promise<Package> {
  const turn = queue.then(() => capture(presentation, pictures))
  queue = turn.catch(() => undefined)
  return turn
}

let queue: Promise<unknown> = Promise.resolve()

async function capture(presentation: Writer, pictures: readonly Uint8Array[]): Promise<Package> {
  const archives = new WeakMap<object, Map<string, Uint8Array>>()
  let outer: Map<string, Uint8Array> | undefined
  const partsOf = (archive: object): Map<string, Uint8Array> => {
    const parts = archives.get(archive) ?? new Map<string, Uint8Array>()
    archives.set(archive, parts)
    return parts
  }
  const original = {
    file: JSZip.prototype.file,
    folder: JSZip.prototype.folder,
    generateAsync: JSZip.prototype.generateAsync,
  }
  Object.assign(JSZip.prototype, {
    file(this: object, name: unknown, data: unknown) {
      if (typeof name !== 'string' || typeof data !== 'string') throw changed('a part is not text')
      // As bytes at once: the thousand pieces that a text is put together from go before the garbage collector carries them along.
      if (!name.startsWith('xl/')) partsOf(this).set(name, Buffer.from(data))
      return this
    },
    folder(this: object) {
      return this
    },
    async generateAsync(this: object, options: { type: string }) {
      if (options.type === 'base64') return ''
      outer = partsOf(this)
      return new Uint8Array()
    },
  })
  const showNode = hideNode()
  try {
    await presentation.write({ outputType: 'nodebuffer' })
  } finally {
    showNode()
    Object.assign(JSZip.prototype, original)
  }
  if (outer === undefined || !outer.has('ppt/presentation.xml')) throw changed('no presentation arrived')
  return parse(outer, pictures)
}

/**
 * Where it finds itself on Node, pptxgenjs loads `node:https` for every slide, to fetch pictures with; ours are given. Without it a
 * deck of 20 slides is packed in 6 % less time. Returns the way back.
 */
function hideNode(): () => void {
  const name = Object.getOwnPropertyDescriptor(process.release, 'name')!
  Object.defineProperty(process.release, 'name', { ...name, value: '' })
  return () => Object.defineProperty(process.release, 'name', name)
}

const changed = (what: string): Error =>
  new Error(`pptxgenjs no longer hands its parts to JSZip as src/render/pptx/capture.ts expects: ${what}`)

function parse(parts: ReadonlyMap<string, Uint8Array>, pictures: readonly Uint8Array[]): Package {
  const out: Package = new Map()
  for (const [name, data] of parts) {
    if (name.startsWith('ppt/embeddings/')) continue
    if (name.startsWith('ppt/media/')) out.set(name, { bytes: pictures[Number(textOf(data).slice(1))]! })
    else out.set(name, readOnDemand(data))
  }
  return out
}

const textOf = (data: Uint8Array): string => new TextDecoder().decode(data)

/** Half of what pptxgenjs writes is replaced by the finisher unread, so a part is parsed when it is first looked at. */
function readOnDemand(data: Uint8Array): Part {
  let root: XmlElement | undefined
  return {
    get xml() {
      root ??= parseXml(textOf(data).replace(NO_RULES, ''), TEXT)
      return root
    },
    release: () => {
      root = undefined
    },
  }
}

/** What pptxgenjs writes four times into every cell of a table that has no rules: a quarter of a slide. */
const NO_RULES = /<a:(ln[LRTB]) w="0" cap="flat" cmpd="sng" algn="ctr"><a:noFill\/><\/a:\1>/g

/** pptxgenjs writes spaces between elements; those of a text are all that these hold. */
const TEXT: ReadonlySet<string> = new Set(['a:t', 'c:v'])
