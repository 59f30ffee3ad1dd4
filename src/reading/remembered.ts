/**
 * A function of a text that makes each result once. At most so many are kept; beyond, all are let go and made again when they are
 * asked for, so a long-lived process holds no more than that.
 */
export function remembered<Value>(make: (text: string) => Value, most = 5000): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    const kept = known.get(text)
    if (kept !== undefined || known.has(text)) return kept as Value
    const value = make(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
