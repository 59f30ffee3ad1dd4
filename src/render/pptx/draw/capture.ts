import type { Package, Part } from '../../../opc/package.ts'
import { parseXml, type XmlElement } from '../../../opc/xml.ts'
import { changed } from './collector.ts'

/** What this file needs of a presentation: pptxgenjs builds its parts and hands them to the collector. */
interface Writer {
  write(options: { outputType: 'nodebuffer' }): Promise<unknown>
}

/**
 * The parts of a presentation as pptxgenjs hands them to the collector; without workbooks. Charts are numbered on from deck
 * to deck, as pptxgenjs does: the finisher names them anew.
 *
 * @param pictures bytes of the pictures; each stands in the presentation as `image/png;base64,@<index>`
 */
export async function captureParts(presentation: Writer, pictures: readonly Uint8Array[]): Promise<Package> {
  const parts = await presentation.write({ outputType: 'nodebuffer' })
  if (!(parts instanceof Map) || !parts.has('ppt/presentation.xml')) throw changed('no presentation arrived')
  return parse(parts, pictures)
}

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
