// What the library did, or could do, to others; each write is taken back at once. What the watch sees goes to the parent as JSON.
import { createRequire } from 'node:module'
import { watchProcess } from './watch.mjs'

const require = createRequire(import.meta.url)
const [JSZip, Handlebars] = ['jszip', 'handlebars'].map(require)
const writes = new Set()
const endWatch = watchProcess(what => writes.add(what), { JSZip, Handlebars })

const { file } = JSZip.prototype
Object.assign(JSZip.prototype, { file })
const name = Object.getOwnPropertyDescriptor(process.release, 'name')
Object.defineProperty(process.release, 'name', { ...name, value: '' })
Object.defineProperty(process.release, 'name', name)
process.env.BRIEFDECK = '1'
delete process.env.BRIEFDECK
const listener = () => {}
process.on('SIGINT', listener)
process.off('SIGINT', listener)
const { fetch } = globalThis
globalThis.fetch = undefined
globalThis.fetch = fetch
const { at } = Array.prototype
Array.prototype.at = at
Object.defineProperty(Object.prototype, 'briefdeck', { value: 1, configurable: true })
delete Object.prototype.briefdeck
Handlebars.registerHelper('briefdeck', () => '')
globalThis.briefdeck = 1
require.extensions['.hbs'] = () => {}
// Long enough for the watch to look.
await new Promise(resolve => setTimeout(resolve, 100))
delete globalThis.briefdeck
delete require.extensions['.hbs']
Handlebars.unregisterHelper('briefdeck')

endWatch()
process.stdout.write(JSON.stringify([...writes]))
