import type { SceneSlide } from '../../../src/scene/scene.ts'
import { findJoined } from './find-joined.ts'
import { findMisaligned } from './find-misaligned.ts'
import { findMisplaced } from './find-misplaced.ts'
import { findOrphans } from './find-orphans.ts'
import { findOutside } from './find-outside.ts'
import { findOverlaps } from './find-overlaps.ts'
import { findSmall } from './find-small.ts'
import { findUneven } from './find-uneven.ts'

/** What must hold of every slide of every layout, by what a reader would see. */
export const RULES: Readonly<Record<string, (slide: SceneSlide) => readonly string[]>> = {
  overlap: findOverlaps,
  outside: findOutside,
  misaligned: findMisaligned,
  uneven: findUneven,
  orphan: findOrphans,
  small: findSmall,
  misplaced: findMisplaced,
  joined: findJoined,
}

/** All that is wrong with a slide: rule and words. */
export const faultsOf = (slide: SceneSlide): readonly string[] =>
  Object.entries(RULES).flatMap(([name, find]) => [...new Set(find(slide))].map(fault => `${name}: ${fault}`))
