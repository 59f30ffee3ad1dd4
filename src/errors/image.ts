import type { Pages } from './page.ts'

const PART = 'templates/partials/contrast-side.hbs'

/** Pictures and icons. */
export const IMAGE_PAGES = {
  'image-missing': {
    meaning: 'The picture or icon is not there, cannot be read, or has no name.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<image src="assets/none.png" alt="A night bus" width="20" height="10"/>',
    },
  },
  'image-remote': {
    meaning:
      'The picture is an address. Nothing is fetched, so that a deck builds the same on any day and without a network.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<image src="https://example.org/a.png" alt="A night bus" width="20" height="10"/>',
    },
  },
  'image-outside': {
    meaning: 'The path or link of a picture leads out of the project.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<image src="../secret.png" alt="A night bus" width="20" height="10"/>',
    },
  },
  'icon-name': {
    meaning: 'The name of an icon is not lower-case letters, digits and hyphens.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<icon name="A Bus" width="20" height="20"/>',
    },
  },
  'icon-set': {
    meaning: 'The set of icons before the colon is not installed, or cannot be used.',
    sample: {
      file: PART,
      good: '<spacer/>',
      bad: '<icon name="tablar:sun" width="20" height="20"/>',
    },
  },
  'image-type': {
    meaning: 'The content of the file is not PNG, JPEG, WebP, AVIF, GIF or SVG, whatever its name says.',
    sample: {
      good: 'assets/photo.png, a PNG',
      bad: 'assets/photo.png, a text file',
      test: 'test/unit/image/load-images.test.ts',
    },
  },
  'image-too-large': {
    meaning: 'The picture is larger than 20 MB, or an SVG than 5 MB.',
    sample: {
      good: 'a photo of 1920 pixels',
      bad: 'a photo of 21 MB',
      test: 'test/unit/image/load-images.test.ts',
    },
  },
  'image-corrupt': {
    meaning: 'The picture breaks off or cannot be decoded.',
    sample: {
      good: 'assets/photo.png',
      bad: 'the first 60 bytes of it',
      test: 'test/unit/image/load-images.test.ts',
    },
  },
  'image-unsafe': {
    meaning: 'The SVG holds what runs or loads something, such as a script, or is not XML.',
    sample: {
      good: '<rect width="9" height="9"/>',
      bad: '<rect onload="run()" width="9" height="9"/>',
      test: 'test/unit/image/load-images.test.ts',
    },
  },
  'image-size': {
    meaning: 'The SVG says neither its size nor a viewBox, so each program would draw it in another size.',
    sample: {
      good: '<svg viewBox="0 0 24 24">',
      bad: '<svg>',
      test: 'test/unit/image/draw-svg.test.ts',
    },
  },
  'image-slow': {
    meaning: 'The SVG repeats shapes, filters or letters so often that drawing it would take minutes.',
    sample: {
      good: 'an icon of ten paths',
      bad: '<use> of <use> of <use>, ten times each',
      test: 'test/unit/image/draw-svg.test.ts',
    },
  },
} as const satisfies Pages
