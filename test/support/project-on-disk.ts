import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './source-files.ts'

/** A copy of a fixture project on the disk, to be edited as an editor would. */
export function projectOnDisk(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  cpSync(join(ROOT, 'test/fixtures', name), folder, { recursive: true })
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  return {
    folder,
    read,
    write: (file: string, text: string): void => writeFileSync(join(folder, file), text),
    /** Saves a file with a text of it replaced. */
    edit: (file: string, from: string, to: string): void => {
      const text = read(file)
      if (!text.includes(from)) throw new Error(`no "${from}" in ${file}`)
      writeFileSync(join(folder, file), text.replaceAll(from, to))
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}
