import { Option } from 'commander'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { loadConfig } from '../../pipeline/config.ts'
import { writeText } from '../../pipeline/write-text.ts'
import { command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Invocation } from '../invocation.ts'
import { checkIntegrity } from '../prove/check-integrity.ts'
import { openClaims } from '../prove/open-claims.ts'
import type { Proof } from '../prove/proof.ts'
import { rebuildFiles } from '../prove/rebuild-files.ts'
import { printStatement } from '../prove/statement.ts'
import { tellFaults } from '../tell-faults.ts'
import { CONTENT_OPTION } from './content-option.ts'

interface Options {
  readonly manifest?: boolean
  readonly statement?: string
  readonly content?: string
  readonly json?: boolean
}

/** `briefdeck prove`: whether files are what the project builds, byte for byte. */
export const proveCommand = command<Options>({
  name: 'prove',
  summary: 'build the project again and compare its files byte for byte',
  argument: ['[files...]', 'files of decks (default: all of the project’s output folder)'],
  options: [
    new Option('--manifest', 'build nothing: only compare the files with the manifest.json beside them'),
    new Option('--statement <file>', 'write what was proved as an in-toto statement'),
    CONTENT_OPTION,
    new Option('--json', 'print the result as one JSON object'),
  ],
  examples: [
    ['prove', 'the decks in dist are what the project says'],
    ['prove dist/council.pptx --statement proof.json', 'a statement for an attestation'],
  ],
  run: runProve,
})

async function runProve(invocation: Invocation, options: Options, names: readonly string[]): Promise<ExitCode> {
  const { host, folder } = invocation
  const { manifest: only = false, statement, content, json = false } = options
  const { value: config, diagnostics } = await loadConfig(host, folder, given({ content }))
  if (config === undefined) return refuse(invocation, diagnostics, json)
  const claims = await openClaims(invocation, host.path.resolve(config.root, config.out), names)
  if (claims.value === undefined) return refuse(invocation, claims.diagnostics, json)
  if (only && claims.value.manifest === undefined) return refuse(invocation, [noManifest], json)
  const proofs = only
    ? { value: checkIntegrity(claims.value), diagnostics: [], sources: undefined }
    : await rebuildFiles(invocation, claims.value, content)
  if (proofs.value === undefined) return refuse(invocation, proofs.diagnostics, json, proofs.sources)
  const all = proofs.value
  const ok = all.every(({ holds }) => holds)
  if (statement !== undefined && ok && !only) {
    const text = printStatement(all, claims.value.manifest)
    const unwritten = await writeText(host, host.path.resolve(folder, statement), text)
    if (unwritten.length > 0) return refuse(invocation, unwritten, json)
  }
  print(invocation, all, { only, json, ok })
  return ok ? EXIT.built : EXIT.content
}

const noManifest = error('deck-unreadable', 'There is no manifest.json beside the files', {
  help: 'Build with --manifest, or leave --manifest away to build again and compare.',
})

function refuse(
  { terminal }: Invocation,
  diagnostics: readonly Diagnostic[],
  json: boolean,
  sources?: ReadonlyMap<string, string>,
): ExitCode {
  tellFaults(terminal, diagnostics, sources)
  if (json) terminal.out(`${JSON.stringify({ ok: false, exitCode: EXIT.usage, files: [], diagnostics }, null, 2)}\n`)
  return EXIT.usage
}

/** What a manifest alone proves. */
const INTEGRITY =
  'Integrity only: the files are those that the manifest lists. Nothing was built, so nothing is known of where they come from.'

function print(
  { terminal }: Invocation,
  proofs: readonly Proof[],
  { only, json, ok }: { only: boolean; json: boolean; ok: boolean },
): void {
  if (json) {
    const files = proofs.map(({ bytes: _, ...proof }) => proof)
    terminal.out(`${JSON.stringify({ ok, proves: only ? 'integrity' : 'origin', files }, null, 2)}\n`)
    return
  }
  const said = only ? 'as the manifest lists it' : 'built again, byte for byte the same'
  for (const { name, holds, differs = '' } of proofs) terminal.out(`${name}  ${holds ? said : differs}\n`)
  if (only) terminal.out(`${INTEGRITY}\n`)
}
