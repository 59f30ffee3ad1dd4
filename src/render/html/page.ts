import { createHash } from 'node:crypto'
import { LANGUAGE_TAG, type Language } from '../../base/language.ts'
import { escapeAttribute, escapeText } from '../../opc/xml.ts'
import type { Scene, SceneSlide } from '../../scene/scene.ts'
import { transcript } from './transcript.ts'

/** What a page is made of: the viewer's script and style sheet, and the pictures of the slides. */
export interface PageParts {
  readonly script: string
  readonly style: string
  /** An SVG for each slide of the scene. */
  readonly pictures: readonly string[]
  /** Whether the notes are in it. */
  readonly notes: boolean
}

interface Words {
  readonly tools: string
  readonly back: string
  readonly forward: string
  readonly all: string
  readonly find: string
  readonly dark: string
  readonly other: string
  readonly notes: string
  readonly time: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    tools: '翻页',
    back: '上一页',
    forward: '下一页',
    all: '总览（o）',
    find: '搜索（/）',
    dark: '黑屏（b）',
    other: '观众窗口（a）',
    notes: '备注',
    time: '时间与用时',
  },
  en: {
    tools: 'Slides',
    back: 'Back',
    forward: 'Forward',
    all: 'All slides (o)',
    find: 'Search (/)',
    dark: 'Black screen (b)',
    other: 'Audience window (a)',
    notes: 'Notes',
    time: 'Time, and time spent',
  },
}

/** All words of a page that stand beside its slides. */
export function wordsBeside({ deck, language, slides }: Scene, notes: boolean): string {
  const names = slides.map(({ name }) => name)
  const spoken = notes ? slides.flatMap(slide => slide.notes) : []
  return [...Object.values(WORDS[language]), DIGITS, deck.title, ...names, ...spoken].join('')
}

/** Of the clock and of places. */
const DIGITS = '0123456789:/ '

/** A deck as one page that needs nothing else, and may load nothing else: only this script and this style sheet run. */
export function printPage({ deck, language, slides }: Scene, { script, style, pictures, notes }: PageParts): string {
  const say = WORDS[language]
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const shown = slides.map((slide, at) => printSlide(slide, at, slides.length, pictures[at]!, language))
  const button = (act: Exclude<keyof Words, 'tools' | 'notes' | 'time'>): string =>
    `<button type="button" data-act="${act}">${say[act]}</button>`
  return [
    `<!doctype html>\n<html lang="${LANGUAGE_TAG[language]}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(deck.title)}</title>`,
    `<style>${style}</style>\n</head>`,
    `<body${notes ? ' class="speaker"' : ''}>`,
    `<main class="stage" tabindex="0"><h1 class="told">${escapeText(deck.title)}</h1>`,
    ...shown,
    '</main>',
    ...(notes ? [printNotes(slides, say)] : []),
    `<nav class="tools" aria-label="${say.tools}">`,
    ...[button('back'), button('forward'), button('all'), button('find'), button('dark')],
    ...(notes ? [button('other')] : []),
    '<span class="place"></span><span class="told spoken" role="status"></span></nav>',
    `<dialog class="find" aria-label="${say.find}"><input type="search" aria-label="${say.find}"><ol></ol></dialog>`,
    '<div class="dark" aria-hidden="true"></div>',
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('\n')
}

function printSlide(slide: SceneSlide, at: number, count: number, picture: string, language: Language): string {
  const label = escapeAttribute(`${at + 1} / ${count} ${slide.name.replaceAll('\n', ' ')}`)
  const words = `<div class="told">${transcript(slide, language)}</div>`
  const left = slide.hidden ? ' data-hidden' : ''
  return `<section class="slide"${left} id="${escapeAttribute(slide.id)}" aria-label="${label}">${words}${picture}</section>`
}

function printNotes(slides: readonly SceneSlide[], say: Words): string {
  const notes = slides.map(({ id, notes: paragraphs }) => {
    const words = paragraphs.map(paragraph => `<p>${escapeText(paragraph)}</p>`).join('')
    return `<div class="note" data-slide="${escapeAttribute(id)}">${words}</div>`
  })
  return [
    `<aside class="beside" aria-label="${say.notes}"><div class="clock" role="timer" aria-label="${say.time}"></div>`,
    '<div class="next" aria-hidden="true"></div>',
    `<div class="notes" tabindex="0" role="region" aria-label="${say.notes}">`,
    ...notes,
    '</div></aside>',
  ].join('\n')
}

/** What a policy calls a script or a style sheet by (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
