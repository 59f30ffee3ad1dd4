/** What ends a clause: marks of sentences, commas that stand in no number, colons. Brackets and dashes do not. */
const CLAUSE_END = /[，。；！？：;!?\n]|,(?!\d)|:(?!\d)|\.(?=\s|$)/g
const BRACKETS = /[（(【[][^（）()【】[\]]*[）)】\]]/g

/**
 * The clause around a place of a text: between the marks that end clauses. What stands in brackets is a clause of its own, and no
 * part of the one around it.
 */
export function clauseAround(text: string, start: number, end: number): string {
  for (const { index, 0: inside } of text.matchAll(BRACKETS)) {
    if (index < start && end < index + inside.length) {
      const from = index + 1
      const inner = inside.slice(1, -1)
      return cut(inner, start - from, end - from)
    }
  }
  return cut(
    text.replace(BRACKETS, hole => HOLE.repeat(hole.length)),
    start,
    end,
  ).replaceAll(HOLE, '')
}

/** Stands for what is in brackets, so that places stay. */
const HOLE = '\uE000'

function cut(text: string, start: number, end: number): string {
  let from = 0
  let to = text.length
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (index < start) from = index + 1
    else if (index >= end) {
      to = index
      break
    }
  }
  return text.slice(from, to)
}
