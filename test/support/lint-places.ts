import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { lintScene } from '../../src/lint/lint.ts'
import { RULES } from '../../src/lint/rules.ts'
import type { Scene } from '../../src/scene/scene.ts'
import type { Theme } from '../../src/theme/theme.ts'

/** The rules of a build on places and lines: for scenes of tests, whose colours and sizes are of no account. */
const PLACES = RULES.filter(rule => 'checkSlide' in rule && rule.code !== 'text-too-small')

export const lintPlaces = (scene: Scene, theme: Theme): readonly Diagnostic[] => lintScene(scene, theme, PLACES)
