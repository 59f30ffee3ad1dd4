// Written by `npm run docs` from the doc blocks in src/lint/rules/ and the samples of their tests; do not edit.
import type { Pages } from './page.ts'

/** Rules on a laid-out slide. */
export const RULE_PAGES = {
  'outside-slide': {
    meaning: 'An item reaches beyond the edge of the slide. A projector and a printer cut off what stands there.',
    fix: 'Make the item smaller, or give it another place in the layout.',
    sample: { good: 'a band from edge to edge', bad: 'words over the right edge', test: 'test/unit/lint/samples.ts' },
  },
  'text-overflow': {
    meaning:
      'Words take more height or width than their box has. They run out of the box, over what stands next to it.',
    fix: 'Shorten the words, or give them more room in the layout.',
    sample: {
      good: 'words that fill their box',
      bad: 'more lines than the box holds\na line wider than the box',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'outside-margins': {
    meaning:
      'Words stand in the margins of the slide. Hanging marks do not count. The words of all slides keep to one frame, and a printer may cut off what stands near the edge.',
    fix: 'Shorten the words, or move their box to the inside in the layout.',
    sample: {
      good: 'a hanging mark left of the margin',
      bad: 'words left of the margin\nwords below the foot',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'line-edge': {
    meaning:
      'A line begins with a closing mark, or ends with an opening one. Such a mark stands apart from the words that it belongs to.',
    fix: 'Change the words a little, so that the line breaks elsewhere.',
    sample: {
      good: 'a comma that ends a line',
      bad: 'a comma that begins a line\nan opening mark that ends a line',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'short-last-line': {
    meaning:
      'The last line of a Chinese paragraph has one or two characters. It takes a whole line for a remnant, and looks like a mistake.',
    fix: 'Shorten or lengthen the words a little.',
    sample: {
      good: 'three characters\ntwo letters of English',
      bad: 'two characters alone',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-overlap': {
    meaning: 'Two texts stand on each other. Neither of them can be read.',
    fix: 'Shorten the words, or give them more room in the layout.',
    sample: {
      good: 'two texts below each other\nboxes that overlap where no words stand',
      bad: 'two texts on each other',
      test: 'test/unit/lint/samples.ts',
    },
  },
  contrast: {
    meaning:
      'Words stand out too little from what is behind them: 4.5 for text, 3 from 18 points, or from 14 where bold (WCAG 2.2, 1.4.3). Each pair of colours is reported once. A reader with low vision, or one who sits far from the screen, cannot read them.',
    fix: 'Change one of the two colours in the theme, or the colour role that the layout names.',
    sample: {
      good: 'dark words on a light page',
      bad: 'words in the colour of the page',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'color-alone': {
    meaning:
      'Two marks without words, of the same form, size, stroke and pattern, differ only by a colour that some readers do not tell apart. Each pair of colours is reported once. One reader in twenty sees fewer hues, and many printers none (WCAG 2.2, 1.4.1).',
    fix: 'Give one of them another shape, size, line or words; or take colours whose lightness differs by a contrast of 3.',
    sample: {
      good: 'dots that differ in lightness\ndots of two sizes',
      bad: 'two dots of one lightness',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-too-small': {
    meaning:
      'Words are smaller than 10.5 points, the size of source line and page number. Reported once for each item. Nobody reads what is smaller, in print or on a screen.',
    fix: 'Raise the `scale` of the run, or take a larger style.',
    sample: {
      good: 'letters of the source line',
      bad: 'letters of ten points\nlabels of a chart\nnames of a chart\nthe words of a cell',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'text-covered': {
    meaning:
      'Words lie half on a shape (picture, bar, table) of which neither holds the other, a line runs through them, or they stand on words of another item. What one drawing holds may, and so may what a filled shape between the two hides. Such words are hard to read. Drawings of users may do so on purpose, so a build does not run this rule. The tests of the shipped layouts run this rule.',
    fix: 'Move one of the two in the layout.',
    sample: {
      good: 'words in a field\nwords under words\na line hidden by the field that holds the words\nwhat one drawing lays on each other',
      bad: 'words on words\nwords half on a field\na line through words\na bar of a chart under words',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'outside-frame': {
    meaning:
      "Words or a shape stand outside the margins, or reach down into the foot of a slide that has one. Bands from edge to edge, parts of drawings and hanging marks may. All layouts share one frame, so that nothing jumps from slide to slide. A layout of a user's may leave it on purpose, so a build does not run this rule. The tests of the shipped layouts run this rule.",
    fix: 'Move or shrink the box in the layout.',
    sample: {
      good: 'a band from edge to edge\nall within',
      bad: 'words left of the margin\na field over the right margin\na field in the foot\nwords in the foot',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'edges-misaligned': {
    meaning:
      'Two edges that a reader takes for one differ by less than 2 points. Left edges: those of left-aligned words, fields, tables and level lines, all in the body compared, all in the frame compared. Top edges: those that one place of a template drew, and those at the top of the body. Discs, parts of drawings and centred words have no edge to be seen. A layout with one edge that is off by a point looks careless. The tests of the shipped layouts run this rule.',
    fix: 'Give both boxes the same parent, or the same padding, in the layout.',
    sample: {
      good: 'one edge\nedges far apart\na thick and a thin line along one middle',
      bad: 'left edges a point apart\na field beside the edge of words\nsiblings a point lower\ntwo tops of a body',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'siblings-uneven': {
    meaning:
      'Shapes that one place of a template drew differ in size: those that begin at one height must be as high and as wide as each other, those that begin at one left edge as wide. Round-cornered tags are as wide as their words. Shapes in a row or a column that differ a little look like a mistake. The tests of the shipped layouts run this rule.',
    fix: 'Give them one size in the layout, or let the row stretch them.',
    sample: {
      good: 'cards of one size\nshapes of two places of a template\ntags as wide as their words',
      bad: 'a card higher than its neighbour\na card wider than its neighbour\na bar wider than that above',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'last-line-remnant': {
    meaning:
      'The last line of a paragraph in any language has fewer than three letters, that of a title fewer than five. A layout chooses widths and sizes so that no line is a remnant. Words of users may leave one, so a build does not run this rule. The tests of the shipped layouts run this rule.',
    fix: "Change the layout's width, or the capacity that it states.",
    sample: {
      good: 'three characters\none line\nfive of a title',
      bad: 'two characters alone\nfour of a title',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'placeholder-misplaced': {
    meaning:
      'A slide has no title in its placeholder, a placeholder twice, one that is empty, or a layout without a name. Outline, screen reader and slide master find the parts of a slide by their placeholders. The tests of the shipped layouts run this rule.',
    fix: 'Give each placeholder to one text of the layout.',
    sample: {
      good: 'a title and a foot',
      bad: 'no title\ntwo titles\na foot without a number\ntwo source lines\nan empty body',
      test: 'test/unit/lint/samples.ts',
    },
  },
  'joined-cells': {
    meaning:
      "A table has joined cells. A screen reader reads a table cell by cell; PowerPoint's accessibility checker warns of cells that are joined. The tests of the shipped layouts run this rule.",
    fix: 'Repeat the words in each row.',
    sample: { good: 'a cell in each row', bad: 'a cell over two rows', test: 'test/unit/lint/samples.ts' },
  },
  'half-empty': {
    meaning:
      "Less than a sixth of a slide's body is taken, or a free rectangle takes more than nine twentieths of it. Words count with the air around them, charts and tables whole; covers have no body, and a page overleaf holds what is left. Room that says nothing makes what is said look unfinished, and a layout for more was probably chosen.",
    fix: 'Take a layout for as much as there is to say, or say the rest here and leave a slide out.',
    sample: {
      good: 'a page overleaf, which holds what is left\na field of most of the body\nwords in two columns from top to bottom\na cover, which has no number',
      bad: 'two lines on a whole slide\na field that leaves the lower half free',
      test: 'test/unit/lint/samples.ts',
    },
  },
} as const satisfies Pages
