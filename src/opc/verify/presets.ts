/** Names of preset shapes (ECMA-376 Part 1, 20.1.10.56). PowerPoint drops a shape with any other, or repairs the file. */
export const PRESETS: ReadonlySet<string> = new Set(
  `
  accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 accentCallout1 accentCallout2
  accentCallout3 actionButtonBackPrevious actionButtonBeginning actionButtonBlank actionButtonDocument
  actionButtonEnd actionButtonForwardNext actionButtonHelp actionButtonHome actionButtonInformation
  actionButtonMovie actionButtonReturn actionButtonSound arc bentArrow bentConnector2 bentConnector3
  bentConnector4 bentConnector5 bentUpArrow bevel blockArc borderCallout1 borderCallout2 borderCallout3
  bracePair bracketPair callout1 callout2 callout3 can chartPlus chartStar chartX chevron chord
  circularArrow cloud cloudCallout corner cornerTabs cube curvedConnector2 curvedConnector3
  curvedConnector4 curvedConnector5 curvedDownArrow curvedLeftArrow curvedRightArrow curvedUpArrow decagon
  diagStripe diamond dodecagon donut doubleWave downArrow downArrowCallout ellipse ellipseRibbon
  ellipseRibbon2 flowChartAlternateProcess flowChartCollate flowChartConnector flowChartDecision
  flowChartDelay flowChartDisplay flowChartDocument flowChartExtract flowChartInputOutput
  flowChartInternalStorage flowChartMagneticDisk flowChartMagneticDrum flowChartMagneticTape
  flowChartManualInput flowChartManualOperation flowChartMerge flowChartMultidocument
  flowChartOfflineStorage flowChartOffpageConnector flowChartOnlineStorage flowChartOr
  flowChartPredefinedProcess flowChartPreparation flowChartProcess flowChartPunchedCard
  flowChartPunchedTape flowChartSort flowChartSummingJunction flowChartTerminator foldedCorner frame
  funnel gear6 gear9 halfFrame heart heptagon hexagon homePlate horizontalScroll irregularSeal1
  irregularSeal2 leftArrow leftArrowCallout leftBrace leftBracket leftCircularArrow leftRightArrow
  leftRightArrowCallout leftRightCircularArrow leftRightRibbon leftRightUpArrow leftUpArrow lightningBolt
  line lineInv mathDivide mathEqual mathMinus mathMultiply mathNotEqual mathPlus moon noSmoking
  nonIsoscelesTrapezoid notchedRightArrow octagon parallelogram pentagon pie pieWedge plaque plaqueTabs
  plus quadArrow quadArrowCallout rect ribbon ribbon2 rightArrow rightArrowCallout rightBrace rightBracket
  round1Rect round2DiagRect round2SameRect roundRect rtTriangle smileyFace snip1Rect snip2DiagRect
  snip2SameRect snipRoundRect squareTabs star10 star12 star16 star24 star32 star4 star5 star6 star7 star8
  straightConnector1 stripedRightArrow sun swooshArrow teardrop trapezoid triangle upArrow upArrowCallout
  upDownArrow upDownArrowCallout uturnArrow verticalScroll wave wedgeEllipseCallout wedgeRectCallout
  wedgeRoundRectCallout
  `
    .trim()
    .split(/\s+/),
)

/** The guides of those presets that we draw, and how many connection sites they have, numbered from 0. */
export const GEOMETRY: Readonly<Record<string, { readonly guides: readonly string[]; readonly sites: number }>> = {
  rect: { guides: [], sites: 4 },
  roundRect: { guides: ['adj'], sites: 4 },
  diamond: { guides: [], sites: 4 },
  ellipse: { guides: [], sites: 8 },
  triangle: { guides: ['adj'], sites: 6 },
  rtTriangle: { guides: [], sites: 6 },
  homePlate: { guides: ['adj'], sites: 4 },
  chevron: { guides: ['adj'], sites: 4 },
  pentagon: { guides: ['hf', 'vf'], sites: 6 },
  donut: { guides: ['adj'], sites: 8 },
  rightArrow: { guides: ['adj1', 'adj2'], sites: 4 },
  leftBrace: { guides: ['adj1', 'adj2'], sites: 3 },
  rightBrace: { guides: ['adj1', 'adj2'], sites: 3 },
  leftBracket: { guides: ['adj'], sites: 3 },
  rightBracket: { guides: ['adj'], sites: 3 },
  snip1Rect: { guides: ['adj'], sites: 4 },
  line: { guides: [], sites: 2 },
  lineInv: { guides: [], sites: 2 },
  straightConnector1: { guides: [], sites: 0 },
  bentConnector2: { guides: [], sites: 0 },
  bentConnector3: { guides: ['adj1'], sites: 0 },
  bentConnector4: { guides: ['adj1', 'adj2'], sites: 0 },
  bentConnector5: { guides: ['adj1', 'adj2', 'adj3'], sites: 0 },
}
