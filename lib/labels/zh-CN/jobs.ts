import { LINES_KEPT_DAYS } from '@/lib/domain/import/kept'
import {
  KEPT_DAYS,
  LOOK_EVERY_MINUTES,
  type ScheduledJob,
  type SteadyJob,
} from '@/lib/domain/jobs/recurring-jobs'

type JobWords = { readonly name: string; readonly what: string }

/** What each scheduled job is for, for the administrator. */
export const SCHEDULED_JOB_WORDS = {
  seal_chains: { name: '封存操作记录', what: '满一小时封存一次各条记录链，供核验有无改动。' },
  recount_clocks: { name: '重算期限', what: '载入或者更正放假安排后，重算未结案件的届满日。' },
  plan_warnings: { name: '期限提醒', what: '每天一次，提醒将到期和已超期的案件。' },
  plan_escalations: { name: '催办升级', what: '每天一次，逾期没有答复的催办报上一级。' },
  plan_confirmation_periods: {
    name: '司法确认期限',
    what: '每天一次，提醒三十日内尚未申请的，期满的予以结束。',
  },
  plan_meeting_reminders: { name: '调解会提醒', what: '会前一天和当天提醒当事人。' },
  plan_hearing_reminders: { name: '视频到场提醒', what: '提醒当事人按时参加法院的视频询问。' },
  plan_invitation_reminders: { name: '邀请提醒', what: '每小时一次，提醒尚未打开邀请的当事人。' },
  warn_roster: { name: '名册到期提醒', what: '证书到期前 60、30、7 天提醒调解员、机构和法院。' },
  plan_failed_notices: { name: '补制不受理通知书', what: '每天一次，重新制作没有制成的通知书。' },
  plan_dossier_checks: { name: '卷宗年度检测', what: '每天一次，安排满一年未检测的电子卷宗。' },
  sweep_files: { name: '清理无主文件', what: '删除不属于任何事项、存放满一天的文件。' },
  merge_tallies: { name: '合并历史统计', what: '合并已过月份的统计数，加快报表。' },
  clear_consultations: { name: '清除过期咨询', what: '清除已过保存期的咨询内容和联系方式。' },
  clear_applications: { name: '清除过期申请', what: '清除没有提交的草稿和未受理申请的个人信息。' },
  clear_referral_drafts: { name: '清除引调草稿', what: '清除三十天没有改动的引调草稿。' },
  clear_imports: {
    name: '清除导入明细',
    what: `清除 ${LINES_KEPT_DAYS} 天没有办理的导入名单，已导入的不受影响。`,
  },
  clear_job_runs: {
    name: '清理执行记录',
    what: `正常的执行记录保留 ${KEPT_DAYS.done} 天，失败和中断的保留 ${KEPT_DAYS.other} 天。`,
  },
} as const satisfies Readonly<Record<ScheduledJob, JobWords>>

/** What each steady job works on. */
export const STEADY_JOB_WORDS = {
  outbox: { name: '办理后续事项', what: '消息、提醒、计分等随办理写下的后续事项。' },
  deliveries: { name: '发送短信和邮件', what: '待发的通知交给短信、邮件服务商。' },
  changes: { name: '变动通知', what: '给法院业务系统推送案件的变动。' },
  dossiers: { name: '装订卷宗', what: '归档案件的电子卷宗。' },
  dossier_checks: { name: '检测卷宗', what: '真实性、完整性、可用性、安全性检测。' },
  destructions: { name: '销毁卷宗文件', what: '已批准销毁的卷宗。' },
  decline_notices: { name: '制作不受理通知书', what: '决定不受理的申请。' },
  court_papers: { name: '法院文书归卷', what: '裁定书、调解书和送达材料归入卷宗。' },
  supplementary: { name: '补充协议归卷', what: '已签署的补充协议成文并归入卷宗。' },
  recordings: { name: '合成录音录像', what: '视频会议的录制成为可播放的文件。' },
  pictures: { name: '识别照片文字', what: '卷宗里的照片，供搜索（须设置 HEYI_OCR=on）。' },
  volume_texts: { name: '提取卷宗文字', what: '卷宗的文字，供搜索。' },
  file_scans: { name: '补扫文件', what: '病毒扫描程序离开期间收到的文件。' },
  left_conferences: { name: '结束空会议室', what: '各方都已离开的视频会议。' },
} as const satisfies Readonly<Record<SteadyJob, JobWords>>

