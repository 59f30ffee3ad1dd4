/**
 * White space of a template's own text, as in JSX: where it holds a line break it goes, at the ends of a text and between
 * tags; the lines of a text that runs over several are joined by one space. On a single line all of it stays.
 */
export function foldWhiteSpace(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, index) => {
      const plain = line.replaceAll('\t', ' ')
      const begun = index === 0 ? plain : plain.replace(/^ +/, '')
      return index === lines.length - 1 ? begun : begun.replace(/ +$/, '')
    })
    .filter(line => line !== '')
    .join(' ')
}
