import { createTwoFilesPatch } from 'diff'

/** What differs between the texts of files, by path, as a patch that `git apply` reads. */
export const printPatch = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string =>
  [...before]
    .filter(([file, text]) => (after.get(file) ?? text) !== text)
    .map(([file, text]) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, text, after.get(file)!, '', '').replace(/^=+\n/, ''),
    )
    .join('')
