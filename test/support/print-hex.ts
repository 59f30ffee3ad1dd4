/** A colour's channels from 0 to 1 as six hex digits, upper case. */
export const printHex = (color: readonly number[]): string =>
  color
    .map(value =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