function everyMinutes(minutes: number): string {
  return minutes % 1_440 === 0 ? '每天' : `每 ${minutes} 分钟查看`
}

/** Words of 定时任务. */
export const JOBS = {
  title: '定时任务',
  subtitle: `按时执行的任务每 ${LOOK_EVERY_MINUTES} 分钟检查一次，到时即执行；失败的 ${LOOK_EVERY_MINUTES} 分钟后重试。`,
  scheduled: '按时执行',
  steady: '持续进行',
  steadyNote: '随时有事随时办，无需手动执行',
  columns: {
    name: '任务',
    every: '频次',
    last: '最近一次',
    started: '开始时间',
    duration: '用时',
    result: '结果',
    next: '下次',
    acts: '操作',
    by: '执行',
    process: '进程',
    rounds: '轮次',
  },
  every: everyMinutes,
  everySeconds: (seconds: number) => `每 ${seconds} 秒`,
  states: { waiting: '等待执行', running: '执行中', done: '完成', failed: '失败', lost: '中断' },
  worked: (count: number) => `办理 ${count.toLocaleString('zh-CN')} 项`,
  nothing: '没有需要办理的',
  never: '尚未执行',
  soon: '即将执行',
  afterThis: '本次结束后',
  byHand: (name: string) => `${name}手动执行`,
  bySchedule: '按时执行',
  rounds: (count: number) => `${count.toLocaleString('zh-CN')} 轮`,
  lost: '程序在执行中停止，任务没有做完。已做的部分有效，下次接着做。',
  run: '立即执行',
  runTitle: (name: string) => `立即执行“${name}”`,
  runText: '任务在后台执行，不影响使用；执行人和时间记入操作记录。已经办过的不会重复办理。',
  done: (name: string) => `已提交执行“${name}”，结果随后在本页显示。`,
  history: '执行记录',
  historyOf: (name: string) => `执行记录：${name}`,
  historyNote: (count: number) => `最近 ${count} 次`,
  noHistory: '尚无执行记录',
  noHistoryText: '服务启动后半分钟内开始第一次执行。',
} as const

/** For the error of a run: what it means and what to do. */
const ERROR_WORDS: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|EDQUOT|53100/, '磁盘写满了。请清理或者扩大磁盘，见“服务监控”。'],
  [/EACCES|EPERM|EROFS|42501/, '没有读写的权限。请在服务器上运行 npm run doctor 检查。'],
  [/57014|P2028|TimeoutError|ETIMEDOUT/, '超过了时限。系统繁忙时会发生，下次自动重试。'],
  [/53300|P2024|P2037/, '数据库的连接用完了。请看“服务监控”的连接数。'],
  [
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|P1001|P1017|57P0/,
    '数据库或者外面的服务连不上。请在服务器上运行 npm run doctor 检查。',
  ],
  [/ENOENT/, '文件或者文件夹不存在。请在服务器上运行 npm run doctor 检查。'],
]

/** The error of a run in words; `error`: its name and code. */
export function runErrorInWords(error: string): string {
  const known = ERROR_WORDS.find(([pattern]) => pattern.test(error))
  return known?.[1] ?? `程序出错（${error}）。请把服务日志中这一时刻的记录交给维护人员。`
}

/** 0.4 秒, 12 秒, 3 分 20 秒. */
export function durationInWords(ms: number): string {
  if (ms < 10_000) return `${(ms / 1_000).toFixed(1)} 秒`
  const seconds = Math.round(ms / 1_000)
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} 分 ${seconds % 60} 秒`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
}
