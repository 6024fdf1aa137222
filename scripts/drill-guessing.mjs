// npm run drill:guessing [-- --guesses 100000 --timings 2000 --seed 7]: codes and links of
// invitations guessed at the door, from as many networks as it takes:
// __tests__/drills/guessing.test.ts, with its figures.
import { runJestDrill } from './drills/jest-drill.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'

assertNodeVersion()

const KINDS = { never: '从来没有的', used: '用过的', revoked: '撤销的', expired: '过期的' }

function printFigures({ answers, timings, networks }, { guesses }) {
  const { entered = 0, wrong = 0, throttled = 0 } = answers
  console.log(`\n猜 ${guesses} 次，换 ${networks} 个网络：不符 ${wrong}，不再核对 ${throttled}。`)
  console.log('| 链接 | 中位数（毫秒） | 先于它的机会（0.5 为无从分辨） |\n|---|---|---|')
  for (const { kind, middle, ahead } of timings)
    console.log(`| ${KINDS[kind]} | ${middle.toFixed(2)} | ${ahead.toFixed(3)} |`)
  console.log(`${entered} entered in ${guesses} guesses`)
}

await runJestDrill(
  'guessing',
  { guesses: [100_000, 100, 1_000_000], timings: [2_000, 10, 100_000] },
  printFigures,
)
