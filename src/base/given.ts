type Given<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key]
} & { [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined> }

/**
 * Leaves out fields that are undefined. With `exactOptionalPropertyTypes`, an optional field must be absent rather than
 * undefined.
 */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  // A loop, since it runs for every record, box and run: lists of entries took four times as long.
  const left: Partial<Fields> = {}
  for (const key of Object.keys(fields) as (keyof Fields)[]) if (fields[key] !== undefined) left[key] = fields[key]
  return left as unknown as Given<Fields>
}
