import type { Language } from '../../src/base/language.ts'

/** The same words in both languages. */
export type Phrase = Readonly<Record<Language, string>>

const pairs = (table: string): readonly Phrase[] =>
  table
    .trim()
    .split('\n')
    .map(line => {
      const [zh = '', en = ''] = line.split('|').map(part => part.trim())
      return { zh, en }
    })

/** Names of things: what stands in headings, cells and chips. No numbers, so that nobody need vouch for them. */
export const NOUNS = pairs(`
  座位 | Seats
  经费 | Costs
  排班 | Rota
  安全 | Safety
  灯光 | Lights
  读者 | Readers
  馆员 | Staff
  讲座 | Talks
  时段 | Hours
  等 | etc.
  自习室 | Study room
  志愿者 | Volunteers
  借阅量 | Loans
  夜班车 | Night bus
  开放日 | Open day
  夜间开放 | Late opening
  分馆自习 | Branch study
  读者活动 | Reader events
  值守安排 | Desk cover
  社区书角 | Book corner
  RFID门禁 | RFID gates
  APP预约 | App booking
  图书漂流点 | Book exchange
  少儿阅读区 | Children’s area
  周末延时段 | Weekend hours
  夜间值班表 | Night duty list
  公共阅读空间 | Public reading room
  志愿服务时长 | Volunteer hours kept
  Wi-Fi与插座 | Wi-Fi and sockets
  街道服务中心 | District service desk
  分馆联合排班 | Joint branch rota
  社区夜读联络点 | Night reading contact
  图书馆总馆大厅 | Central library hall
  少儿区延时看护 | Later children’s care
  分馆之间通借通还 | Loans between branches
  志愿者培训与轮值 | Volunteer training rota
  大学城校园共享书房 | Shared campus study rooms
  街道与学校合办的书角 | Corners run with schools
`)

/** Clauses without numbers, for our own words. */
export const CLAUSES = pairs(`
  先试行 | start small
  要排班 | plan the rota
  灯常亮 | lights stay on
  人手够 | enough people
  开灯 | lit up
  值得 | worth it
  先问读者 | ask first
  雨天更忙 | busy when wet
  书要常新 | new books
  常客不少 | many regulars
  可以续借 | loans renewed
  门口有车 | buses outside
  晚饭之后人多 | full after supper
  闭馆前清点 | counted at closing
  座位先到先得 | seats on arrival
  读者要求安静 | readers want quiet
  街道负责照明 | the district pays for light
  志愿者守前台 | volunteers keep the desk
  馆员轮流值夜 | staff take turns at night
  通过APP预约座位 | seats are booked by app
  换用RFID门禁进出快 | RFID gates are quicker
  空调和照明另列预算 | heating has its own budget
  分馆各自决定开放时段 | branches choose their hours
  先定排班再谈经费来源 | the rota comes before the money
  周边中学希望延长到深夜 | schools nearby ask for later hours
  馆方把读者意见汇成月报 | readers’ views go into a monthly note
  社区书角由志愿者轮流管理 | volunteers look after the book corners
  夜班公交与闭馆时间相互衔接 | the night bus leaves after closing time
  少儿区提前关闭以便打扫和补书 | the children’s area closes early for cleaning
  书店提供场地而图书馆提供书目 | shops give the room and the library the books
`)

/** Clauses with numbers, for what is in the source. */
export const COUNTED = pairs(`
  已有12处 | 12 so far
  每晚3小时 | 3 hours a night
  覆盖8个街道 | in 8 districts
  周末多37.5% | up 37.5% at weekends
  12个分馆开到10点 | 12 branches open until 10pm
  每班安排2名馆员值守 | each shift has 2 librarians
  高峰时段需要240个座位 | busy evenings need 240 seats
  其中65%的读者来自周边学校 | 65% of readers come from schools nearby
  RFID门禁把排队缩短到5分钟 | RFID gates cut the queue to 5 minutes
`)

/** Names of people with the role of each length: a name is one person. Family names and given names, the longest at the capacity of a name. */
export const NAMES: readonly (readonly Phrase[])[] = [
  pairs(`
  沈一舟 | Shen Yizhou
  何青 | He Qing
  欧阳若兰 | Ouyang Ruolan
  陆萍 | Lu Ping
  上官云鹏 | Shangguan Yunpeng
  林知远 | Lin Zhiyuan
  顾晓棠 | Gu Xiaotang
  司徒静怡 | Situ Jingyi
  方明 | Fang Ming
  郑怀瑾 | Zheng Huaijin
  夏侯文博 | Xiahou Wenbo
  唐悦 | Tang Yue
  许嘉禾 | Xu Jiahe
  温良玉 | Wen Liangyu
  诸葛清扬 | Zhuge Qingyang
  苏木 | Su Mu
`),
  pairs(`
  沈怀信 | Shen Huaixin
  何远 | He Yuan
  欧阳静秋 | Ouyang Jingqiu
  陆川 | Lu Chuan
  上官若飞 | Shangguan Ruofei
  林晚晴 | Lin Wanqing
  顾清和 | Gu Qinghe
  司徒文远 | Situ Wenyuan
  方舟 | Fang Zhou
  郑思齐 | Zheng Siqi
  夏侯云舒 | Xiahou Yunshu
  唐宁 | Tang Ning
  许知微 | Xu Zhiwei
  温如玉 | Wen Ruyu
  诸葛明轩 | Zhuge Mingxuan
  苏越 | Su Yue
`),
  pairs(`
  沈若谷 | Shen Ruogu
  何川 | He Chuan
  欧阳云帆 | Ouyang Yunfan
  陆宁 | Lu Ning
  上官清越 | Shangguan Qingyue
  林若水 | Lin Ruoshui
  顾怀远 | Gu Huaiyuan
  司徒明哲 | Situ Mingzhe
  方青 | Fang Qing
  郑晓岚 | Zheng Xiaolan
  夏侯静姝 | Xiahou Jingshu
  唐雨 | Tang Ru
  许清源 | Xu Qingyuan
  温知白 | Wen Zhibai
  诸葛若愚 | Zhuge Ruoyu
  苏禾 | Su He
`),
]

/** Names of organisations, from short to long. */
export const ORGANISATIONS = pairs(`
  东门馆 | Eastgate Branch
  北街馆 | North Street Branch
  河岸馆 | Riverside Branch
  塔山馆 | Tower Hill Branch
  青石书店 | Bluestone Books
  云麓书院 | Yunlu Academy
  南湖中学 | South Lake School
  澄江公交 | Chengjiang Buses
  临江社区 | Linjiang Community
  竹里书房 | Bamboo Study Room
  新桥小学 | New Bridge School
  长巷书局 | Long Lane Books
  槐荫文化站 | Huaiyin Arts Centre
  滨河少儿馆 | Riverbank Junior
`)

/** Roles at three lengths. */
export const ROLES: readonly Phrase[] = pairs(`
  馆员 | Librarian
  区图书馆副馆长 | Deputy Head, District Library
  区图书馆读者服务部副主任 | Deputy Head, City Reader Services
`)

/** What a figure measures, at three lengths, and what it is counted in. */
export const MEASURES: readonly { readonly what: Phrase; readonly unit: Phrase }[] = [
  { what: { zh: '夜间座位', en: 'Evening seats' }, unit: { zh: '个', en: 'seats' } },
  { what: { zh: '每周延时开放的时段', en: 'Late sessions every week' }, unit: { zh: '个', en: 'sessions' } },
  {
    what: { zh: '参加夜间开放的社区书店', en: 'Community bookshops taking part' },
    unit: { zh: '家', en: 'bookshops' },
  },
]
