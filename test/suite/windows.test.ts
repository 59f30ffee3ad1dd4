import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { build } from '../../src/pipeline/build.ts'
import { bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { makePng } from '../support/make-png.ts'
import { SMALL_PACKAGE, smallPackage } from '../support/small-package.ts'
import { ROOT } from '../support/source-files.ts'
import { windowsHost } from '../support/windows-host.ts'
import { AUDIENCE, LAYOUT, replace, slide } from './spoil.ts'

/** Builds the second survey in a folder of Windows, its package on another drive. */
async function buildIn(folder: string, change: (files: ProjectFiles) => void = () => {}) {
  const files = fixtureProject('night-buses')
  change(files)
  const home = folder.startsWith('\\\\') ? folder.replaceAll('\\', '/') : `/${folder.replaceAll('\\', '/')}`
  const disk = new Map([
    ...[...smallPackage()].map(([path, bytes]) => [path.replace(SMALL_PACKAGE, '/D:/package'), bytes] as const),
    ...[...files].map(([path, bytes]) => [`${home}/${path}`, bytes] as const),
  ])
  const result = await build({
    host: windowsHost(memoryHost(disk, nodeHost({}))),
    folder,
    packageRoot: 'D:\\package',
    fontFolders: [join(ROOT, 'node_modules')],
    audiences: ['council'],
    fonts: 'none',
  })
  return { result, written: disk.get(`${home}/dist/council.pptx`) }
}

const toCrlf = (files: ProjectFiles): void => {
  for (const [path, bytes] of files) files.set(path, bytesOf(textOf(bytes).replaceAll('\n', '\r\n')))
}

describe('in a folder of Windows', () => {
  test('a drive, a share and CRLF give the same bytes', async () => {
    const [drive, share, crlf] = [
      await buildIn('C:\\proj'),
      await buildIn('\\\\server\\share\\proj'),
      await buildIn('C:\\proj', toCrlf),
    ]
    for (const { result, written } of [drive, share, crlf]) {
      expect(result.diagnostics).toEqual([])
      expect(written && Buffer.compare(written, drive.written!)).toBe(0)
    }
    expect(drive.result.decks[0]?.files[0]?.path).toBe('C:\\proj\\dist\\council.pptx')
  })

  test('faults name files with slashes, and lines as they are', async () => {
    const wrong = (files: ProjectFiles): void => {
      replace(AUDIENCE, 'title: Night', 'titel: Night')(files)
      toCrlf(files)
    }
    const { result } = await buildIn('C:\\proj', wrong)
    const fault = result.diagnostics.find(({ code }) => code === 'key-unknown')
    expect(fault?.span).toMatchObject({ file: AUDIENCE, line: 3, column: 1 })
  })

  test.each([
    ['assets/a.png', undefined],
    ['assets\\a.png', undefined],
    ['..\\..\\secret.png', 'image-outside'],
    ['\\secret.png', 'image-outside'],
    ['\\\\server\\share\\a.png', 'image-outside'],
    ['C:\\secret.png', 'image-remote'],
  ])('a picture %s: %s', async (src, code) => {
    const { result } = await buildIn('C:\\proj', files => {
      slide(`<image src="${src}" alt="x" width="200" height="100"/>`)(files)
      files.set('assets/a.png', makePng(20, 10))
    })
    const pictures = result.diagnostics.filter(fault => fault.code.startsWith('image-'))
    expect(pictures.map(fault => fault.code)).toEqual(code === undefined ? [] : [code])
    if (code !== undefined) expect(pictures[0]?.span).toMatchObject({ file: LAYOUT })
  })
})
