/**
 * The order of children that the Open XML schemas demand (ECMA-376 Part 1, annex A), for the elements in which writers of
 * presentations most often get it wrong. `parent > name` holds inside that parent only. A child that is not listed is not allowed.
 */
export const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst'.split(
      ' ',
    ),
  'a:rPr':
    'a:ln a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:effectLst a:effectDag a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst'.split(
      ' ',
    ),
  'a:pPr':
    'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst'.split(
      ' ',
    ),
  'c:lineChart':
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst'.split(
      ' ',
    ),
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst'.split(
    ' ',
  ),
  'c:areaChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId c:extLst'.split(' '),
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId c:extLst'.split(' '),
  'c:doughnutChart': 'c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize c:extLst'.split(' '),
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst'.split(' '),
  'c:bar3DChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:gapDepth c:shape c:axId c:extLst'.split(
    ' ',
  ),
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst'.split(
      ' ',
    ),
  'c:dateAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblOffset c:baseTimeUnit c:majorUnit c:majorTimeUnit c:minorUnit c:minorTimeUnit c:extLst'.split(
      ' ',
    ),
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst'.split(
      ' ',
    ),
  'c:serAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:tickLblSkip c:tickMarkSkip c:extLst'.split(
      ' ',
    ),
  'c:dLbls':
    'c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:showLeaderLines c:leaderLines c:extLst'.split(
      ' ',
    ),
  'c:dLbl':
    'c:idx c:delete c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator c:extLst'.split(
      ' ',
    ),
  'c:lineChart > c:ser':
    'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:extLst'.split(' '),
  'c:areaChart > c:ser':
    'c:idx c:order c:tx c:spPr c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:extLst'.split(' '),
  'c:barChart > c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape c:extLst'.split(
      ' ',
    ),
  'c:radarChart > c:ser': 'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:cat c:val c:extLst'.split(' '),
  'c:scatterChart > c:ser':
    'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:xVal c:yVal c:smooth c:extLst'.split(' '),
  'c:bubbleChart > c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:dPt c:dLbls c:trendline c:errBars c:xVal c:yVal c:bubbleSize c:bubble3D c:extLst'.split(
      ' ',
    ),
  'c:pieChart > c:ser': 'c:idx c:order c:tx c:spPr c:explosion c:dPt c:dLbls c:cat c:val c:extLst'.split(' '),
  'c:bar3DChart > c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:shape c:extLst'.split(
      ' ',
    ),
  'c:line3DChart > c:ser':
    'c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:extLst'.split(' '),
  'c:doughnutChart > c:ser': 'c:idx c:order c:tx c:spPr c:explosion c:dPt c:dLbls c:cat c:val c:extLst'.split(' '),
}
