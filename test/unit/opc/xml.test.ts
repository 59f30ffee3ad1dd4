import { describe, expect, it } from 'vitest'
import { el, parseXml, printXml, textOf, walk } from '../../../src/opc/xml.ts'

describe('parseXml', () => {
  it.each([
    '<a/>',
    '<a b="1" c="&lt;&amp;&quot;&#10;"/>',
    '<p:sld xmlns:p="urn:p"><p:t> 甲&lt;乙&gt;&amp; </p:t><p:t/><p:u>😀]]</p:u></p:sld>',
  ])('gives %s back as it was', text => {
    expect(printXml(parseXml(text), false)).toBe(text)
  })

  it('passes over declaration, comments and white space around the root', () => {
    expect(printXml(parseXml('\uFEFF<?xml version="1.0"?>\r\n<!-- <b> --><a\n x = \'1\' ><?pi ?></a >\n'), false)).toBe(
      '<a x="1"/>',
    )
  })

  it('reads entities and line ends', () => {
    const root = parseXml("<a x='&apos;&#x4e2d;&#20013;'>a\r\nb\rc&#13;</a>")
    expect(root.attributes.x).toBe("'中中")
    expect(textOf(root)).toBe('a\nb\nc\r')
  })

  it.each([
    ['', 'no root'],
    ['text', 'outside'],
    ['<a>', 'end tag'],
    ['<a></b>', 'end tag'],
    ['<a/><b/>', 'second root'],
    ['</a>', 'end tag'],
    ['<a b=1/>', 'unquoted'],
    ['<a b="1" b="2"/>', 'second'],
    ['<a b="<"/>', '<'],
    ['<a b/>', 'value'],
    ['<a b="1', 'unquoted'],
    ['<a', 'name'],
    ['<a>&nbsp;</a>', 'entity'],
    ['<a>a & b</a>', 'entity'],
    ['<a>\u0000</a>', 'character'],
    ['<a>\uD800</a>', 'character'],
    ['<!DOCTYPE a><a/>', 'declaration'],
    ['<!-- <a/>', 'comment'],
    ['< a/>', 'name'],
  ])('refuses %s', (text, why) => {
    expect(() => parseXml(text)).toThrow(why)
  })
})

describe('walk', () => {
  it('goes in document order, the element itself first', () => {
    const tree = el('a', {}, [el('b', {}, [el('c'), 'text']), el('d')])
    expect([...walk(tree)].map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })
})
