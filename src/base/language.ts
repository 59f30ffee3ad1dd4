/** The languages of a deck. BCP 47 tags for the file stand beside. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const LANGUAGE_TAG: Readonly<Record<Language, string>> = {
  zh: 'zh-CN',
  en: 'en-US',
}

/** Han, kana, bopomofo, hangul and their full-width marks: what takes the East Asian face. */
export const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u

export const HAN = /\p{Script=Han}/u
