import { bytesOf, type ProjectFiles } from '../support/fixture-project.ts'

/** What XML, Handlebars and CDATA would each like to eat. */
export const HOSTILE = `<b> & {{x ]]> "'`

const h = (words: string): string => `${words} ${HOSTILE}`

const QUOTATION = `“${h('We ride')}”`
const SAID = h('buses are late')
const SOURCE = `# ${h('Report')}

## ${h('Part')}

${QUOTATION} said ${h('Ann')}, ${h('a nurse')}. ${h('Ann')} said that ${SAID}. ${h('The line')} is ${h('new')}.

${h('nearly')} 62 ${h('riders')} ride. ${h('here')} 62 ${h('riders')} ride; ${h('there')} 41 ${h('riders')} stay. ${h('Harwick')} and ${h('Bus')} agree. ${h('Old name')}.

${h('A caption')}

${h('A credit')}
`

/** A survey of which every text field holds them. JSON is YAML. */
const SURVEY = {
  survey: h('Survey'),
  language: 'en',
  levels: { [h('Measured')]: 'strong', [h('Asked')]: { look: 'plain', zh: h('问') } },
  sources: {
    S1: { file: 'source/report.md', cite: h('Report'), label: h('Source'), note: h('note'), lead: h('lead') },
    S2: { cite: h('Office') },
  },
  voices: { V1: { name: h('The report'), how: 'narration', note: h('note') } },
  people: {
    P1: {
      name: h('Ann'),
      titles: [h('a nurse')],
      role: h('nurse'),
      group: h('Riders'),
      note: h('note'),
      caution: h('careful'),
      excerpt: `${h('Ann')}, ${h('a nurse')}`,
    },
  },
  organisations: {
    O1: {
      name: h('Harwick'),
      aka: [h('Old name')],
      type: h('town'),
      says: h('runs'),
      sample: true,
      excerpt: h('Harwick'),
    },
  },
  products: { D1: { name: h('Bus'), owner: 'O1', says: h('rolls'), excerpt: h('Bus') } },
  quotations: {
    Q1: { by: 'P1', attribution: `said ${h('Ann')}`, keep: [h('ride')], short: h('We ride'), excerpt: QUOTATION },
  },
  statements: {
    I1: { by: 'P1', attribution: `${h('Ann')} said that`, says: h('Late'), about: h('late'), excerpt: SAID },
  },
  figures: {
    F1: {
      value: 62,
      unit: h('riders'),
      qualifier: h('nearly'),
      what: h('ride'),
      note: h('note'),
      short: h('Ride'),
      level: h('Measured'),
      source: 'S2',
      excerpt: `${h('nearly')} 62 ${h('riders')} ride`,
    },
    F2: {
      values: { [h('here')]: 62, [h('there')]: 41 },
      unit: h('riders'),
      what: h('ride and stay'),
      level: h('Measured'),
      excerpt: `${h('here')} 62 ${h('riders')} ride; ${h('there')} 41 ${h('riders')} stay`,
    },
    F3: {
      value: h('new'),
      what: h('the line'),
      forms: { en: h('all new') },
      excerpt: `${h('The line')} is ${h('new')}`,
    },
  },
  findings: {
    N1: {
      by: 'V1',
      says: h('The line'),
      hedges: { [h('The line')]: h('new') },
      excerpt: `${h('The line')} is ${h('new')}`,
    },
  },
  recommendations: {
    R1: { by: 'P1', to: h('city'), attribution: `${h('Ann')} said`, says: h('Run more'), excerpt: SAID },
  },
  tensions: { X1: { says: h('More or fewer'), sides: [['R1'], [h('fewer')]], excerpt: h('The line') } },
  captions: { C1: { picture: h('none'), says: h('caption'), excerpt: h('A caption') } },
  credits: { K1: { says: h('credit'), excerpt: h('A credit') } },
  absences: { M1: { says: h('The price'), words: [h('price')] } },
  terms: { T1: { says: h('term'), gloss: h('gloss') } },
}

const AUDIENCE = {
  audience: 'riders',
  title: h('Deck'),
  for: h('For riders'),
  language: 'en',
  theme: 'briefing',
  subject: h('Subject'),
  keywords: [h('key')],
  event: { host: h('Host'), speaker: h('Speaker'), date: h('Date'), mark: h('Mark') },
  slides: [
    {
      slide: h('A1'),
      layout: 'cover-question',
      title: h('Cover title'),
      ours: true,
      kicker: h('kicker'),
      question: h('Why'),
      answer: h('So'),
      route: [h('one way'), h('other')],
      goal: h('goal'),
      basis: h('basis'),
    },
    {
      slide: 'A2',
      section: h('Section'),
      layout: 'hero-number',
      title: h('Hero title'),
      hero: 'F3',
      limit: { text: h('limit'), ours: true },
      numbers: ['F1'],
      aside: { text: h('aside'), ours: true },
      foot: h('foot'),
      notes: [h('say this'), h('and this')],
    },
    { slide: 'A3', layout: 'bar-chart', title: h('Chart title'), data: 'F2', claim: { text: h('claim'), ours: true } },
    {
      slide: 'A4',
      section: h('Voices'),
      layout: 'comparison-table',
      title: h('Table title'),
      ours: true,
      heads: { one: { head: h('One'), gloss: h('gloss') }, other: { head: h('Other'), gloss: h('gloss') } },
      rows: [
        { head: h('Row'), note: h('small'), one: 'I1', other: 'N1' },
        { head: h('Next'), one: 'R1', other: '{O1}' },
        { head: h('More'), one: 'X1', other: 'Q1' },
        { head: h('Thing'), one: '{D1}', other: 'N1' },
      ],
      notes: h('{C1} {K1} {M1} {T1} {V1}'),
    },
  ],
}

/** Numbers stand on one line, and these are sentences. */
const THEME = `theme: small-numbers
extends: briefing
styles:
  hero-number: { size: 14, min: 11, line: 20, balance: 4 }
  number: { size: 14, min: 11, line: 20, balance: 4 }
`

export const HOSTILE_THEME = 'small-numbers.yaml'

export function hostileProject(): ProjectFiles {
  return new Map([
    ['briefdeck.yaml', bytesOf('fonts: reference\nrules: { relation-unstated: off }\n')],
    ['content/survey.yaml', bytesOf(JSON.stringify(SURVEY, null, 1))],
    ['content/source/report.md', bytesOf(SOURCE)],
    [HOSTILE_THEME, bytesOf(THEME)],
    ['content/audiences/riders.yaml', bytesOf(JSON.stringify(AUDIENCE, null, 1))],
  ])
}
