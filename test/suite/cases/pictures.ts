import { makePng } from '../../support/make-png.ts'
import { all, type HostileCase, LAYOUT, linked, type Spoil, slide, write } from '../spoil.ts'

const picture = (src: string): Spoil => slide(`<image src="${src}" alt="a picture" width="200" height="100"/>`)
const svg = (inside: string): Spoil =>
  all(
    picture('assets/a.svg'),
    write('assets/a.svg', `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`),
  )
const unsafe = (what: string, inside: string, message: RegExp): HostileCase => ({
  what: `an SVG with ${what}`,
  spoil: svg(inside),
  codes: ['image-unsafe'],
  at: [LAYOUT, 5],
  message,
})
const raster = (bytes: Uint8Array | string): Spoil => all(picture('assets/a.png'), write('assets/a.png', bytes))

/** Pictures. */
export const PICTURES: readonly HostileCase[] = [
  {
    what: 'a picture without a name',
    spoil: picture(''),
    codes: ['image-missing'],
    at: [LAYOUT, 5],
    message: /picture/,
  },
  {
    what: 'a folder as a picture',
    spoil: all(picture('assets'), write('assets/a.png', makePng(9, 9))),
    codes: ['image-missing'],
    at: [LAYOUT, 5],
    message: /assets/,
  },
  {
    what: 'a missing icon',
    spoil: slide('<icon of="none" alt="an icon" width="20" height="20"/>'),
    codes: ['image-missing'],
    at: [LAYOUT, 5],
    message: /none/,
  },
  {
    what: 'an icon outside the project',
    spoil: slide('<icon of="../../../secret" alt="an icon" width="20" height="20"/>'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /secret/,
  },
  {
    what: 'a picture outside the project',
    spoil: picture('../secret.png'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /secret/,
  },
  {
    what: 'a picture by a way out and in',
    spoil: picture('assets/../../project2/secret.png'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /secret/,
  },
  {
    what: 'a picture by absolute path',
    spoil: picture('/etc/passwd'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /passwd/,
  },
  {
    what: 'a picture by a link out of the project',
    spoil: raster(makePng(9, 9)),
    wrap: linked('assets/a.png', '/etc/secret.png'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /a\.png/,
  },
  {
    what: 'a picture from the network',
    spoil: picture('https://example.org/a.png'),
    codes: ['image-remote'],
    at: [LAYOUT, 5],
    message: /example\.org/,
  },
  {
    what: 'a picture by a file address',
    spoil: picture('file:///etc/passwd'),
    codes: ['image-remote'],
    at: [LAYOUT, 5],
    message: /file:/,
  },
  {
    what: 'a picture as a data address',
    spoil: picture('data:image/png;base64,AAAA'),
    codes: ['image-remote'],
    at: [LAYOUT, 5],
    message: /data:/,
  },
  {
    what: 'a picture from a network without a scheme',
    spoil: picture('//example.org/a.png'),
    codes: ['image-outside'],
    at: [LAYOUT, 5],
    message: /example\.org/,
  },
  {
    what: 'a text file as a picture',
    spoil: raster('words'),
    codes: ['image-type'],
    at: [LAYOUT, 5],
    message: /a\.png/,
  },
  { what: 'an empty picture', spoil: raster(''), codes: ['image-type'], at: [LAYOUT, 5], message: /a\.png/ },
  {
    what: 'a picture that breaks off',
    spoil: raster(makePng(400, 400).subarray(0, 60)),
    codes: ['image-corrupt'],
    at: [LAYOUT, 5],
    message: /a\.png/,
  },
  {
    what: 'a picture 30,000 pixels wide and high',
    spoil: raster(makePng(30_000, 30_000)),
    codes: ['image-corrupt'],
    at: [LAYOUT, 5],
    message: /a\.png/,
  },
  {
    what: 'a picture of 21 MB',
    spoil: raster(new Uint8Array(21 * 1024 * 1024)),
    codes: ['image-too-large'],
    at: [LAYOUT, 5],
    message: /20 MB/,
  },
  unsafe('a script', '<script>1</script>', /script/),
  unsafe('an event handler', '<rect onload="x()" width="9" height="9"/>', /onload/),
  unsafe('a picture from the network', '<image href="https://example.org/a.png"/>', /example\.org/),
  unsafe('a picture of the disk', '<image xlink:href="file:///etc/passwd" xmlns:xlink="x"/>', /passwd/),
  unsafe('a style that loads', '<style>@import url(https://example.org/a.css);</style>', /style/),
  unsafe('a foreign object', '<foreignObject/>', /foreignObject/),
  unsafe('an unclosed tag', '<rect>', /XML/),
  {
    what: 'an SVG with entities',
    spoil: all(
      picture('assets/a.svg'),
      write('assets/a.svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    ),
    codes: ['image-unsafe'],
    at: [LAYOUT, 5],
    message: /document type/,
  },
]
