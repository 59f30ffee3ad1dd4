import { spawn } from 'node:child_process'

/** Starts an editor by the words of a command, in which {file}, {line} and {column} stand for a place. No shell reads it. */
export function editorOf(command: string): (file: string, line: number, column: number) => void {
  const [program = '', ...words] = command.split(/\s+/)
  return (file, line, column) => {
    const places: Readonly<Record<string, string>> = { file, line: String(line), column: String(column) }
    const filled = words.map(word => word.replace(/\{(file|line|column)\}/g, (_all, name: string) => places[name]!))
    // An editor that is not there leaves the page as it is.
    spawn(program, filled, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref()
  }
}
