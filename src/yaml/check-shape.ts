import * as z from 'zod'
import { type Code, type Diagnostic, error } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { didYouMean, respelt } from '../base/suggest.ts'
import { A_NUMBER, whyNoNumber } from '../numbers/notation.ts'
import { follow, plain, spanAt, type YamlTree } from './yaml-tree.ts'

/** The codes by which an unknown key and a wrong value are found. */
interface ShapeCodes {
  readonly key: Code
  readonly value: Code
}
const CODES: ShapeCodes = { key: 'key-unknown', value: 'value-wrong' }

/** A tree against a schema: the typed value, or what is wrong and where. */
export function checkShape<Schema extends z.ZodType>(
  tree: YamlTree,
  schema: Schema,
  codes: ShapeCodes = CODES,
): { readonly value: z.infer<Schema> | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const magic = magicKeys(tree, codes)
  const parsed = schema.safeParse(plain(tree))
  if (parsed.success && magic.length === 0) return { value: parsed.data, diagnostics: [] }
  const found = [...magic]
  for (const issue of (parsed.error?.issues ?? []).flatMap(inOneForm)) {
    if (found.length <= MOST_FAULTS)
      found.push(...diagnoseIssue(tree, schema, issue, codes, MOST_FAULTS + 1 - found.length))
  }
  return {
    value: undefined,
    diagnostics: found.length > MOST_FAULTS ? [...found.slice(0, MOST_FAULTS), more(tree, codes)] : found,
  }
}

/** So many faults in one file are a wrong file, or a wrong beginning. */
const MOST_FAULTS = 100

const more = ({ span }: YamlTree, { value }: ShapeCodes): Diagnostic =>
  error(value, `More than ${MOST_FAULTS} faults in the file; the others are not listed`, {
    span,
    help: 'Mend those above first; or is it the wrong file?',
  })

/** `__proto__` is no key of anything: schemas and objects treat it in ways of their own. */
function magicKeys(tree: YamlTree, codes: ShapeCodes): readonly Diagnostic[] {
  if (tree.kind === 'list') return tree.items.flatMap(item => magicKeys(item, codes))
  if (tree.kind !== 'map') return []
  return [...tree.entries.values()].flatMap(({ key, value }) =>
    key.text === '__proto__'
      ? error(codes.key, 'Unexpected key "__proto__"', { span: key.span, help: 'Delete it.' })
      : magicKeys(value, codes),
  )
}

/**
 * What a union says of a map is that no form of it fits. Where its keys are those of one form, the fault is in one of
 * their values, and reported there.
 */
function inOneForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const inner = issue.errors.filter(form => form.every(({ path }) => path.length > 0))
  const [only, ...others] = inner
  if (only === undefined || others.length > 0) return [issue]
  return only.flatMap(one => inOneForm({ ...one, path: [...issue.path, ...one.path] }))
}

function diagnoseIssue(
  tree: YamlTree,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  codes: ShapeCodes,
  most: number,
): readonly Diagnostic[] {
  const { path } = issue
  const where = path.length === 0 ? 'the file' : `"${path.join('.')}"`
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    const map = follow(tree, path)
    const free = known.filter(key => !(map?.kind === 'map' && map.entries.has(key)))
    return issue.keys
      .filter(key => key !== '__proto__')
      .slice(0, most)
      .map(key =>
        error(codes.key, `Unexpected key "${key}" in ${where}`, {
          span: spanAt(tree, [...path, key], 'key'),
          help: didYouMean(key, known),
          ...respelt({ text: key, span: spanAt(tree, [...path, key], 'key') }, free),
        }),
      )
  }
  if (issue.code === 'invalid_key') {
    const help = 'Ids are capitals and digits: F1.'
    return [
      error('id-malformed', `Unexpected key in ${where}, expected an id`, { span: spanAt(tree, path, 'key'), help }),
    ]
  }
  const at = follow(tree, path)
  const actual = at && describeValue(at)
  const wanted = expectation(schema, issue)
  // A number that no file can keep is refused in the same words wherever a number may stand.
  const refused = at?.kind === 'number' && Number.isNaN(at.value) && wanted.includes('a number')
  const expected = refused ? `expected ${A_NUMBER}` : wanted
  const message =
    actual === undefined ? `Missing ${where}, ${expected}` : `Unexpected ${actual} in ${where}, ${expected}`
  const isNumeral = expected.includes(A_NUMBER) && (at?.kind === 'text' || at?.kind === 'number')
  const why = isNumeral ? whyNoNumber(at.text) : undefined
  const help = why === undefined ? helpFor(issue, actual) : 'Write its digits in full, or fewer of them.'
  const chosen = issue.code === 'invalid_value' && at?.kind === 'text' ? respelt(at, issue.values.map(String)) : {}
  return [error(codes.value, message, { span: spanAt(tree, path), help, ...given({ why }), ...chosen })]
}

