/** `F1`, or a field of it: `P2.role`, `F4.P3`; a cell of a table by its labels: `G1/Very satisfied/2021`. */
export interface RecordReference {
  readonly id: string
  readonly field?: string
}

const ID = /[A-Z]{1,3}\d{1,4}/.source
/** A label of a table; one that holds a slash, a brace or a mark of its own stands in “ ”. */
const LABEL = /\/(?:“[^”\n]{0,200}”|[^/{}“”\n]{1,200})/.source
/** Two labels at least, a row's and a column's; a label with a bare slash counts as two. */
const ADDRESS = `${ID}(?:${LABEL}){2,12}`

/** What may stand in braces: an address, or anything short without a space. */
export const IN_BRACES: RegExp = new RegExp(`\\{(${ADDRESS}|[^{}\\s]{1,40})\\}`, 'gu')

const RECORD = new RegExp(`^(${ID})(?:\\.([\\p{L}\\p{N}_-]+))?$`, 'u')
const CELL = new RegExp(`^(${ADDRESS})$`, 'u')

/** What may be asked of a cell: the last piece of an address is a field only where it is one of these. */
const CELL_FIELDS = ['value', 'unit', 'text', 'what', 'note', 'short', 'level', 'n'] as const
const CELL_FIELD = new RegExp(`\\.(${CELL_FIELDS.join('|')})$`)

/** Parses a text that is an id or an address, with or without a field. */
export function parseReference(text: string): RecordReference | undefined {
  const record = RECORD.exec(text)
  if (record !== null) return record[2] === undefined ? { id: record[1]! } : { id: record[1]!, field: record[2] }
  if (!text.includes('/') || !CELL.test(text.replace(CELL_FIELD, ''))) return undefined
  const field = CELL_FIELD.exec(text)?.[1]
  return field === undefined ? { id: text } : { id: text.slice(0, -field.length - 1), field }
}

/** Where words or shapes may lead: a page of the web, a mail address, another slide by its id, an element of it by that one's id. */
export const isLink = (text: string): boolean =>
  /^https:\/\/[^\s"<>]+$/.test(text) || /^mailto:[^\s"<>@]+@[^\s"<>@]+$/.test(text) || SLIDE.test(text)

const SLIDE = /^#([\w-]+(?:\.\d+)?(?:\/[\w-]+)?)$/

/** The id of the slide that a link leads to, with that of an element behind a slash; undefined where it leads to the web. */
export const slideOfLink = (link: string): string | undefined => SLIDE.exec(link)?.[1]

/** What may stand where a link is wanted, for messages. */
export const A_LINK = 'https://…, mailto:… or #S4, the id of a slide'
