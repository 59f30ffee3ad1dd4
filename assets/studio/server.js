// What the page asks its server; nothing else is asked of anyone.
const answer = async response => ({ ok: response.ok, data: await response.json() })

export const ask = (route, query = {}) => fetch(`${route}?${new URLSearchParams(query)}`).then(answer)

export const tell = (route, data) =>
  fetch(route, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) }).then(answer)

const pictures = new Map()

/** The picture of a key, asked for once while it is in use. */
export async function picture(kind, key) {
  const name = `${kind}/${key}`
  const known = pictures.get(name)
  if (known !== undefined) return known
  const response = await fetch(name)
  if (!response.ok) return undefined
  const text = await response.text()
  keep(kind, key, text)
  return text
}

const MOST = 400

export function keep(kind, key, text) {
  pictures.set(`${kind}/${key}`, text)
  for (const name of pictures.keys()) {
    if (pictures.size <= MOST) break
    pictures.delete(name)
  }
}

/** Opens a place in the editor: the server does, or gives the address that does. */
export async function openPlace({ file, line, column }) {
  const { data } = await tell('open', { file, line, column })
  if (data.address !== undefined) location.href = data.address
}
