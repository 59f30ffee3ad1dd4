import { z } from 'zod'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import { didYouMean } from '../base/suggest.ts'
import { follow, plain, spanAt, type YamlTree } from './yaml-tree.ts'

/** A tree against a schema: the typed value, or what is wrong and where. */
export function checkShape<Schema extends z.ZodType>(
  tree: YamlTree,
  schema: Schema,
): { readonly value: z.infer<Schema> | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = schema.safeParse(plain(tree))
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  return { value: undefined, diagnostics: parsed.error.issues.flatMap(issue => describeIssue(tree, schema, issue)) }
}

function describeIssue(tree: YamlTree, schema: z.ZodType, issue: z.core.$ZodIssue): readonly Diagnostic[] {
  const { path } = issue
  const where = path.length === 0 ? 'the file' : `"${path.join('.')}"`
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map(key =>
      error('key-unknown', `Unexpected key "${key}" in ${where}`, {
        span: spanAt(tree, [...path, key], 'key'),
        help: didYouMean(key, known),
      }),
    )
  }
  if (issue.code === 'invalid_key') {
    const help = 'Ids are capitals and digits: F1.'
    return [
      error('id-malformed', `Unexpected key in ${where}, expected an id`, { span: spanAt(tree, path, 'key'), help }),
    ]
  }
  const actual = describeValue(tree, path)
  const expected =
    issue.code === 'invalid_type' ? `expected ${EXPECTED[issue.expected] ?? issue.expected}` : lowerFirst(issue.message)
  const message =
    actual === undefined ? `Missing ${where}, ${expected}` : `Unexpected ${actual} in ${where}, ${expected}`
  const help = helpFor(issue, actual)
  return [error('value-wrong', message, { span: spanAt(tree, path), ...(help === undefined ? {} : { help }) })]
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

function describeValue(tree: YamlTree, path: readonly PropertyKey[]): string | undefined {
  const at = follow(tree, path)
  if (at === undefined) return undefined
  switch (at.kind) {
    case 'text':
      return `"${at.text.length > 40 ? `${at.text.slice(0, 40)}…` : at.text}"`
    case 'number':
      return `number ${at.text}`
    case 'flag':
      return String(at.value)
    case 'none':
      return 'nothing'
    default:
      return `a ${at.kind}`
  }
}

function helpFor(issue: z.core.$ZodIssue, actual: string | undefined): string | undefined {
  if (actual === undefined) return 'Add it.'
  if (actual === 'nothing') return 'Write a value after the key, or delete the key.'
  if (issue.code === 'invalid_value') return didYouMean(actual.replaceAll('"', ''), issue.values.map(String))
  if (actual.startsWith('number ')) return 'Put it in quotation marks where text is meant.'
  return actual === 'a map' ? 'A text that holds ": " or begins with a brace needs quotation marks.' : undefined
}

/** The keys that a schema knows at a path, through records, lists, options and unions. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const open = unwrap(schema)
  if (open instanceof z.ZodUnion) return open.options.flatMap(option => keysAt(option as z.ZodType, path))
  const [step, ...rest] = path
  if (step === undefined) return open instanceof z.ZodObject ? Object.keys(open.shape) : []
  if (open instanceof z.ZodObject) {
    const next = (open.shape as Readonly<Record<string, z.ZodType>>)[String(step)]
    return next === undefined ? [] : keysAt(next, rest)
  }
  if (open instanceof z.ZodRecord) return keysAt(open.valueType as z.ZodType, rest)
  return open instanceof z.ZodArray ? keysAt(open.element as z.ZodType, rest) : []
}

const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
