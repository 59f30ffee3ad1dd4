import type { Draw, Mutator } from './draw.ts'
import { TEXT } from './text.ts'
import { NUMBERS } from './traps.ts'

const DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'

/** Before the root. */
const HEADS: readonly string[] = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="GBK"?>',
  `<?xml version="1.0"?>${DOCTYPE}`,
  DOCTYPE,
  '<!DOCTYPE svg [<!ENTITY a "b">]>',
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<?xml-stylesheet href="http://example.org/a.css"?>',
  '<!-- made by a drawing program -->\n',
]

/** In the root. */
const PARTS: readonly string[] = [
  '<script>1</script>',
  '<style>@import "http://example.org/a.css";</style>',
  '<style><![CDATA[rect{fill:url(http://example.org/a)}]]></style>',
  '<style>rect{fill:u\\72l(http://example.org/a)}</style>',
  '<style>.a{fill:image-set("http://example.org/a" 1x)}</style>',
  '<image href="http://example.org/a.png" width="9" height="9"/>',
  '<image href="file:///etc/passwd" width="9" height="9"/>',
  '<image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
  '<use xlink:href="#p"/>',
  '<use xlink:href="#nobody"/>',
  '<g id="a"><use href="#a"/></g>',
  `<g id="u0"><path d="M0 0h1"/></g>${Array.from({ length: 9 }, (_, at) => `<g id="u${at + 1}">${`<use xlink:href="#u${at}"/>`.repeat(10)}</g>`).join('')}<use xlink:href="#u9"/>`,
  '<g>'.repeat(3000) + '</g>'.repeat(3000),
  '<rect width="9" height="9" onclick="x()"/>',
  '<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
  '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect filter="url(#f)" width="90" height="30"/>',
  '<pattern id="q" width="0.001" height="0.001"><path d="M0 0h1"/></pattern><rect fill="url(#q)" width="90" height="30"/>',
  `<path d="${'M0 0L90 30'.repeat(4000)}" stroke="red" stroke-dasharray="0.001"/>`,
  '<text>\u202e𠮷</text>',
  '<a href="javascript:x()"><rect width="9" height="9"/></a>',
]

/** Sizes of the root. */
const SIZES: readonly string[] = [
  '',
  'viewBox="0 0 90 30"',
  'viewBox="0 0 0 0"',
  'viewBox="a b c d"',
  'viewBox="0 0 1e9 1e9"',
  'viewBox="-5 -5 9 9"',
  'width="100%" height="100%"',
  'width="90mm" height="30mm"',
  'width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00"',
  'width="-9" height="9"',
  'width="0" height="0"',
  ...NUMBERS.slice(0, 26).map(number => `width="${number}" height="9"`),
]

const after = (text: string, pattern: RegExp, draw: Draw, parts: readonly string[]): string => {
  const places = [...text.matchAll(pattern)].map(match => match.index + match[0].length)
  const at = places.length === 0 ? 0 : draw.of(places)
  return text.slice(0, at) + draw.of(parts) + text.slice(at)
}

export const SVG: readonly Mutator<string>[] = [
  ...TEXT,
  { name: 'a head', change: (text, draw) => draw.of(HEADS) + text },
  { name: 'a part', change: (text, draw) => after(text, /<svg[^>]*>|\/>/g, draw, PARTS) },
  {
    name: 'another size',
    change: (text, draw) => text.replace(/ width="90" height="30" viewBox="0 0 90 30"/, () => ` ${draw.of(SIZES)}`),
  },
  {
    name: 'an attribute of another value',
    change: (text, draw) => {
      const found = [...text.matchAll(/="([^"]*)"/g)]
      if (found.length === 0) return text
      const one = draw.of(found)
      return `${text.slice(0, one.index)}="${draw.of([...NUMBERS, 'url(#g)', 'url(http://example.org/a)', 'none', '#p'])}"${text.slice(one.index + one[0].length)}`
    },
  },
]
