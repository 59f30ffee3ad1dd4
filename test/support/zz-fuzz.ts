import { readFileSync, readdirSync } from 'node:fs'
import { tellSlides } from './tell.ts'
import { surveyOf, audiencesOf, RIVER_SURVEY, RIVER_REPORT, RIVER } from './content-files.ts'
let seed=7; const rnd=()=>{seed=(seed*1103515245+12345)&0x7fffffff; return seed/0x7fffffff}
const junk=['{','}','[',']',': ','- ','"',"'",'\n','\n  ','~','null','true','12','1e999','&a ','*a','!x ','|','>','#','{F01}','{Q01: x}','__proto__: 1','constructor: x','F01.x','“','”','\u0000','\uE000','一','{zh: x}','','  ','\t']
const mutate=(t:string)=>{ let s=t; const n=1+Math.floor(rnd()*3); for(let i=0;i<n;i++){const at=Math.floor(rnd()*s.length); const del=Math.floor(rnd()*rnd()*40); s=s.slice(0,at)+junk[Math.floor(rnd()*junk.length)]+s.slice(at+del)} return s}
const gov=readFileSync('/work/main/test/unit/audience/select.test.ts','utf8')
const slides=`  - slide: A1
    layout: items
    title: "三条{F01}"
    section: 现状
    from: [Q01]
    foot: 未标注
    notes: [先看图。]
    rows:
      - { head: 甲, says: { text: 河水清了些, from: Q01 }, item: P01 }
      - { says: Q02 }
      - { says: { Q01: [但是鱼还不算多] } }
  - slide: A2
    layout: chart
    title: Q03
    data: { figures: [F03, F04] }
  - slide: A3
    layout: records
    title: x
    hero: F02
    quotes: [Q01]
`
let ok=0,bad=0,thrown=0
for(let i=0;i<1500;i++){
  try { const s=await surveyOf({...RIVER,'survey.yaml':mutate(RIVER_SURVEY)}); s.value?ok++:bad++; if(!s.value && s.diagnostics.length===0) console.log('silent') ; for(const d of s.diagnostics) if(!d.span||!(d.span.line>0)||Number.isNaN(d.span.column)) console.log('nospan',d.code)} catch(e){thrown++; if(thrown<6)console.log((e as Error).stack?.slice(0,600))}
}
console.log(ok,bad,thrown); ok=bad=thrown=0
for(let i=0;i<1500;i++){
  try { const s=await tellSlides(mutate(slides)); s.story?ok++:bad++; if(!s.story&&s.diagnostics.length===0) console.log('silent') } catch(e){ const m=(e as Error).message; if(!m.startsWith('[[')) {thrown++; if(thrown<6)console.log((e as Error).stack?.slice(0,600))} else bad++ }
}
console.log(ok,bad,thrown)
