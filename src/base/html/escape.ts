/** Text as it may stand in HTML. Marks that turn the direction of what follows are shown as replaced. */
export const esc = (text: string): string =>
  text
    .replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
