import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printScene } from '../../support/print-scene.ts'
import { ROOT } from '../../support/source-files.ts'
import { lay } from './lay.ts'

/** Items of every kind but pictures, which need files, and charts, whose numbers test/unit/layout/charts.test.ts holds. */
const SLIDE = `<slide>
  <title id="title" margin-top="57">一句话的标题</title>
  <row flex="1" gap="l" margin-top="12">
    <column flex="1" gap="m">
      <shape id="from" kind="pentagon" fill="fact" padding="s" width="160">先定排班</shape>
      <shape id="to" kind="ellipse" border="heavy" align-self="end" width="120" padding="s">再谈时长</shape>
    </column>
    <table id="table" flex="1">
      <tr head="true"><td>线路</td><td>乘客</td></tr>
      <tr><td>一号</td><td>14<run style="unit" scale="0.8">人</run></td></tr>
    </table>
  </row>
  <connector id="way" from="from.right" to="to.top" route="elbow"/>
  <drawing id="drawing" size="100 20" height="40" alt="路">
    <polyline points="0,0 50,20 100,0" style="flow"/>
    <text x="0" y="5" width="40" height="10" style="label">起点</text>
  </drawing>
</slide>`

test('a slide with each kind of item keeps its scene; `--update` writes it', async () => {
  const { scene, diagnostics } = await lay(SLIDE)
  expect(diagnostics).toEqual([])
  await expect(printScene(scene!)).toMatchFileSnapshot(join(ROOT, 'test/golden/scene/every-kind.json'))
})
