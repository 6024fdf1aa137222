// npm run drill:webhooks [-- --changes 600 --seed 7]: webhooks to receivers on this machine that
// fail, hang and go away for an hour: __tests__/drills/webhooks.test.ts, with its figures.
import { runJestDrill } from './drills/jest-drill.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'

assertNodeVersion()

const FAULTS = {
  sound: '正常',
  failing: '十次有四次出错',
  hanging: '五次有一次不应答',
  away: '第一个小时不在',
}

function printFigures({ figures, hours }, { changes }) {
  console.log(`\n${changes} 条变动，拨动的时钟走了 ${hours.toFixed(1)} 小时。`)
  console.log('| 接收方 | 发出 | 送达 | 收到以后又发 | 次序颠倒 |\n|---|---|---|---|---|')
  for (const { fault, sent, delivered, twice, outOfOrder } of figures)
    console.log(`| ${FAULTS[fault]} | ${sent} | ${delivered} | ${twice} | ${outOfOrder} |`)
}

await runJestDrill('webhooks', { changes: [600, 10, 100_000] }, printFigures)
