import { CLOCK_RULE_PAGE } from './clock-rule'
import { JOBS } from './jobs'
import { stamp } from './moment'
import { WATCH } from './watch'

/** Menu of the system administrator. */
export const SYSTEM_MENU = {
  group: '系统管理',
  state: '运行状态',
  calendar: '工作日历',
  periods: CLOCK_RULE_PAGE.title,
  jobs: JOBS.title,
  service: WATCH.title,
  setUp: '单位和账号',
  import: '批量导入',
  courts: '法院',
  institutions: '机构',
  accounts: '账号',
  proposals: '双人复核',
} as const

/** Words of 运行状态. */
export const SYSTEM = {
  title: '运行状态',
  subtitle: (at: Date) => `截至 ${stamp(at)}`,
  health: '系统',
  organisations: '单位和账号',
  organisationsNote: '只统计数量，不显示个人信息',
  courts: '法院',
  institutions: '调解机构',
  accountsCaption: '各类账号的数量',
  role: '身份',
  active: '启用',
  disabled: '停用',
  total: '合计',
  unit: { courts: '家', institutions: '家' },
  state: { ok: '正常', warn: '需要处理' },
  checks: {
    database: '数据库',
    schema: '数据结构',
    clock: '时间',
    anchors: '操作记录封存',
    chains: '操作记录',
    calendar: '工作日历',
    address: '对外地址',
    sms: '短信',
    email: '电子邮件',
  },
  database: (version: string) => `正常运行，PostgreSQL ${version}。`,
  schemaOk: '与当前程序版本一致。',
  schemaWrong: '与当前程序版本不一致，部分功能可能无法使用。请在服务器上运行 npm run db:migrate。',
  clockOk: '数据库与服务器的时间一致。',
  clockWrong: (seconds: number) =>
    `数据库与服务器的时间相差 ${seconds} 秒，期限和记录的时间会不准。请校准两台机器的时钟。`,
  chains: (count: number, isMore: boolean) =>
    `共 ${count.toLocaleString('zh-CN')} 条${isMore ? '以上' : ''}记录链，每个案件和单位一条。`,
  neverAnchored:
    '尚未封存。服务启动后会自动封存；如长时间没有，请在服务器上运行 npm run audit:anchor 查看原因。',
  anchored: (at: Date) => `最近一次封存于 ${stamp(at)}，每小时自动封存一次。`,
  anchorOverdue: (at: Date) =>
    `自动封存已中断，最近一次封存于 ${stamp(at)}。请查看服务器日志，或者运行 npm run audit:anchor。`,
  calendarOk: (until: number) => `放假安排已载入到 ${until} 年。`,
  calendarInvented: (years: readonly number[]) =>
    `${years.join('、')} 年的放假安排是演示数据，非国务院公布，据此计算的期限不能作为依据。请载入国务院公布的安排。`,
  calendarMissing: (year: number) => `${year} 年的放假安排尚未载入。`,
  noPublicUrl:
    '没有设置（HEYI_PUBLIC_URL）。只有本机和 HEYI_ALLOWED_HOSTS 里的地址可以打开本系统。',
  publicUrl: (url: string) => `${url}。`,
  noTrustedProxy: (url: string) =>
    `${url} 经过反向代理，但没有写明代理的层数：登录凭据没有 Secure 标志，所有人的来源地址都是代理的地址。请设置 HEYI_TRUSTED_PROXIES 后重启服务。`,
  channelOn: (by: string) => `已开通（${by}）。`,
  channelSink: '没有配置，发送的内容只记在本机（/dev/sms）。',
  smsOff:
    '没有开通：通知不会发送，由调解员电话通知或者邮寄。请按 docs/operations/channels.md 设置 HEYI_SMS_*。',
  mailOff: '没有开通：通知不会以电子邮件发送。请按 docs/operations/channels.md 设置 HEYI_SMTP_*。',
  channelStopped: (since: Date, code: string | null) =>
    `自 ${stamp(since)} 起停用${code ? `（${code}）` : ''}，通知暂不能发出。请检查密钥、余额和模板。`,
  smsProvider: { aliyun: '阿里云', tencent: '腾讯云', generic: '自有网关' },
  toCalendar: '载入放假安排',
} as const

/** Words of 工作日历. */
export const CALENDAR = {
  title: '工作日历',
  subtitle: '受理期限按工作日计算，期限末日为休息日的顺延，以国务院公布的放假安排为准。',
  load: '载入放假安排',
  caption: '已有放假安排的年度',
  columns: {
    year: '年度',
    origin: '来源',
    source: '依据',
    off: '放假占用工作日',
    worked: '调休上班',
    days: '日期',
    loaded: '载入',
  },
  packaged: '随系统提供',
  loaded: '管理员载入',
  /** The source of years that the demonstration invents. */
  inventedSource: '演示日历：仅含周末和固定日期的节日，不是国务院公布的安排',
  packagedSource: '国务院办公厅发布的该年度节假日安排',
  days: (count: number) => `${count} 天`,
  offWeekdays: (count: number) => `放假占用工作日 ${count} 天`,
  loadedBy: (at: Date, by: string) => `${stamp(at)} ${by}`,
  showDays: '查看日期',
  offDays: '放假',
  replacesPackaged: '替代随系统提供的安排',
  phoneLine: (off: string, worked: number) => `${off}，调休上班 ${worked} 天`,
  missingTitle: (year: number) => `${year} 年的放假安排尚未载入`,
  missingWhat: (year: number) =>
    `国务院办公厅一般在每年 10 月至 11 月公布下一年度的安排，公布后请尽快载入。在此之前案件照常受理和引调，届满日涉及 ${year} 年的一律标为“暂定”，载入后自动重新计算并记入各案。`,
  done: (year: number) => `已载入 ${year} 年放假安排，即刻起按此计算期限。`,
} as const
