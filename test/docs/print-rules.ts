import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { RULES } from '../../src/lint/rules.ts'
import { ROOT, readSource } from '../support/source-files.ts'
import { SAMPLES } from '../unit/lint/samples.ts'

const TEST = 'test/unit/lint/samples.ts'

/** src/errors/rules.ts: the page of each rule on a scene, from the doc block of its file and its samples in the tests. */
export function printRules(): string {
  const pages = RULES.map(({ code, severity }) => {
    const { what, why, fix } = docBlock(readSource(`src/lint/rules/${code}.ts`))
    const { broken, sound } = SAMPLES.find(samples => samples.code === code)!
    const meaning = [what, why, ...(severity === 'off' ? ['The tests of the shipped layouts run this rule.'] : [])]
    const sample = { good: list(sound), bad: list(broken), test: TEST }
    return `'${code}': ${JSON.stringify({ meaning: meaning.join(' '), fix, sample })},`
  })
  return formatted(`// Written by \`npm run docs\` from the doc blocks in src/lint/rules/ and the samples of their tests; do not edit.
import type { Pages } from './page.ts'

/** Rules on a laid-out slide. */
export const RULE_PAGES = {
${pages.join('\n')}
} as const satisfies Pages
`)
}

const list = (samples: Readonly<Record<string, unknown>>): string => Object.keys(samples).join('\n')

/** The three sentences of a rule's doc block, each with a capital letter. */
function docBlock(source: string): { readonly what: string; readonly why: string; readonly fix: string } {
  const block = /\/\*\*\n \* What: [\s\S]*?\*\//.exec(source)?.[0] ?? ''
  const text = block.replace(/\n \*\/$/, '').replace(/\n \* /g, ' ')
  const [, what = '', why = '', fix = ''] = /What: (.*) Why: (.*) Fix: (.*)/.exec(text) ?? []
  return { what: capital(what), why: capital(why), fix: capital(fix) }
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const formatted = (source: string): string =>
  execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['format', '--stdin-file-path=src/errors/rules.ts'], {
    cwd: ROOT,
    input: source,
    encoding: 'utf8',
  })
