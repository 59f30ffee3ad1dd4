import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../src/base/language.ts'
import { nodeHost } from '../src/host/node-host.ts'
import { themeFaces } from '../src/layout/style/faces.ts'
import { type FontFile, fontFile } from '../src/text/fonts/font-files.ts'
import { loadTheme } from '../src/theme/load-theme.ts'

/** The font files that the shipped themes can set words in, each once. Fails where one of them is not to be had. */
export async function themeFiles(root: string): Promise<readonly FontFile[]> {
  const templates = [{ path: join(root, 'templates'), label: 'templates' }]
  const files = new Map<string, FontFile>()
  for (const name of readdirSync(join(root, 'templates/themes'))) {
    for (const language of LANGUAGES) {
      const { value: theme } = await loadTheme(nodeHost({}), templates, name.replace(/\.yaml$/, ''), language)
      if (theme === undefined) throw new Error(`the theme ${name} does not load`)
      for (const face of themeFaces(theme, language)) {
        const file = fontFile(face)
        if (file === undefined) throw new Error(`no file for ${face.family} ${face.weight} of the theme ${name}`)
        files.set(file.path, file)
      }
    }
  }
  return [...files.values()]
}
