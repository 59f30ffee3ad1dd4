import Module from 'node:module'

// Sees every write to objects that a whole process shares, also one that is taken back. Properties become accessors with a setter
// that tells; objects that others hold by one property (`process.env`) become proxies; `Object.defineProperty` and its like tell too.

/**
 * @param {(what: string) => void} tell
 * @param libraries JSZip and Handlebars as the process shares them
 * @returns ends the watch
 */
export function watchProcess(tell, { JSZip, Handlebars }) {
  // Node loads some of its globals when they are first read, and writes them then.
  for (const key of Reflect.ownKeys(globalThis)) void globalThis[key]
  const watched = new Map()
  const define = Object.defineProperty
  const watchDefining = (holder, method, keysOf) => {
    const original = holder[method]
    holder[method] = function (target, ...rest) {
      if (watched.has(target)) for (const key of keysOf(rest[0])) tell(`${watched.get(target).name}.${String(key)}`)
      return original.call(this, target, ...rest)
    }
  }
  watchDefining(Object, 'defineProperty', key => [key])
  watchDefining(Reflect, 'defineProperty', key => [key])
  watchDefining(Reflect, 'deleteProperty', key => [key])
  watchDefining(Object, 'defineProperties', Reflect.ownKeys)
  watchDefining(Object, 'setPrototypeOf', () => ['its prototype'])
  watchDefining(Reflect, 'setPrototypeOf', () => ['its prototype'])

  globalThis.process = proxied('process', process, tell, ['env', 'release', 'versions'])
  const targets = {
    globalThis,
    'Object.prototype': Object.prototype,
    'Array.prototype': Array.prototype,
    'String.prototype': String.prototype,
    'Promise.prototype': Promise.prototype,
    'Function.prototype': Function.prototype,
    'JSZip.prototype': JSZip.prototype,
    Handlebars,
    'Handlebars.helpers': Handlebars.helpers,
    'Handlebars.partials': Handlebars.partials,
    'require.extensions': Module._extensions,
  }
  for (const [name, target] of Object.entries(targets)) {
    for (const key of Reflect.ownKeys(target)) watchKey(target, key, `${name}.${String(key)}`, tell, define)
    watched.set(target, { name, state: stateOf(target) })
  }
  watched.set(globalThis.process, { name: 'process', state: new Map() })

  /** What is otherwise than it was: keys that came or went, and accessors that were written over. */
  const compare = () => {
    for (const [target, { name, state }] of watched) {
      if (target === globalThis.process) continue
      const now = stateOf(target)
      for (const key of new Set([...state.keys(), ...now.keys()]))
        if (!Object.is(state.get(key), now.get(key))) tell(`${name}.${String(key)}`)
    }
  }
  let watching = true
  const poll = () => {
    if (!watching) return
    compare()
    setImmediate(poll)
  }
  poll()
  return () => {
    compare()
    watching = false
  }
}

const stateOf = target =>
  new Map(
    Reflect.ownKeys(target).map(key => {
      const { get, set, value } = Object.getOwnPropertyDescriptor(target, key)
      return [key, set ?? get ?? value]
    }),
  )

function watchKey(target, key, name, tell, define) {
  const own = Object.getOwnPropertyDescriptor(target, key)
  if (!own.configurable || (!own.writable && own.set === undefined)) return
  let value = own.value
  define(target, key, {
    configurable: true,
    enumerable: own.enumerable,
    get: own.get ?? (() => value),
    set(next) {
      // An object that inherits from a watched one gets a property of its own.
      if (this !== target && this !== undefined)
        return void define(this, key, { value: next, writable: true, enumerable: true, configurable: true })
      tell(name)
      if (own.set !== undefined) own.set.call(target, next)
      else value = next
    },
  })
}

function proxied(name, target, tell, below = []) {
  const proxies = new Map(below.map(key => [key, proxied(`${name}.${key}`, target[key], tell)]))
  const told =
    (method, keyName) =>
    (on, key, ...rest) => {
      tell(`${name}.${String(keyName ?? key)}`)
      return Reflect[method](on, key, ...rest.slice(0, 1))
    }
  return new Proxy(target, {
    get: (on, key) => proxies.get(key) ?? Reflect.get(on, key, on),
    set: told('set'),
    deleteProperty: told('deleteProperty'),
    defineProperty: told('defineProperty'),
    setPrototypeOf: told('setPrototypeOf', 'its prototype'),
  })
}
