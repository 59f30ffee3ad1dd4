/** What an author wants to show, and the layouts that show it, the plainest first. Every layout stands here once at least. */
export const NEEDS: readonly (readonly [
  part: string,
  needs: readonly (readonly [need: string, layouts: readonly string[]])[],
])[] = [
  [
    'Begin, divide, end',
    [
      [
        'a title and what the deck rests on',
        ['cover-plain', 'cover-picture', 'cover-side', 'cover-scene', 'cover-news', 'cover-ledger', 'cover-report'],
      ],
      ['a question and the way to its answer', ['cover-question']],
      ['one force that moves another', ['cover-lever']],
      ['what comes', ['agenda', 'section-divider']],
      ['the deck in three steps', ['summary-three-steps']],
      ['the answer first, and what is asked for', ['answer-first']],
      ['the whole on one page, to hand out', ['brief-page']],
    ],
  ],
  [
    'Words',
    [
      ['a few points', ['points']],
      ['two things side by side, without a claim that they differ', ['two-columns']],
      ['what words mean here', ['glossary']],
      ['a person', ['profile']],
      ['a firm: what is said of it, what is not, what to ask', ['company-card', 'company-pair']],
      ['a picture', ['picture-text', 'picture-full']],
      ['places that are kept for pictures', ['picture-slots']],
    ],
  ],
  [
    'Numbers',
    [
      ['one number that matters', ['hero-number']],
      ['a few numbers', ['kpi-grid', 'number-ledger', 'figures-unsaid']],
      ['all figures of a table', ['figure-table']],
      ['how a number came about, step by step', ['waterfall']],
    ],
  ],
  [
    'Answers and shares',
    [
      ['answers on a scale, from against to for', ['likert', 'battery']],
      ['a question with several answers', ['multi-select', 'bar-chart']],
      ['parts of one whole', ['share']],
      ['a few values', ['column-chart']],
      ['answers by group', ['cross-tab']],
      ['two groups, question by question', ['paired-groups']],
      ['who stands behind each bar', ['evidence-bars']],
    ],
  ],
  [
    'Time',
    [
      ['waves of a survey', ['trend']],
      ['two waves, thing by thing', ['waves']],
      ['events by date', ['timeline']],
      ['one thing before and after', ['before-after', 'then-and-now']],
    ],
  ],
  [
    'Voices',
    [
      ['what respondents wrote, without names', ['verbatims']],
      ['what people said, by name', ['voices', 'quote-cards', 'quote-wall', 'quote-and-readings', 'quote-and-flow']],
      ['who holds what', ['voice-matrix', 'stance-table', 'people-sample']],
    ],
  ],
  [
    'Tables of words, choices and next steps',
    [
      ['two things, line by line', ['comparison-table', 'grouped-table', 'contrast']],
      ['how much is known of each of several things', ['depth-table']],
      ['two measures of several things', ['quadrant', 'span-matrix']],
      ['risks', ['risk-register']],
      ['what is to be done next, and why', ['next-steps']],
      ['a plan: what it is for, and what is carried out', ['plan-board']],
      ['what is to be decided', ['decision-page', 'decision-table', 'four-actions', 'fork', 'first-steps', 'monday']],
      ['how far each is', ['branch-status']],
      ['what must hold first', ['conditions', 'gates-closing']],
      ['blanks to be filled in', ['form', 'canvas']],
      ['what is not to be written, and whom to ask', ['wordings']],
      ['a case, and what is to be checked in it', ['case-and-verify']],
    ],
  ],
  [
    'How things hang together (most of these need a record of the relation, docs/facts.md)',
    [
      ['what leads to what', ['cause-chain', 'argument-stairs', 'process-data', 'flow-highway']],
      ['what rests on what', ['foundation', 'strata', 'weave']],
      ['what stands in the way', ['barrier-wall', 'two-and-a-gap']],
      ['two ways', ['two-paths', 'two-lanes', 'two-routes']],
      ['what belongs together', ['linked-rings']],
    ],
  ],
  ['Method', [['how the survey was made, and what of it is not stated', ['methodology']]]],
]
