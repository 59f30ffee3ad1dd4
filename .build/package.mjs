// `npm run prepack`: what the package needs beside the bundle: the faces of the themes, the licences of what is bundled, types.

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundlePackage, bundleScript } from './bundle.mjs'

const ROOT = join(import.meta.dirname, '..')
const LIB = join(ROOT, 'lib')
const CACHE = join(ROOT, 'node_modules/.cache')

/** The faces that the themes use, and the licence of each family. */
async function copyFaces() {
  const outfile = join(CACHE, 'theme-faces.js')
  await bundleScript('.build/theme-faces.ts', outfile)
  const { themeFiles } = await import(pathToFileURL(outfile).href)
  mkdirSync(join(LIB, 'fonts'), { recursive: true })
  for (const { package: name, path, stem } of await themeFiles(ROOT)) {
    const folder = join(ROOT, 'node_modules', name)
    cpSync(join(folder, path), join(LIB, 'fonts', path.split('/').at(-1)))
    cpSync(join(folder, 'LICENSE_FONT'), join(LIB, 'fonts', `${stem}-LICENSE.txt`))
  }
}

/** The licence of every package of which a file is in the bundle. */
function writeLicences({ inputs }) {
  const folders = Object.keys(inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const texts = [...new Set(folders)].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(ROOT, folder)).find(each => /^licen[cs]e/i.test(each))
    const text = file === undefined ? `License: ${license}` : readFileSync(join(ROOT, folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  writeFileSync(join(LIB, 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`))
}

/** The declarations that index.d.ts reaches, and no others. */
function writeTypes() {
  const all = join(CACHE, 'types')
  rmSync(all, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'src/tsconfig.json', '--outDir', all],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  )
  const reached = new Set()
  const visit = file => {
    if (reached.has(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [, path] of text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)['"]/g))
      visit(resolve(dirname(file), path.replace(/\.(ts|js)$/, '.d.ts')))
  }
  visit(join(all, 'index.d.ts'))
  for (const file of reached) cpSync(file, join(LIB, 'types', relative(all, file)))
}

rmSync(LIB, { recursive: true, force: true })
const { metafile } = await bundlePackage(LIB, { minifyWhitespace: true, legalComments: 'none' })
writeLicences(metafile)
await copyFaces()
writeTypes()
