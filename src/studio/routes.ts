import * as z from 'zod'
import { isInside } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { ROLES } from '../review/reviews-schema.ts'
import { locateFace } from '../text/fonts/locate-face.ts'
import type { FaceRef } from '../text/types.ts'
import { boxesOf } from './boxes.ts'
import type { Desk } from './desk.ts'
import type { Edited, WordEditor } from './edit.ts'
import type { Look } from './news.ts'
import { originOf, ownWordsAt, spotOf } from './places.ts'
import { reviewsNews, signClaim } from './reviews.ts'
import type { Answer, Routes } from './server.ts'

interface RouteContext {
  readonly desk: Desk
  readonly host: Host
  readonly root: string
  readonly packageRoot: string
  readonly look: Look
  readonly editor: WordEditor
  readonly openEditor: ((file: string, line: number, column: number) => void) | undefined
  readonly send: (event: string, data: unknown) => void
}

const LOOK = z.strictObject({ deck: z.string(), slide: z.string() })
const PLACE = z.strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1).optional() })

const EDIT = z.strictObject({
  deck: z.string(),
  slide: z.string(),
  path: z.string(),
  was: z.string(),
  text: z.string().min(1),
})
const SIGNATURE = z.strictObject({
  deck: z.string(),
  at: z.string(),
  sentence: z.string(),
  as: z.enum(ROLES),
  because: z.string().min(4),
  checked: z.boolean(),
})

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}
const missing: Answer = { json: { why: 'nothing is here' }, status: 404 }

/** All that the page may ask for. */
export function routesOf(context: RouteContext): Routes {
  const { desk, host, root, packageRoot, look, editor, openEditor, send } = context
  const asset = async (name: string, type: string): Promise<Answer> => ({
    type,
    body: await host.read(host.path.join(packageRoot, 'assets/studio', name)),
  })
  const pictureOf = (key: string) => {
    for (const { pictures } of desk.decks.values()) for (const each of pictures) if (each.key === key) return each
    return undefined
  }
  return {
    'GET ': () => asset('studio.html', 'text/html; charset=utf-8'),
    'GET asset': async ({ rest }) => {
      const type = TYPES[/^[a-z-]+\.(css|js)$/.exec(rest)?.[1] ?? '']
      return type === undefined ? missing : asset(rest, type)
    },
    'GET slide': ({ rest: key }) => svgOf(pictureOf(key)?.svg),
    'GET small': ({ rest: key }) => svgOf(pictureOf(key)?.small),
    'GET faces': () => ({ type: TYPES.css!, body: faceRules(facesOf(desk)) }),
    'GET font': async ({ rest: name }) => {
      const { project } = desk
      const face = name === DESK ? HAN : facesOf(desk).get(name)
      if (project === undefined || face === undefined) return missing
      const found = await locateFace(host, project.rendering.fontFolders, project.fonts.own, face)
      return 'code' in found ? missing : { type: 'font/ttf', body: await host.read(found.path), lasting: true }
    },
    'GET origin': ({ query }) => {
      const deck = desk.decks.get(query.get('deck') ?? '')
      const slide = deck?.scene.slides.find(({ id }) => id === query.get('slide'))
      const found = deck && slide && originOf(desk, deck, slide, query.get('item') ?? '', query.get('words') ?? '')
      return found === undefined ? missing : { json: found }
    },
    'GET boxes': ({ query }) => {
      const deck = desk.decks.get(query.get('deck') ?? '')
      const found = deck && boxesOf(deck, query.get('slide') ?? '')
      return found === undefined ? missing : { json: found }
    },
    'GET reviews': async ({ query }) => ({ json: await reviewsNews(desk, query.get('deck') ?? '') }),
    'POST sign': async ({ body }) => {
      const why = await signClaim(desk, host, SIGNATURE.parse(body))
      return why === undefined ? { json: {} } : { json: { why }, status: 409 }
    },
    'POST edit': async ({ body }) => {
      const { deck: name, slide: id, path, was, text } = EDIT.parse(body)
      const deck = desk.decks.get(name)
      const slide = deck?.scene.slides.find(each => each.id === id)
      const own = deck && slide && ownWordsAt(deck, slide, path)
      if (own === undefined) return { json: { why: 'These are no words of the slide’s own' }, status: 404 }
      if (own.text !== was)
        return { json: { why: 'The words have changed: look at them again, then edit' }, status: 409 }
      return edited(await editor.write(own, text))
    },
    'POST undo': async () => edited(await editor.undo()),
    'POST look': ({ body }) => {
      Object.assign(look, LOOK.parse(body))
      return { json: {} }
    },
    'POST goto': async ({ body }) => {
      const { file, line } = PLACE.parse(body)
      const inside = await placeInside(host, root, file)
      if (inside === undefined) return outside
      const spot = spotOf(desk, inside.file, line, look.deck)
      if (spot === undefined) return { json: { why: `No slide comes from ${inside.file}:${line}` }, status: 404 }
      send('goto', spot)
      return { json: spot }
    },
    'POST open': async ({ body }) => {
      const { file, line, column = 1 } = PLACE.parse(body)
      const inside = await placeInside(host, root, file, packageRoot)
      if (inside === undefined) return outside
      openEditor?.(inside.path, line, column)
      return { json: openEditor === undefined ? { address: `vscode://file${inside.path}:${line}:${column}` } : {} }
    },
  }
}

const outside: Answer = { json: { why: 'The file is not in the project' }, status: 400 }

const edited = (outcome: Edited): Answer => ('why' in outcome ? { json: outcome, status: 409 } : { json: outcome })

const svgOf = (svg: string | undefined): Answer =>
  svg === undefined ? missing : { type: 'image/svg+xml', body: svg, lasting: true }

/** A file of the project, or a template of ours, as it is named from the root; nothing that a path or a link leads out to. */
export async function placeInside(host: Host, root: string, file: string, packageRoot = root) {
  const { path } = host
  for (const home of new Set([root, packageRoot])) {
    const real = await host.realPath(path.resolve(home, file)).catch(() => undefined)
    const top = await host.realPath(home)
    if (real !== undefined && isInside(host, top, real))
      return {
        path: real,
        file: real
          .slice(top.length + 1)
          .split(path.sep)
          .join('/'),
      }
  }
  return undefined
}

/** The page's own words may be Chinese where the machine has no font for it. */
const DESK = 'desk'
const HAN: FaceRef = { family: 'Noto Sans SC', weight: 400 }

const facesOf = ({ decks }: Desk): ReadonlyMap<string, FaceRef> =>
  new Map([...decks.values()].flatMap(({ pictures }) => pictures.flatMap(({ faces }) => [...faces])))

/** Each face as a font that the page loads when it first sets words in it. */
const faceRules = (faces: ReadonlyMap<string, FaceRef>): string =>
  [...faces, [DESK, HAN] as const]
    .map(
      ([name, { family }]) =>
        `@font-face{font-family:${name};src:url(font/${name})}.${name}{font-family:${name},"${family}"}`,
    )
    .join('\n')
