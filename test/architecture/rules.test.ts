import { describe, expect, test } from 'vitest'
import { filesBelow, readSource } from '../support/source-files.ts'

const sources = filesBelow('src', /\.ts$/)

/** What a part may not do, as patterns that its files may not hold, with the files that are the exception. */
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
    except: [],
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
    what: 'a socket',
    pattern: /['"]node:(net|http|https|tls|dgram|dns)['"]|\bfetch\(/,
    except: [],
  },
  { what: 'an untyped value', pattern: /:\s*any\b(?! [a-z])|\bas any\s*[;,)\]]/, except: [] },
  { what: 'work left to do', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, except: [] },
]

describe('no source file holds', () => {
  test.each(FORBIDDEN)('$what', ({ pattern, except }) => {
    expect(sources.filter(path => !except.includes(path) && pattern.test(readSource(path)))).toEqual([])
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
    ...filesBelow('content'),
    ...filesBelow('test', /\.(ts|md|sh)$/),
    'README.md',
    'ARCHITECTURE.md',
  ]
  const pattern = new RegExp(['(^|[^A-Za-z0-9._-])/(wo', 'rk|ro', 'ot|home/[a-z]+)/'].join(''), 'm')
  expect(tracked.filter(path => pattern.test(readSource(path)))).toEqual([])
})
