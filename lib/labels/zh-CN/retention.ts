import { YEARS_KEPT } from '@/lib/domain/dossier/retention'
import type { Ending, KeptData, KeptKey, Period } from '@/lib/domain/retention/kept-data'
import { SCHEDULED_JOB_WORDS } from './jobs'

/** Words of 保存期限: what is kept how long, and what becomes of it. */
export const RETENTION = {
  title: '保存期限',
  subtitle: '系统保存什么、保存多久、到期怎样处理',
  note: '卷宗到期不自动删除：由机构的一名管理员在“鉴定销毁清单”提请，另一名管理员审批。备份里的内容，随备份到期删除。',
  groups: { cases: '案件和卷宗', removed: '到期自动删除的', running: '账号和运行' },
  columns: {
    what: '保存的内容',
    from: '起算',
    long: '保存多久',
    ending: '到期以后',
    basis: '依据',
  },
  dossier: `永久、${YEARS_KEPT.long} 年或者 ${YEARS_KEPT.short} 年`,
  forGood: '长期保存',
} as const

type KeptWords = { readonly what: string; readonly from: string }

export const keptWords = {
  dossiers: { what: '电子卷宗及其文件、证件号、电话、住址', from: '结案次年' },
  talks: { what: '调解中的陈述、照片、语音和录音录像', from: '结案次年' },
  register: { what: '案件登记、期限、积分和统计', from: '登记时' },
  events: { what: '操作记录、查阅记录和登录记录', from: '发生时' },
  consultations: { what: '在线咨询的问答和手机号', from: '最后一条问答' },
  application_drafts: { what: '没有提交的调解申请', from: '最后一次改动' },
  applications: { what: '没有受理或者撤回的调解申请和材料', from: '答复或者撤回' },
  referral_drafts: { what: '没有提交的引调登记', from: '最后一次改动' },
  import_lines: { what: '导入名单中没有导入的各行', from: '最后一次办理' },
  uploads: { what: '没有传完的文件', from: '开始上传' },
  ownerless_files: { what: '不属于任何事项的文件', from: '写入' },
  sessions: { what: '登录状态，含设备和网络地址', from: '登录到期' },
  initial_passwords: { what: '初始密码的有效期', from: '发放' },
  sign_in_counters: { what: '登录失败的次数', from: '最近一次失败' },
  job_runs: { what: '定时任务失败的执行记录', from: '执行' },
  backups: { what: '备份', from: '备份' },
} as const satisfies Readonly<Record<KeptKey, KeptWords>>

const BASIS = {
  pipl_19: '个人信息保护法第19条、第47条',
  archives: '档案法，卷宗封面载明的保管期限',
  network_23: '网络安全法第23条（不少于六个月）',
  security: '安全运行的需要',
} as const satisfies Record<KeptData['basis'], string>

const UNITS = { minutes: '分钟', hours: '小时', days: '天', months: '个月' } as const

function periodInWords(period: Period): string {
  if (period === 'dossier') return RETENTION.dossier
  if (period === 'for_good') return RETENTION.forGood
  return `${period.value} ${UNITS[period.unit]}`
}

function endingInWords(ending: Ending): string {
  switch (ending) {
    case 'approval':
      return '提请、审批以后销毁'
    case 'with_it':
      return '随到期失效、删除'
    case 'never':
      return '不删除'
    default:
      return `定时任务“${SCHEDULED_JOB_WORDS[ending].name}”删除`
  }
}

export type KeptInWords = KeptWords & {
  readonly long: string
  readonly ending: string
  readonly basis: string
}

export const keptInWords = (key: KeptKey, { period, ending, basis }: KeptData): KeptInWords => ({
  ...keptWords[key],
  long: periodInWords(period),
  ending: endingInWords(ending),
  basis: BASIS[basis],
})
