// npm run drill:archive [-- --kills 10 --bits 1000 --seed 7]: kill -9 in the middle of binding
// dossiers and of finalising documents, so often each, and one bit flipped at so many places of an
// exported dossier: __tests__/drills/archive.test.ts, with its figures.
import { runJestDrill } from './drills/jest-drill.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'

assertNodeVersion()

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0)

function printFigures({ falls, bits, exported, orphans, leftOrphans, findings }) {
  const stages = (within) =>
    Object.entries(within)
      .map(([stage, count]) => `${stage} ${count}`)
      .join('，')
  const rows = falls.map(
    ({ work, before, within, after }) =>
      `| ${work} | ${before} | ${sum(within)}（${stages(within)}） | ${after} |`,
  )
  console.log(
    ['', '| 强行终止落在 | 办理之前 | 办理之中 | 办完之后 |', '|---|---|---|---|', ...rows].join(
      '\n',
    ),
  )
  console.log(
    `导出的卷宗 ${exported} 字节，${bits} 处各改动一位，没有指出的 ${findings.unnamed} 处。`,
  )
  console.log(`无主文件清理前 ${orphans}，清理后 ${leftOrphans}。`)
  console.log(`${findings.lost} lost, ${findings.halfDone} half-done, ${findings.unnamed} unnamed`)
}

await runJestDrill('archive', { kills: [10, 1, 200], bits: [1_000, 1, 100_000] }, printFigures)
