import { expect, test } from 'vitest'
import { usedFaces } from '../../../src/layout/style/faces.ts'
import { markup } from '../../support/markup.ts'
import { testTheme } from './lay.ts'

const theme = await testTheme()
const faces = (xml: string, language: 'zh' | 'en'): readonly string[] =>
  usedFaces([markup(xml)], theme, language)
    .map(({ family, weight }) => `${family} ${weight}`)
    .sort()

test('only the faces of styles that slides name, or have without naming them', () => {
  const slide = '<slide><title>题</title><text style="quote">“字”<run style="label-strong">人</run></text></slide>'
  expect(faces(slide, 'zh')).toEqual(['Noto Sans SC 400', 'Noto Sans SC 700', 'Noto Serif SC 500', 'Noto Serif SC 700'])
  expect(faces('<slide><title>T</title></slide>', 'en')).toEqual(['Noto Serif SC 700', 'Source Serif 4 700'])
})
