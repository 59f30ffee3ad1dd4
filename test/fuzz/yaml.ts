import {
  Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  visit,
} from 'yaml'
import type { Draw, Mutator } from './draw.ts'
import { TEXT } from './text.ts'
import { NUMBERS, RAW_YAML, TEXTS } from './traps.ts'

/** A place in a YAML tree that can hold another node. */
interface Place {
  readonly node: Node
  readonly parents: readonly unknown[]
  readonly put: (node: unknown) => void
}

function placesIn(doc: Document): Place[] {
  const places: Place[] = []
  visit(doc, {
    Node: (key, node, path) => {
      const parent = path.at(-1)
      if (isPair(parent)) {
        const put = (other: unknown) => void Object.assign(parent, { [key === 'key' ? 'key' : 'value']: other })
        places.push({ node, parents: path, put })
      } else if (isSeq(parent) && typeof key === 'number') {
        places.push({ node, parents: path, put: other => void parent.items.splice(key, 1, other) })
      }
    },
  })
  return places
}

/** Changes the tree and prints it; a text that is no YAML any more is spoilt as text. */
const onTree =
  (change: (doc: Document, places: readonly Place[], draw: Draw) => void) =>
  (text: string, draw: Draw): string => {
    try {
      const doc = parseDocument(text)
      const places = placesIn(doc)
      if (places.length === 0 || doc.errors.length > 0) return draw.of(TEXT).change(text, draw)
      change(doc, places, draw)
      return doc.toString({ lineWidth: 0 })
    } catch {
      return draw.of(TEXT).change(text, draw)
    }
  }

const onPlace = (change: (place: Place, doc: Document, draw: Draw, places: readonly Place[]) => void) =>
  onTree((doc, places, draw) => change(draw.of(places), doc, draw, places))

/** The collection that a place stands in, and its index there. */
function standing({ node, parents }: Place): { items: unknown[]; at: number } | undefined {
  const [parent, above] = [parents.at(-1), parents.at(-2)]
  if (isSeq(parent)) return { items: parent.items, at: parent.items.indexOf(node) }
  return isPair(parent) && isMap(above)
    ? { items: above.items, at: above.items.indexOf(parent as Pair<never>) }
    : undefined
}

const WRONG: readonly unknown[] = [true, null, 12, -0.5, '', [], {}, [[[]]], { a: { b: 1 } }, [null], { '': '' }]
const KEYS =
  'survey language sources people quotations figures findings terms by says excerpt value values unit from to low high forms en zh hedges with counted audiences layout title slides slide extends theme text ours notes foot colors styles lines space roles logo src alt __proto__ constructor << 1 true'.split(
    ' ',
  )

export const YAML: readonly Mutator<string>[] = [
  ...TEXT,
  {
    name: 'a node dropped',
    change: onPlace(place => {
      const at = standing(place)
      at?.items.splice(at.at, 1)
    }),
  },
  {
    name: 'a node repeated',
    change: onPlace(place => {
      const at = standing(place)
      at?.items.splice(at.at, 0, at.items[at.at])
    }),
  },
  {
    name: 'a list grown long',
    change: onPlace((place, doc, draw) => {
      const at = standing(place)
      const item = at?.items[at.at]
      if (isPair(item))
        for (let n = draw.of([10, 300]); n > 0; n--) at?.items.push(new Pair(doc.createNode(`K${n}`), item.value))
      else at?.items.push(...Array<unknown>(draw.of([10, 300])).fill(item))
    }),
  },
  {
    name: 'two nodes swapped',
    change: onPlace((place, _doc, draw, places) => {
      const other = draw.of(places)
      if (other.parents.includes(place.node) || place.parents.includes(other.node)) return
      place.put(other.node)
      other.put(place.node)
    }),
  },
  { name: 'another type', change: onPlace((place, doc, draw) => place.put(doc.createNode(draw.of(WRONG)))) },
  {
    name: 'nested deep',
    change: onPlace((place, doc, draw) => {
      let inner: unknown = place.node
      for (let depth = draw.of([1, 2, 5, 30, 200]); depth > 0; depth--) inner = draw.below(2) ? [inner] : { a: inner }
      place.put(doc.createNode(inner))
    }),
  },
  {
    name: 'a key renamed',
    change: onTree((doc, places, draw) => {
      const keys = places.filter(({ node, parents }) => isPair(parents.at(-1)) && (parents.at(-1) as Pair).key === node)
      const known = keys.map(({ node }) => String(node))
      if (keys.length > 0) draw.of(keys).put(doc.createNode(draw.of([...KEYS, ...known])))
    }),
  },
  {
    name: 'an alias',
    change: onPlace((place, _doc, draw, places) => {
      if (isAlias(place.node)) return
      place.node.anchor = 'x'
      draw.of(places).put(new Alias('x'))
    }),
  },
  {
    name: 'a tag',
    change: onPlace((place, _doc, draw) => {
      place.node.tag = draw.of([
        '!!binary',
        '!!set',
        '!!omap',
        '!!timestamp',
        '!!int',
        '!!float',
        '!!null',
        '!x',
        '!!map',
      ])
    }),
  },
  {
    name: 'another text',
    change: onPlace((place, doc, draw) => place.put(doc.createNode(draw.of(TEXTS)))),
  },
  {
    name: 'a text with a trap in it',
    change: onTree((_doc, places, draw) => {
      const texts = places.map(({ node }) => node).filter(isScalar)
      const { value } = draw.of(texts)
      const text = String(value)
      const at = draw.below(text.length + 1)
      draw.of(texts).value = text.slice(0, at) + draw.of(TEXTS) + text.slice(at)
    }),
  },
  {
    name: 'a value as it is',
    change: (text, draw) => {
      const values = [...text.matchAll(/(?<=[:[{,-] )[^\s,{}[\]#][^,{}[\]\n#]*/g)]
      if (values.length === 0) return text
      const value = draw.of(values)
      return text.slice(0, value.index) + draw.of([...RAW_YAML, ...NUMBERS]) + text.slice(value.index + value[0].length)
    },
  },
]
