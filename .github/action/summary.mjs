// What a run of the action has to say, as the Markdown of a job summary or of a comment.

/**
 * @param most findings in the table; the rest are counted
 * @param files that were built; empty where they are told otherwise
 * @param difference what differs from the base as Markdown; undefined where nothing was compared
 */
export function summaryOf({ command, diagnostics, files, difference }, most) {
  const [errors, warnings] = ['error', 'warning'].map(severity =>
    diagnostics.filter(each => each.severity === severity),
  )
  const listed = [...errors, ...warnings]
  const rows = listed.slice(0, most).map(({ severity, code, message, span }) => {
    const place = span === undefined ? '' : `${span.file}:${span.line}`
    return `| ${severity} | ${plain(place)} | ${plain(message)} | ${code} |`
  })
  const blocks = [
    `## briefdeck ${command}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    rows.length > 0 && folded(['| | where | what | code |', '|---|---|---|---|', ...rows]),
    listed.length > most && `${listed.length - most} more are in findings.sarif.`,
    files.length > 0 &&
      `Built: ${files.map(file => plain(file.slice(file.lastIndexOf('/') + 1))).join(', ')}. They are in the artefact of this run.`,
    difference,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** A long table stands behind its heading, so that what differs is not far below. */
const folded = lines =>
  lines.length <= MOST_OPEN
    ? lines.join('\n')
    : `<details><summary>${lines.length - 2} findings</summary>\n\n${lines.join('\n')}\n\n</details>`
const MOST_OPEN = 12

const count = (list, noun) => `${list.length} ${noun}${list.length === 1 ? '' : 's'}`

/** Words of a project as text: no mark-up, no link, no row of a table. */
const plain = text =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, mark => `&#${mark.codePointAt(0)};`)
    .replace(/[\\`*_[\]~|#!]/g, '\\$&')
    .replace(/@|:\/\/|www\./g, '$&\u2060')
