// npm run drill:streams [-- --parties 500 --rate 50 --seconds 60 --seed 7]: so many parties follow
// the conversations of their cases while so many messages a second are said in them:
// __tests__/drills/streams.test.ts, with its figures.
import { runJestDrill } from './drills/jest-drill.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'

assertNodeVersion()

function printFigures({ said, perSecond, delivered, due, late, memory }, { parties }) {
  console.log(`\n${parties} 人各开一条通道；说 ${said} 条，每秒 ${perSecond.toFixed(1)} 条。`)
  console.log(
    `能看到以后多久报到：中位数 ${late.middle} 毫秒，99% ${late.p99} 毫秒，最多 ${late.most} 毫秒。`,
  )
  console.log(`程序的内存（MB，开始、每四分之一、报完）：${memory.join('、')}。`)
  console.log(`${delivered} delivered of ${due}`)
}

await runJestDrill(
  'streams',
  { parties: [500, 2, 2_000], rate: [50, 1, 200], seconds: [60, 1, 600] },
  printFigures,
)
