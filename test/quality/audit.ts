import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { officeDecks } from '../support/office-decks.ts'
import { ROOT } from '../support/source-files.ts'
import { type AuditLine, auditDeck } from './audit-table.ts'

/** `npm run audit`: counts what is in the shipped decks, prints the table and writes it to docs/audit.md. */
const decks = (await officeDecks()).map(({ name, bytes }) => ({ name, lines: auditDeck(bytes) }))
const isRight = ({ count, want }: AuditLine): boolean => want === undefined || count === want
const cell = (line: AuditLine): string => (isRight(line) ? String(line.count) : `**${line.count}**, not ${line.want}`)
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = [
  row(['', ...decks.map(({ name }) => name)]),
  row(['---', ...decks.map(() => '--:')]),
  ...decks[0]!.lines.map(({ what }, at) => row([what, ...decks.map(({ lines }) => cell(lines[at]!))])),
]

const text = `<!-- Written by \`npm run audit\`; do not edit. -->
# What is in the decks

Counted in the finished files, fonts inside, by a script that reads their parts and asks none of the product’s own checks. \`npm run test:office\`
holds the zeros, and that Microsoft’s validator finds nothing in any of its seven versions, that LibreOffice draws every slide in our fonts alone, writes
each deck anew with the same objects, and reads the same titles, words, tables, charts and notes out of it as the scene has.

${table.join('\n')}
`
writeFileSync(join(ROOT, 'docs/audit.md'), text)
process.stdout.write(`${table.join('\n')}\n`)
process.exitCode = decks.every(({ lines }) => lines.every(isRight)) ? 0 : 1
