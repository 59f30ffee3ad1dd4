// Elements are made here alone: words are set as text, never as markup.
const SVG = 'http://www.w3.org/2000/svg'

/** @param {string} name @param {Record<string, unknown>} [given] @param {...(Node | string)} children */
export const h = (name, given = {}, ...children) => filled(document.createElement(name), given, children)

/** @param {string} name @param {Record<string, unknown>} [given] @param {...(Node | string)} children */
export const s = (name, given = {}, ...children) => filled(document.createElementNS(SVG, name), given, children)

function filled(element, given, children) {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(...children)
  return element
}

/** The drawing that our server printed, as an element of this page. */
export const drawing = text => document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true)

export const part = id => document.getElementById(id)
