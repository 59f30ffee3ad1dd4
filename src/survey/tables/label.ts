/** A label as it is compared: compatible forms (２０２１ is 2021), case and white space make no difference. */
export const foldLabel = (label: string): string =>
  PLAIN.test(label) ? label.toLowerCase() : label.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** ASCII words one space apart, as most labels are, which have but their case to lose. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** What a label may not hold bare in an address: the slash parts labels, braces end it, marks begin a quoted one. */
const SPECIAL = /[/{}“”]/

/** The labels of an address as it is written: `Very satisfied/2021`, `“n/a”/2021`. */
export const splitAddress = (address: string): readonly string[] =>
  [...address.matchAll(/“([^”]*)”|[^/]+/g)].map(([bare, quoted]) => quoted ?? bare)

/** How a person writes the address of a cell. */
export const writeAddress = (labels: readonly string[]): string =>
  labels.map(label => (SPECIAL.test(label) ? `“${label}”` : label)).join('/')

/**
 * The key by which a cell is found. A label that holds a slash is found bare too, since the key joins whole labels by
 * slashes: where two cells have one key then, each is found by quoted labels only.
 */
export const foldAddress = (address: string): string => foldLabel(address).replace(/ ?\/ ?/g, '/')
