// The figures of npm run drill:device as a table, and whether they keep the limits. Pure.

export const MOST_LOST_SECONDS = 5
/** Figures of a run of which none may be more than 0. */
const COUNTED = { duplicates: '重复', missing: '未到', wrong: '错案' }

const worst = (runs) => Math.max(0, ...runs.map(({ lost }) => lost))
const sum = (runs, key) => runs.reduce((total, run) => total + run[key], 0)
const isDone = ({ failed }) => !failed

/** One run in words. */
export const inWords = ({ failed, lost, ...counts }) =>
  failed
    ? `没有完成（${failed}）`
    : [
        `丢失 ${lost.toFixed(1)} 秒`,
        ...Object.entries(COUNTED).map(([key, word]) => `${word} ${counts[key]}`),
      ].join('，')

function cellOf(runs) {
  if (runs.length === 0) return '没有做'
  const done = runs.filter(isDone)
  const figures = [
    `${runs.length} 次`,
    `${worst(done).toFixed(1)} 秒`,
    ...Object.keys(COUNTED).map((key) => sum(done, key)),
  ].join(' / ')
  return done.length === runs.length
    ? figures
    : `${figures}（${runs.length - done.length} 次没有完成）`
}

/** Rows: what was written; columns: what went wrong. */
export function tableOf(runs, works, faults) {
  const row = (cells) => `| ${cells.join(' | ')} |`
  const words = ['次数', '最多丢失', ...Object.values(COUNTED)].join(' / ')
  return [
    row([words, ...faults]),
    row(['---', ...faults.map(() => '---')]),
    ...works.map((work) =>
      row([
        work,
        ...faults.map((fault) =>
          cellOf(runs.filter((run) => run.workName === work && run.faultName === fault)),
        ),
      ]),
    ),
  ].join('\n')
}

/** One sentence for all runs. */
export function sumInWords(runs) {
  const done = runs.filter(isDone)
  const counts = Object.entries(COUNTED).map(([key, word]) => `${word} ${sum(done, key)}`)
  return (
    `${runs.length} 次，完成 ${done.length} 次：最多丢失 ${worst(done).toFixed(1)} 秒的输入，` +
    `${counts.join('，')}；共 ${Math.round(sum(runs, 'seconds'))} 秒。`
  )
}

/** What the limits forbid, as one line for each run; empty where all runs kept them. */
export function brokenLimits(runs) {
  const isBroken = (run) =>
    !isDone(run) ||
    run.lost > MOST_LOST_SECONDS ||
    Object.keys(COUNTED).some((key) => run[key] !== 0)
  return runs.filter(isBroken).map((run) => `${run.name}：${inWords(run)}`)
}
