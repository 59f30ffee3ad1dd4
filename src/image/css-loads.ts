/** What loads something in CSS: rules, and functions whose argument is no place in the same file (`url(#id)`). */
const LOADS =
  /@(?:-[a-z]+-)?(?:import|font-face|color-profile|document)|(?<![\w-])(?:-[a-z]+-)?(?:image-set|image|src|cross-fade|element|paint|expression)\(|url\(\s*(?!["']?\s*#|\s)|behavior\s*:|-moz-binding|javascript:/i

/**
 * What in CSS would load or run something; undefined where nothing does. Read as it stands and without comments, and with
 * escapes undone: what one of the ways hides, the other shows.
 */
export function loadedBy(css: string): string | undefined {
  const plain = css.includes('\\') ? unescapeCss(css) : css
  const found =
    LOADS.exec(plain) ?? (plain.includes('/*') ? LOADS.exec(plain.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')) : null)
  return found === null ? undefined : `a reference (${found[0].trim()}…)`
}

/** CSS Syntax 3, § 4.3.7: up to six hex digits and one white space, or any other character; an escaped line end is nothing. */
const unescapeCss = (css: string): string =>
  css.replace(/\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|(\r\n|[\n\r\f])|([\s\S]))/gi, (_, hex, end, sign) =>
    hex === undefined
      ? end === undefined
        ? sign
        : ''
      : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  )
