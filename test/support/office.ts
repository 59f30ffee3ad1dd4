import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const FAMILIES = ['noto-sans-sc', 'noto-serif-sc', 'source-sans-3', 'source-serif-4']

/** A fontconfig file that knows our fonts and no others, so that LibreOffice draws with what we measured. */
export function officeFonts(folder = mkdtempSync(join(tmpdir(), 'office-fonts-'))): string {
  const require = createRequire(import.meta.url)
  const folders = FAMILIES.map(family => dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)))
  const config = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  const lines = folders.map(path => `  <dir>${path}</dir>`)
  writeFileSync(
    config,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      ...lines,
      `  <cachedir>${join(folder, 'cache')}</cachedir>`,
      '</fontconfig>',
      '',
    ].join('\n'),
  )
  return config
}

/** Draws decks as PDF with LibreOffice; returns the PDFs' paths in the decks' order. */
export function officePdf(decks: readonly string[], folder: string, fontConfig = officeFonts()): string[] {
  const profile = mkdtempSync(join(tmpdir(), 'office-profile-'))
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...decks],
    { env: { ...process.env, FONTCONFIG_FILE: fontConfig }, stdio: 'pipe' },
  )
  return decks.map(deck => join(folder, basename(deck).replace(/\.pptx$/, '.pdf')))
}

/** A PDF's pages as PNG files beside it, in order. */
export function pageImages(pdf: string, width = 1280): string[] {
  const stem = pdf.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-png', '-scale-to-x', String(width), '-scale-to-y', '-1', pdf, stem])
  return readdirSync(dirname(pdf))
    .filter(name => name.startsWith(`${basename(stem)}-`) && name.endsWith('.png'))
    .sort()
    .map(name => join(dirname(pdf), name))
}

/** The fonts that a PDF holds, without the prefix of their subset. */
export function pdfFonts(pdf: string): string[] {
  const table = execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
  return table
    .split('\n')
    .slice(2)
    .flatMap(line => (line === '' ? [] : [line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, '')]))
}