/** The words of the innermost schema that has some, else those of a union around it, else the library's. */
function expectation(schema: z.ZodType, issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected ')) return issue.message
  const around = unionsAt(schema, issue.path)
    .map(union => union.def.error?.({ ...issue, input: undefined } as z.core.$ZodRawIssue as never))
    .find(words => typeof words === 'string')
  if (around !== undefined) return around
  return issue.code === 'invalid_type'
    ? `expected ${EXPECTED[issue.expected] ?? issue.expected}`
    : lowerFirst(issue.message)
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}

function describeValue(at: YamlTree): string {
  switch (at.kind) {
    case 'text':
      return `"${cut(at.text)}"`
    case 'number':
      return `number ${cut(at.text)}`
    case 'flag':
      return String(at.value)
    case 'none':
      return 'nothing'
    default:
      return `a ${at.kind}`
  }
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function helpFor(issue: z.core.$ZodIssue, actual: string | undefined): string {
  if (actual === undefined) return 'Add it.'
  if (actual === 'nothing') return 'Write a value after the key, or delete the key.'
  if (issue.code === 'invalid_value') return didYouMean(actual.replaceAll('"', ''), issue.values.map(String))
  if (actual.startsWith('number ')) return 'Put it in quotation marks where text is meant.'
  return actual === 'a map'
    ? 'A text that holds ": " or begins with a brace needs quotation marks.'
    : (HELP[issue.code === 'invalid_type' ? issue.expected : ''] ?? 'Correct the value.')
}

const HELP: Readonly<Record<string, string>> = {
  object: 'Write keys and values below it, or in { }.',
  record: 'Write keys and values below it, or in { }.',
  array: 'Write items with hyphens below it, or in [ ].',
}

/** The keys that a schema knows at a path. */
const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] =>
  schemasAt(schema, path).flatMap(open => (open instanceof z.ZodObject ? Object.keys(open.shape) : []))

/** The unions at a path, the innermost first. */
const unionsAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodUnion[] =>
  schemasAt(schema, path)
    .flatMap(open => (open instanceof z.ZodUnion ? open : []))
    .reverse()

/** The schemas that stand at a path, through records, lists, options and unions; a union stands before its options. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] {
  const open = unwrap(schema)
  const [step, ...rest] = path
  if (open instanceof z.ZodUnion) {
    const options = open.options.flatMap(option => schemasAt(option as z.ZodType, path))
    return step === undefined ? [open, ...options] : options
  }
  if (step === undefined) return [open]
  if (open instanceof z.ZodObject) {
    const next = (open.shape as Readonly<Record<string, z.ZodType>>)[String(step)]
    return next === undefined ? [] : schemasAt(next, rest)
  }
  if (open instanceof z.ZodRecord) return schemasAt(open.valueType as z.ZodType, rest)
  return open instanceof z.ZodArray ? schemasAt(open.element as z.ZodType, rest) : []
}

const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
