/** The languages of a deck. `LANGUAGE_TAG` has their BCP 47 tags. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** How messages call a language. */
export const LANGUAGE_WORD: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' }

export const LANGUAGE_TAG: Readonly<Record<Language, string>> = {
  zh: 'zh-CN',
  en: 'en-US',
}

/** Characters that are set in the East Asian typeface: Han, kana, bopomofo, hangul and full-width marks. */
export const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u

export const HAN = /\p{Script=Han}/u
