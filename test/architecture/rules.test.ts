import { describe, expect, test } from 'vitest'
import { filesBelow, readSource } from '../support/source-files.ts'

const sources = filesBelow('src', /\.ts$/)

/** What a part may not do, as patterns that its files may not hold, with the files and folders that are the exception. */
const FORBIDDEN: readonly {
  readonly what: string
  readonly pattern: RegExp
  readonly except: readonly string[]
}[] = [
  {
    what: 'a clock',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/,
    except: ['src/host/node-host.ts'],
  },
  {
    what: 'random numbers',
    pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/,
    // The token of the studio's page.
    except: ['src/studio/guard.ts'],
  },
  {
    what: 'the environment',
    pattern: /\bprocess\.env\b/,
    except: ['src/host/node-host.ts', 'src/cli/terminal.ts'],
  },
  {
    what: 'the console or the process’s streams',
    pattern: /\bconsole\.|\bprocess\.std(out|err)\b/,
    except: ['src/cli/terminal.ts'],
  },
  {
    what: 'the end of the process',
    pattern: /\bprocess\.exit\b(?!Code)/,
    except: ['src/cli/terminal.ts'],
  },
  {
    what: 'a write to a global or to `process`',
    pattern:
      /\b(globalThis|global|process)(\.\w+)*(\.\w+|\[[^\]]+\])\s*([-+*/|&?]{0,2}=(?![=>])|\+\+|--)|\bdelete (globalThis|global|process)\b|\b(Object|Reflect)\.(assign|set|set\w+Of|defineProperty|defineProperties|deleteProperty)\(\s*(globalThis|global|process)\b/,
    except: [],
  },
  {
    what: 'a write to a prototype',
    pattern:
      /\.prototype(\.\w+|\[[^\]]+\])\s*=(?![=>])|\b(Object|Reflect)\.(assign|set|set\w+Of|defineProperty|defineProperties|deleteProperty)\(\s*[\w.]+\.prototype\b|\.__proto__\b/,
    except: [],
  },
  {
    what: 'a change to how the process runs: flags, signals, folder',
    pattern:
      /\bsetFlagsFromString\b|\bprocess\.(on|once|off|addListener|prependListener|removeAllListeners|chdir|umask|set\w+|title)\b/,
    except: ['src/cli/'],
  },
  {
    what: 'a setting that all users of a library share',
    pattern:
      /\bHandlebars\.(un)?register\w+\(|\bsharp\.(cache|concurrency|simd|block|unblock)\(|\bz\.(config|globalRegistry)\b|\bextensions\[/,
    except: [],
  },
  {
    what: 'a socket',
    pattern: /['"]node:(net|http|https|tls|dgram|dns)['"]|\bfetch\(/,
    // The studio's page, on this machine alone. `build` loads nothing of it.
    except: ['src/studio/'],
  },
  { what: 'an untyped value', pattern: /:\s*any\b(?! [a-z])|\bas any\s*[;,)\]]/, except: [] },
  { what: 'work left to do', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, except: [] },
]

describe('no source file holds', () => {
  test.each(FORBIDDEN)('$what', ({ pattern, except }) => {
    expect(
      sources.filter(path => !except.some(other => path.startsWith(other)) && pattern.test(readSource(path))),
    ).toEqual([])
  })

  test.each([
    'globalThis.fetch = undefined as never',
    'delete globalThis.fetch',
    "globalThis['fetch'] ??= other",
    "process.env.TZ = 'UTC'",
    'process.exitCode = 1',
    "Object.defineProperty(process.release, 'name', name)",
    'Object.assign(JSZip.prototype, { file })',
    'JSZip.prototype.file = collect',
    'Object.setPrototypeOf(Array.prototype, own)',
    "process.on('SIGINT', stop)",
    "setFlagsFromString('--liftoff-only')",
    "Handlebars.registerHelper('each', each)",
    'sharp.cache(false)',
    'z.config({ jitless: true })',
    "require.extensions['.hbs'] = read",
  ])('%s: that a rule sees', line => {
    expect(FORBIDDEN.filter(({ pattern }) => pattern.test(line))).not.toEqual([])
  })
})

test('files are small', () => {
  const long = sources
    .map(path => ({ path, lines: readSource(path).split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('files are named for what they do', () => {
  expect(sources.filter(path => /(^|\/)(utils?|helpers?|misc|common)(\.ts|\/)/.test(path))).toEqual([])
  expect(sources.filter(path => !/^src(\/[a-z0-9-]+)+(\.d)?\.ts$/.test(path))).toEqual([])
})

test('ARCHITECTURE.md tells of every folder of src/', () => {
  const text = readSource('ARCHITECTURE.md')
  const folders = [...new Set(sources.filter(path => path.split('/').length > 2).map(path => path.split('/')[1]!))]
  expect(folders.filter(folder => !text.includes(`\`${folder}/\``))).toEqual([])
})

test('nothing refers to a path of one machine', () => {
  const tracked = [
    ...sources,
    ...filesBelow('templates'),
    ...filesBelow('assets', /\.(svg|md)$/),
    ...filesBelow('content'),
    ...filesBelow('test', /\.(ts|md|sh)$/),
    'README.md',
    'ARCHITECTURE.md',
  ]
  const pattern = new RegExp(['(^|[^A-Za-z0-9._-])/(wo', 'rk|ro', 'ot|home/[a-z]+)/'].join(''), 'm')
  expect(tracked.filter(path => pattern.test(readSource(path)))).toEqual([])
})
