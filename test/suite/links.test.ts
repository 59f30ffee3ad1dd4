import { beforeAll, describe, expect, test } from 'vitest'
import { unzipEntries } from '../../src/opc/zip.ts'
import { buildInMemory, bytesOf, fixtureProject, textOf } from '../support/fixture-project.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'

const COUNCIL = 'content/audiences/council.yaml'
const CHANGES: readonly (readonly [string, string])[] = [
  ['Together they are what', '[Together](#A2) they are [what](https://example.org/a?b=c&d=(e))'],
  ['layout: column-chart', 'layout: column-chart\n    hidden: true'],
  ['foot: Personal views', 'foot: "Personal **views**, told to [the desk](mailto:desk@example.org)"'],
]

describe('links and hidden slides in the finished file', () => {
  let text: (part: string) => string
  let told: readonly string[]
  let slides: readonly string[]
  beforeAll(async () => {
    const files = fixtureProject('night-buses')
    const council = CHANGES.reduce((yaml, [from, to]) => yaml.replace(from, to), textOf(files.get(COUNCIL)))
    files.set(COUNCIL, bytesOf(council))
    const options = { audiences: ['council'], packageRoot: SMALL_PACKAGE, fonts: 'none' as const }
    const { result, disk } = await buildInMemory(files, options)
    told = result.diagnostics.map(
      ({ code, severity, message }) => `${severity} ${code} ${message.replace(/^\w+ /, '')}`,
    )
    const deck = [...disk].find(([path]) => path.endsWith('council.pptx'))![1]
    const entries = new Map(unzipEntries(deck).map(({ name, bytes }) => [name, bytes]))
    text = part => textOf(entries.get(part))
    slides = [...entries.keys()].filter(name => /^ppt\/slides\/[^/]+\.xml$/.test(name))
  })

  test('what leaves the deck is listed', () =>
    expect([...told].sort()).toEqual([
      'info link-web leads to https://example.org/a?b=c&d=(e)',
      'info link-web leads to mailto:desk@example.org',
    ]))

  test('a foot keeps its bold and its link', () => {
    const foot = slides
      .flatMap(slide => /type="ftr".*?<\/p:sp>/.exec(text(slide)) ?? [])
      .find(words => words.includes('the desk'))!
    expect(foot).toMatch(/b="1"[^>]*>(?:(?!<a:t>).)*<a:t>views</)
    expect(foot).toMatch(/<a:hlinkClick [^>]*>(?:(?!<a:t>).)*<a:t>the desk</)
  })

  test('each link leads where its words say', () => {
    const links = [
      ...text('ppt/slides/slide3.xml').matchAll(/<a:hlinkClick r:id="(\w+)"( action="[^"]*")?>.*?<a:t>(.*?)<\/a:t>/g),
    ]
    const rels = text('ppt/slides/_rels/slide3.xml.rels')
    const targets = links.map(([, id, action, words]) => {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(rels)![1]
      return `${words} → ${target}${action === undefined ? '' : ' (slide)'}`
    })
    expect(targets).toEqual(['Together → slide2.xml (slide)', 'what → https://example.org/a?b=c&amp;d=(e)'])
  })

  test('a hidden slide is left out of the show, and no other', () => {
    const hidden = ['1', '2', '3', '4'].filter(at => / show="0"/.test(text(`ppt/slides/slide${at}.xml`)))
    expect(hidden).toEqual(['3'])
  })
})
