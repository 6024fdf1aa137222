// npm run calendar:load -- <file.json> [--yes]: shows what a year's notice would change, asks, and
// loads it.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { asSystem, closeDatabase } from '@/lib/data/door'
import { findLoadedYears, getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import { readNotice, type Notice } from '@/lib/domain/deadline/calendar-notice'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { recountClocks } from '@/lib/jobs/recount-clocks'
import { NOTICE, noticeMistakesInWords } from '@/lib/labels/zh-CN/calendar-notice'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { now } from '@/lib/platform/clock'
import { presentNotice, type NoticePreview } from '@/lib/queries/system/present-notice'
import { loadNotice } from '@/lib/use-cases/calendar/load-notice'

const USAGE = `用法：npm run calendar:load -- <文件.json> [--yes] [--complete]
  先显示预览，确认后载入；--yes 不再询问。可能有遗漏的（缺某个节日），还须 --complete。文件内容例如：
  {
    "year": 2027,
    "holidays": ["2027-01-01..2027-01-03"],
    "makeUpWorkdays": ["2027-01-09"],
    "source": "国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕…号）"
  }`

const File = z.strictObject({
  year: z.int(),
  holidays: z.array(z.string().max(60)).max(400),
  makeUpWorkdays: z.array(z.string().max(60)).max(100).default([]),
  source: z.string().max(1000),
})

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', default: false },
        complete: { type: 'boolean', default: false },
      },
    })
    return positionals.length === 1
      ? { file: positionals[0]!, isSure: values.yes, isComplete: values.complete }
      : null
  } catch {
    return null
  }
}

/** The notice in the file, or the sentences that say what is wrong with it. */
function readNoticeFile(file: string): Notice | readonly string[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return [`无法读取文件 ${file}，请核对路径。`]
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return [`${file} 不是 JSON 文件。`, USAGE]
  }
  const parsed = File.safeParse(json)
  if (!parsed.success)
    return [
      `${file} 中的 ${[...new Set(parsed.error.issues.map(({ path }) => path.join('.') || '内容'))].join('、')} 不符合格式。`,
      USAGE,
    ]
  const { year, holidays, makeUpWorkdays, source } = parsed.data
  const read = readNotice(
    { year, source, holidays: holidays.join('\n'), makeUpWorkdays: makeUpWorkdays.join('\n') },
    toLocalDate(now()),
  )
  return read.ok ? read.value : Object.values(noticeMistakesInWords(read.refusal.mistakes))
}

function show(preview: NoticePreview, source: string): void {
  const lines = [
    preview.title,
    `  ${NOTICE.source}：${source}`,
    `  ${preview.summary}`,
    `  ${NOTICE.off}：${preview.off.join('、')}`,
    `  ${NOTICE.worked}：${preview.worked.join('、') || NOTICE.none}`,
    `  ${preview.standing}`,
    ...(preview.changes?.length === 0 ? [`  ${NOTICE.unchanged}`] : []),
    ...(preview.changes?.length
      ? [
          `  ${NOTICE.changes(preview.changes.length)}${preview.changes.map(({ day, becomes }) => NOTICE.becomes[becomes](day)).join('、')}`,
        ]
      : []),
    ...preview.doubts.map((doubt) => `  请注意：${doubt}`),
  ]
  console.log(lines.join('\n'))
}

async function isConfirmed(isSure: boolean): Promise<boolean> {
  if (isSure) return true
  if (!process.stdin.isTTY) {
    console.log('以上只是预览，没有载入。核对无误后加 --yes 载入。')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('核对无误、确定载入请输入 yes：')
  terminal.close()
  if (answer.trim().toLowerCase() === 'yes') return true
  console.log('没有载入。')
  return false
}

async function run(): Promise<number> {
  const options = readArguments()
  const notice = options ? readNoticeFile(options.file) : [USAGE]
  if (!options || !('year' in notice)) {
    for (const sentence of notice as readonly string[]) console.error(sentence)
    return 1
  }
  const { loaded, calendar } = await asSystem('preview a calendar notice', async (db) => ({
    loaded: await findLoadedYears(db),
    calendar: await getCalendar(db),
  }))
  const preview = presentNotice(notice, loaded, calendar)
  show(preview, notice.source)
  if (!(await isConfirmed(options.isSure))) return 0
  if (preview.doubts.length > 0 && !options.isComplete) {
    console.error(NOTICE.notComplete)
    return 1
  }
  const replaces = loaded.find(({ year }) => year === notice.year)?.loadedAt ?? null
  const operator = [process.env.SUDO_USER, process.env.USER, process.env.USERNAME].find(Boolean)
  if (!(await loadNotice(notice, operator ? `运维命令（${operator}）` : '运维命令', replaces))) {
    console.error(`${notice.year} 年的放假安排刚刚由他人载入，这次没有载入。请重新运行，核对预览。`)
    return 1
  }
  console.log(CALENDAR.done(notice.year))
  console.log(NOTICE.recounted(await recountClocks(now())))
  return 0
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
