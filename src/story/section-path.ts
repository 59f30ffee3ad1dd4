/** Headings up to their colon or dash. */
export const shortPath = (path: string): string =>
  path
    .split(' / ')
    .map(heading => /^.{2,}?(?=：|: |——| — )/u.exec(heading)?.[0] ?? heading.replace(/^——/, ''))
    .join(' / ')
