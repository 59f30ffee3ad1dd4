/** What a drawing asks of the theme: `var(--accent)`, or `var(--accent, #1D57B8)` with the colour that it has elsewhere. */
const ASKED = /var\(\s*--([a-z][a-z0-9-]*)\s*(?:,[^()]*)?\)/g

/**
 * A drawing with the theme's colours written in: office programs and librsvg know no CSS variables. A name that is no role of
 * the theme stays as it is.
 */
export function withThemeColors(svg: Uint8Array, colors: ReadonlyMap<string, string>): Uint8Array {
  const text = new TextDecoder().decode(svg)
  if (!text.includes('var(')) return svg
  const painted = text.replace(ASKED, (whole, role: string) => {
    const color = colors.get(role)
    return color === undefined ? whole : `#${color}`
  })
  return new TextEncoder().encode(painted)
}
