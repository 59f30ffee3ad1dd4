import { join } from 'node:path'
import { moduleFolders } from '../../src/host/module-folders.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { RenderedFile, RenderRequest } from '../../src/render/format.ts'
import { openRenderer, type RenderChoice } from '../../src/render/renderer.ts'
import { ROOT } from './source-files.ts'

export const USUAL: RenderChoice = {
  formats: ['svg'],
  fontMode: 'embed',
  fontFolders: moduleFolders(ROOT),
  outlines: false,
  width: 1920,
  viewer: join(ROOT, 'assets/viewer'),
  notes: false,
  audienceCopy: false,
}

/** The files of a deck that was laid out, in other formats than it was built in. */
export async function drawnFiles(
  { scene, theme }: Pick<BuiltDeck, 'scene' | 'theme'>,
  choice: Partial<RenderChoice>,
): Promise<readonly RenderedFile[]> {
  const render = openRenderer(nodeHost(), { ...USUAL, ...choice })
  const { value, diagnostics } = await render(drawRequest({ scene, theme }))
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

export const drawRequest = ({ scene, theme }: Pick<BuiltDeck, 'scene' | 'theme'>): RenderRequest => ({
  name: 'deck',
  scene,
  theme,
  ownFaces: new Map(),
  date: '2026-01-01T00:00:00Z',
  forbidden: [],
})
