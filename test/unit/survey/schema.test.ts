import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printReviewsSchema } from '../../../src/review/reviews-schema.ts'
import { printSchemas } from '../../../src/survey/schema/schema.ts'
import { ROOT } from '../../support/source-files.ts'

const files: Readonly<Record<string, string>> = { ...printSchemas(), 'reviews.schema.json': printReviewsSchema() }

test.each(Object.keys(files))('content/schema/%s is what the types say; `npm run schema` writes it', async name => {
  await expect(files[name]).toMatchFileSnapshot(join(ROOT, 'content/schema', name))
})

test('every key of a record explains itself or is plain', () => {
  const schema = JSON.parse(files['survey.schema.json'] ?? '{}') as {
    properties: Record<string, { additionalProperties: { properties: Record<string, unknown> } }>
  }
  expect(Object.keys(schema.properties.figures?.additionalProperties.properties ?? {})).toEqual(
    expect.arrayContaining(['value', 'values', 'qualifier', 'unit', 'forms', 'level', 'counted', 'per', 'excerpt']),
  )
})
