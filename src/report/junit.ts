import type { Diagnostic } from '../base/diagnostic.ts'
import { formatSpan } from '../base/span.ts'
import { type Finding, wordsOf } from './finding.ts'

/**
 * Findings as a JUnit report: a suite of the decks that were checked to their end, then a suite a file. An error that is not
 * known is a failure; what is quieter is a test that passes and says it.
 */
export function printJunit(findings: readonly Finding[], decks: readonly string[]): string {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = finding.diagnostic.span?.file ?? 'project'
    files.set(file, [...(files.get(file) ?? []), finding])
  }
  const suites = [...files].map(([file, own]) => suite(file, own.map(caseOf), own.filter(fails).length))
  const whole = suite(
    'decks',
    decks.map(deck => `<testcase classname="decks" name="${escaped(deck)}"/>`),
    0,
  )
  const tests = findings.length + decks.length
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="briefdeck" tests="${tests}" failures="${findings.filter(fails).length}">`,
    whole,
    ...suites,
    '</testsuites>\n',
  ].join('\n')
}

const fails = ({ diagnostic, known = false }: Finding): boolean => diagnostic.severity === 'error' && !known

const suite = (name: string, cases: readonly string[], failures: number): string =>
  [
    ` <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failures}">`,
    ...cases.map(each => `  ${each}`),
    ' </testsuite>',
  ].join('\n')

function caseOf(finding: Finding): string {
  const { diagnostic } = finding
  const { code, severity, message, span } = diagnostic
  const name = escaped(span === undefined ? code : `${code} at ${span.line}:${span.column}`)
  const head = `<testcase classname="${escaped(span?.file ?? 'project')}" name="${name}">`
  const body = escaped(detailOf(diagnostic))
  return fails(finding)
    ? `${head}<failure type="${code}" message="${escaped(message)}">${body}</failure></testcase>`
    : `${head}<system-out>${severity}: ${body}</system-out></testcase>`
}

const detailOf = (diagnostic: Diagnostic): string =>
  [...(diagnostic.span === undefined ? [] : [formatSpan(diagnostic.span)]), wordsOf(diagnostic)].join('\n')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML does not know become U+FFFD. */
const escaped = (text: string): string =>
  text
    .replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"]/g, mark => ESCAPES[mark]!)
