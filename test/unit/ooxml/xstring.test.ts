import { expect, test } from 'vitest'
import { toXstring } from '../../../src/opc/xstring.ts'

test.each([
  ['_x0041_ pier', '_x005F_x0041_ pier'],
  ['a_x000d_', 'a_x005F_x000d_'],
  ['_x0041__x0042_', '_x005F_x0041__x005F_x0042_'],
  ['_x005F_x0041_', '_x005F_x005F_x005F_x0041_'],
  ['_x41_ x0041_ _X0041_ _x0041', '_x41_ x0041_ _X0041_ _x0041'],
])('%s is held as %s', (text, held) => expect(toXstring(text)).toBe(held))
