// Imported first by the commands of backups: their options, and with `--to` the folder for all
// data, which must be set before anything reads where the data is. Only Node built-ins.
import { parseArgs } from 'node:util'

const flag = { type: 'boolean', default: false }
const text = { type: 'string' }
const OPTIONS = {
  create: { json: flag },
  follow: { once: flag },
  list: { json: flag },
  verify: { backup: text, all: flag, json: flag },
  thin: { check: flag, json: flag },
  restore: {
    ...{ backup: text, until: text, to: text, host: text, programs: text, data: text },
    json: flag,
  },
}

const USAGE = `用法：
  npm run backup:create                       备份数据库、文件和设置
  npm run backup:follow                       持续备份变动，一直运行；加 --once 只做一次，包括到此刻为止的全部变动
  npm run backup:list                         列出备份
  npm run backup:verify -- [--backup 编号]    逐件打开核验，默认最近一次；--all 全部
  npm run backup:thin -- [--check]            按规则清理；--check 只统计
  npm run backup:restore -- [--until "2026-11-29 10:15:00"] [--backup 编号] [--to 文件夹] [--host 新的对外地址]
                              [--programs PostgreSQL 的 bin 文件夹 --data 数据文件夹]
  除 backup:follow 外，加 --json 供脚本读取。`

function readArguments() {
  const [name, ...args] = process.argv.slice(2)
  if (!Object.hasOwn(OPTIONS, name ?? '')) return null
  try {
    const { values } = parseArgs({
      options: OPTIONS[name],
      args: args.filter((one) => one !== '--'),
    })
    return { name, values }
  } catch {
    return null
  }
}

export const given = readArguments()
if (!given) {
  console.error(USAGE)
  process.exit(2)
}
if (given.values.to !== undefined) process.env.HEYI_DATA_DIR = given.values.to
