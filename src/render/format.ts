import type { ClosedPiece } from '../base/closed-piece.ts'
import type { Result } from '../base/diagnostic.ts'
import type { FontMode } from '../base/fonts/font-mode.ts'
import type { Host } from '../host/host.ts'
import type { Scene } from '../scene/scene.ts'
import type { OwnFaces } from '../text/fonts/locate-face.ts'
import type { Theme } from '../theme/theme.ts'
import type { DrawOutcome } from './drawing/drawing.ts'

/** Settings that all decks of a build share. Settings, requests and results are plain data, so that a thread can render. */
export interface RenderSettings {
  readonly fontMode: FontMode
  /** Absolute paths of folders with font files or font packages. */
  readonly fontFolders: readonly string[]
  /** Letters of SVG files are outlines, not text. */
  readonly outlines: boolean
  /** Of PNG pictures, in pixels. */
  readonly width: number
  /** Absolute path of the folder of the page's script and style sheet. */
  readonly viewer: string
  /** Pages with the notes behind the slides of a PDF. */
  readonly notes: boolean
  /** A second page without notes. */
  readonly audienceCopy: boolean
}

/** One deck to render. */
export interface RenderRequest {
  /** The names of the deck's files begin with it. */
  readonly name: string
  readonly scene: Scene
  readonly theme: Theme
  /** Font files of the user's own. */
  readonly ownFaces: OwnFaces
  /** ISO 8601 in UTC. */
  readonly date: string
  /** Words that must not stand anywhere in the file: those of records closed to the deck's audience. */
  readonly forbidden: readonly ClosedPiece[]
}

/** One file of a deck. Its name is the deck's with `suffix` behind it, as in `.pptx`. */
export interface RenderedFile {
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** The files of the deck, unless a diagnostic is an error, and the milliseconds that each step took. */
export interface Rendered extends Result<readonly RenderedFile[]> {
  readonly timings: Readonly<Record<string, number>>
}

export type Renderer = (request: RenderRequest) => Promise<Rendered>

/** Draws a deck once, for all formats of pictures and pages. */
export type Draw = (request: RenderRequest) => Promise<DrawOutcome>

/** A file format: opens what its renderer needs, once for all decks of a build. `draw` is for those that draw. */
export type Format = (host: Host, settings: RenderSettings, draw: Draw) => Renderer
