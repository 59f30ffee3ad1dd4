import { type Check, repeated } from './check.ts'

/** The file as a zip: what makes the same deck the same bytes, and what Office refuses. */
export const ZIP_CHECKS: readonly Check[] = [
  {
    code: 'file-zip-order',
    why: 'The same deck must give the same bytes, and readers that stream look for the content types first.',
    find: function* ({ entries }) {
      const names = entries.map(({ name }) => name)
      if (names[0] !== '[Content_Types].xml') yield `the first entry is ${names[0]}, not [Content_Types].xml`
      for (let at = 2; at < names.length; at++) {
        if (names[at - 1]! > names[at]!) yield `${names[at]} stands after ${names[at - 1]}`
      }
    },
  },
  {
    code: 'file-zip-date',
    why: 'A date of the day makes two builds of the same deck differ.',
    find: function* ({ entries }) {
      for (const { name, date, time } of entries)
        if (date !== 0x21 || time !== 0) yield `${name} is not dated 1980-01-01`
    },
  },
  {
    code: 'file-zip-extra',
    why: 'Extra fields carry the ids and times of the machine that wrote them.',
    find: function* ({ entries }) {
      for (const { name, extra, flags } of entries) {
        if (extra > 0) yield `${name} has ${extra} bytes of extra fields or comment`
        if ((flags & ~0x800) !== 0) yield `${name} has the flags ${flags}: encrypted, or sizes behind the data`
      }
    },
  },
  {
    code: 'file-zip-folder',
    why: 'Folders are no parts; strict readers refuse a package that has them.',
    find: function* ({ entries }) {
      for (const { name } of entries) if (name.endsWith('/')) yield `${name} is a folder`
    },
  },
  {
    code: 'file-zip-duplicate',
    why: 'Of two parts with one name, each program takes another.',
    find: function* ({ entries }) {
      for (const name of repeated(entries.map(entry => entry.name.toLowerCase()))) yield `${name} stands twice`
    },
  },
  {
    code: 'file-zip-checksum',
    why: 'Office takes a part whose checksum is wrong for damaged.',
    find: function* ({ entries }) {
      for (const { name, checksumHolds } of entries) if (!checksumHolds) yield `${name} has a wrong checksum`
    },
  },
  {
    code: 'file-zip-method',
    why: 'Office reads stored and deflated entries only.',
    find: function* ({ entries }) {
      for (const { name, method } of entries)
        if (method !== 0 && method !== 8) yield `${name} is packed by method ${method}`
    },
  },
  {
    code: 'file-part-name',
    why: 'Names outside the rules of the packaging standard make Office refuse the file, and may lead out of a folder.',
    find: function* ({ entries }) {
      for (const { name } of entries) {
        if (name.endsWith('/')) continue
        const steps = name.split('/')
        const plain = /^[A-Za-z0-9._[\]/-]+$/.test(name)
        if (!plain || steps.some(step => step === '' || step.endsWith('.')))
          yield `${JSON.stringify(name)} is no part name`
      }
    },
  },
  {
    code: 'file-part-empty',
    why: 'An empty part shows as a red cross, or as a damaged file.',
    find: function* ({ entries }) {
      for (const { name, length } of entries) if (length === 0 && !name.endsWith('/')) yield `${name} is empty`
    },
  },
]
