/** What organisations are called behind their own name. Words that also name a kind of thing, such as 局 and 部, are left out. */
export const ORGANISATION_WORDS = {
  zh: '有限公司|股份公司|公司|集团|大学|研究院|研究所|研究中心|实验室|银行|基金会|协会|学会|商会|委员会|出版社|报社|电视台|医院',
  en: 'Inc|Ltd|LLC|Corp|Corporation|Company|Group|Holdings|University|College|Institute|Academy|Laboratory|Bank|Foundation|Association|Society|Council|Commission|Committee|Ministry|Bureau|Agency|Department|Hospital|Press',
} as const

/** The commonest Chinese surnames: nine people of ten have one of them. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** What stands right behind the name of a person. */
export const BEHIND_A_PERSON = '教授|博士|院士|先生|女士|书记|说|认为|表示|指出|坦言|建议|介绍|强调'

/** Signs that end no name: before 大学 they show that the word names a kind of thing, as in 找研究院. */
export const NOT_IN_A_NAME =
  /[的是在有从以借找和与及或为对由向把被到个家所这那其各多些等型类某每一两几外本该此做当让请去来]/u

/** English words with a capital that name nobody. */
export const NO_NAMES =
  /^(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|Chinese|Africa|America|Asia|Europe|Oceania|(?:North|South|East|West|Central|Middle)(?:-\w+)?|Internet|Mr|Mrs|Ms|Dr|Q[1-4])$/
