// The figures of `npm run bench` as tables, every size beside the others.
import { cpus, totalmem } from 'node:os'

const round = (value, digits = 2) => value.toFixed(digits)
const join = (values, digits) => values.map((value) => round(value, digits)).join(' / ')
const ratio = (values) => (values.length > 1 ? round(values.at(-1) / values[0]) : '—')

function printTable(head, rows) {
  console.log(
    `\n| ${head.join(' | ')} |\n|---|${head
      .slice(1)
      .map(() => '--:')
      .join('|')}|`,
  )
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

const planOf = ({ scanned, reads }) =>
  (scanned.length > 0 ? `全表 ${scanned.join('、')}；` : '') +
  reads
    .filter((read) => read.includes('Index'))
    .map((read) => read.replace(/^(Bitmap |Parallel )?Index (Only )?Scan /, ''))
    .join('、')

function printQueries(measured) {
  const each = (index) => measured.map(({ sql }) => sql[index])
  printTable(
    ['查询', 'SQL 毫秒', '最好一次', '倍数', '查询函数 CPU 毫秒', '读到的行', '计划'],
    measured[0].sql.map(({ name }, index) => [
      name,
      join(each(index).map(({ ms }) => ms)),
      join(each(index).map(({ best }) => best)),
      ratio(each(index).map(({ ms }) => ms)),
      join(each(index).map(({ cpuMs }) => cpuMs)),
      each(index).at(-1).rows,
      planOf(each(index).at(-1)),
    ]),
  )
}

function printPages(measured) {
  const pages = measured.map(({ web }) => web.pages)
  printTable(
    [
      '页面',
      'CPU 毫秒',
      '倍数',
      '空页面的倍数',
      '各轮',
      'PostgreSQL CPU 毫秒',
      '每秒请求',
      'HTML KB',
      '首次加载 JS KB',
    ],
    pages[0].map(({ name }, index) => {
      const each = pages.map((size) => size[index])
      const last = each.at(-1)
      const ofBlank = (cpu) => cpu.map((value, position) => value / pages[position][0].cpuMs)
      return [
        name,
        join(each.map(({ cpuMs }) => cpuMs)),
        ratio(each.map(({ cpuMs }) => cpuMs)),
        join(ofBlank(each.map(({ cpuMs }) => cpuMs))),
        last.cpuOfRounds
          .map((cpu, at) => round(cpu / pages.at(-1)[0].cpuOfRounds[at], 1))
          .join(' '),
        join(each.map(({ postgresMs }) => postgresMs)),
        join(
          each.map(({ perSecond }) => perSecond),
          0,
        ),
        round(last.bytes / 1024, 0),
        round(last.firstLoad / 1024, 0),
      ]
    }),
  )
  const rested = measured.filter(({ web }) => web.quiet)
  if (rested.length === 0) return
  const quiet = rested.flatMap(({ cases, web }) =>
    [
      ['空页面', web.quiet.blank],
      ['案件分配列表', web.quiet.list],
    ].map(([name, page]) => ({ name, cases, ...page })),
  )
  printTable(
    ['毫秒', '热', '静置一分钟后的第一次', '倍数'],
    quiet.map(({ name, cases, warm, first }) => [
      `${name}，${cases.toLocaleString('zh-CN')} 件`,
      round(warm, 1),
      round(first, 1),
      round(first / warm),
    ]),
  )
}

function printWrites(measured) {
  const each = (index) => measured.map(({ writes }) => writes[index])
  printTable(
    ['写入', '同时', '每秒', '应用 CPU 毫秒', 'PostgreSQL CPU 毫秒', 'WAL KB'],
    measured[0].writes.map(({ name, writers }, index) => [
      name,
      writers,
      join(
        each(index).map(({ perSecond }) => perSecond),
        0,
      ),
      join(each(index).map(({ cpuMs }) => cpuMs)),
      join(each(index).map(({ postgresMs }) => postgresMs)),
      join(
        each(index).map(({ walBytes }) => walBytes / 1024),
        1,
      ),
    ]),
  )
}

/** Prints what was measured, in the order of the sizes. */
export function printTables(measured) {
  const sizes = measured.map(({ cases }) => `${cases.toLocaleString('zh-CN')} 件`).join(' / ')
  const memory = round(totalmem() / 2 ** 30, 0)
  console.log(
    `\n机器：${cpus()[0].model}，${cpus().length} 核，${memory} GiB；Node ${process.version}。规模：${sizes}`,
  )
  if (measured[0].sql) printQueries(measured)
  if (measured[0].web) printPages(measured)
  if (measured[0].writes) printWrites(measured)
}
