import { EXPLAINED, type Explanation } from '../../src/cli/commands/explain.ts'
import { FAULTS } from '../unit/opc/verify/faults.ts'

/** docs/errors.md: every code of diagnostic, as `briefdeck explain` says it. */
export function printErrors(): string {
  return `<!-- Written by \`npm run docs\` from src/errors/, the rules in src/lint/rules/ and the checks in src/opc/verify/; do not edit. -->
# Errors

Every message of briefdeck ends with a code in brackets. \`briefdeck explain CODE\` prints what stands here. Samples that name a file are changes of
the sample project test/fixtures/night-buses, and tests build them; the others are asserted by a test of their own. The codes under *finished-file* are
checks of briefdeck on each deck that it has made: no project reaches one, such a message is a fault of briefdeck itself, please report it.

${[...EXPLAINED.keys()].map(room => `- [${room}](#${room})`).join('\n')}

${[...EXPLAINED].map(([room, list]) => `## ${room}\n\n${list.map(section).join('\n\n')}`).join('\n\n')}
`
}

function section({ code, meaning, fix, file, bad, good }: Explanation): string {
  const broken = FAULTS.filter(fault => fault.code === code).map(({ what }) => what)
  const head = [
    `### ${code}\n\n${meaning}`,
    ...(fix === undefined ? [] : [`To mend it: ${fix}`]),
    ...(broken.length === 0 ? [] : [`Bad: a deck that was broken for the tests, with ${broken.join('; or ')}.`]),
  ].join('\n\n')
  if (bad === undefined || good === undefined) return head
  const where = file === undefined ? '' : `, in \`${file}\``
  return `${head}\n\nBad${where}:\n\n${fenced(bad)}\n\nGood:\n\n${fenced(good)}`
}

const fenced = (text: string): string => `\`\`\`\n${text.trimEnd()}\n\`\`\``
