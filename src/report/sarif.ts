import type { Diagnostic, Rewriting, Severity } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { PAGES } from '../errors/registry.ts'
import { type Finding, wordsOf } from './finding.ts'

/** The key of our fingerprints; another way to make them gets another number. */
export const FINGERPRINT = 'briefdeck/v1'

/** GitHub keeps so many results of a file, and refuses one with more than 25,000. */
const MOST_RESULTS = 5000

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/**
 * Findings as a SARIF 2.1.0 log. Of more than GitHub keeps, the first are in it, which are errors, and a note says how many
 * are not.
 *
 * @param folder of the project in its repository, with a slash at its end, or empty
 */
export function printSarif(
  findings: readonly Finding[],
  { version, folder }: { readonly version: string; readonly folder: string },
): string {
  const kept = findings.slice(0, MOST_RESULTS)
  const ids = [...new Set(kept.map(({ diagnostic }) => diagnostic.code))].sort()
  const left = findings.length - kept.length
  const notes = left === 0 ? [] : [{ level: 'note', message: { text: `${left} more findings are not in this file.` } }]
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'briefdeck', version, rules: ids.map(ruleOf) } },
        automationDetails: { id: 'briefdeck/' },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
        results: kept.map(finding => resultOf(finding, ids, folder)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

function ruleOf(id: string) {
  const page = PAGES.get(id)
  const text = page?.meaning ?? 'A check of the finished file.'
  return {
    id,
    shortDescription: { text: id },
    fullDescription: { text },
    help: { text: [text, page?.fix].filter(part => part !== undefined).join('\n') },
  }
}

function resultOf({ diagnostic, fingerprint, known }: Finding, ids: readonly string[], folder: string) {
  const { code, severity, span, trace = [], fix } = diagnostic
  return {
    ruleId: code,
    ruleIndex: ids.indexOf(code),
    level: LEVELS[severity],
    message: { text: wordsOf(diagnostic) },
    // GitHub refuses a result without a place: what is of no file is told at the project's.
    locations: [locationOf(span ?? PROJECT, folder)],
    ...(trace.length > 0 && {
      relatedLocations: trace.map((each, id) => ({
        id,
        ...locationOf(each.span, folder),
        message: { text: each.label },
      })),
    }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(known !== undefined && { baselineState: known ? 'unchanged' : 'new' }),
    ...(fix !== undefined && 'text' in fix && { fixes: [fixOf(diagnostic, fix, folder)] }),
  }
}

const PROJECT: Span = { file: 'briefdeck.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

const locationOf = (span: Span, folder: string) => ({
  physicalLocation: { artifactLocation: artifactOf(span, folder), region: regionOf(span) },
})

/** Relative to the repository, whose folder only the reader knows. */
const artifactOf = ({ file }: Span, folder: string) => ({
  uri: `${folder}${file}`.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: '%SRCROOT%',
})

const regionOf = ({ line, column, endLine, endColumn }: Span) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const fixOf = ({ help }: Diagnostic, { span, text }: Rewriting, folder: string) => ({
  description: { text: help ?? 'briefdeck check --fix' },
  artifactChanges: [
    {
      artifactLocation: artifactOf(span, folder),
      replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }],
    },
  ],
})
