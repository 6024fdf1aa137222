import {
  ruleOf,
  type ParameterGroup,
  type ParameterKey,
  type ParameterRule,
} from '@/lib/domain/parameters/catalogue'

type Words = {
  readonly name: string
  readonly meaning: string
  /** What a change does, in one sentence. */
  readonly effect: (value: number) => string
}

/** What each parameter is, and what it changes. */
export const parameterWords = {
  extension_days: {
    name: '延长上限',
    meaning: '调解期限经各方同意可以延长，累计不超过多少天；0 天的，不予延长。',
    effect: (value) =>
      value === 0
        ? '自生效日起受理的案件，调解期限不予延长。'
        : `自生效日起受理的案件，各方累计可以延长不超过 ${value} 天。`,
  },
  notice_days: {
    name: '通知当事人的期限（地方规定）',
    meaning:
      '法院对委派调解有地方规定的，收到委派起几天内通知当事人；和三个工作日相比，以先到的一日为限。',
    effect: (value) =>
      value === 0
        ? '自生效日起收到的委派案件，没有地方规定，按在线调解规则第15条。'
        : `自生效日起收到的委派案件，须在收到后 ${value} 天内通知当事人。`,
  },
  chase_days: {
    name: '催办的答复期限',
    meaning: '法院催办以后，机构或者调解员应当在几个工作日内答复。',
    effect: (value) => `自生效日起的催办，须在 ${value} 个工作日内答复；此前的催办不变。`,
  },
  idle_minutes: {
    name: '无操作退出时间',
    meaning: '法院、机构和管理人员在电脑上连续多少分钟没有操作，须重新登录。',
    effect: (value) =>
      `连续 ${value} 分钟没有操作的登录失效，已超过的立即失效。调解员本人手机、公用设备、当事人不变。`,
  },
  password_days: {
    name: '口令更换周期',
    meaning:
      '法院、机构和管理人员的口令使用多少天后须更换；GB/T 22239-2019 第8.1.4.1条要求定期更换，等级保护测评时按测评要求设定。',
    effect: (value) =>
      value === 0
        ? '自生效日起不要求定期更换口令。'
        : `自生效日起，口令使用超过 ${value} 天的，登录后须先更换口令；正在使用的登录同样适用。没有记录设置日期的口令自账号开通之日起算，首次设定时多数须立即更换。当事人不使用口令，不变。`,
  },
  quiet_from: {
    name: '静默时段开始',
    meaning: '从几点起暂不向当事人发送短信和邮件。验证码和法定须即时发送的除外。',
    effect: (value) => `每天 ${value}:00 起暂不发送，待发送的顺延到静默时段结束。`,
  },
  quiet_until: {
    name: '静默时段结束',
    meaning: '到几点恢复向当事人发送短信和邮件。',
    effect: (value) => `每天 ${value}:00 恢复发送，夜间暂存的随即发出。`,
  },
  upload_mb: {
    name: '单个文件上限',
    meaning:
      '案件材料、照片、消息附件、授权委托书、申请材料等，一个文件最多多少 MB；语音、名册材料、模板、印章和导入的表格不受此限。',
    effect: (value) =>
      `自生效日起，超过 ${value} MB 的文件不予接收，提示上限；已收到的、正在分段上传的和此前在手机上拍好待传的照片不受影响。`,
  },
  caseload_cap: {
    name: '承办上限的最高值',
    meaning: '调解员同时承办的案件最多几件；机构为调解员设定的承办上限高于它的，按它计算。',
    effect: (value) =>
      `自生效日起，承办中的案件已达 ${value} 件的调解员不再分配新案；已分配的案件和各人设定的上限不变。`,
  },
  export_rows: {
    name: '单次导出行数上限',
    meaning: '列表、日志和报表一次导出的 Excel 文件最多多少行，各工作表合计。',
    effect: (value) =>
      `超过 ${value.toLocaleString('zh-CN')} 行的导出不予生成，提示缩小范围；已经导出的文件不变。`,
  },
} as const satisfies Record<ParameterKey, Words>

const UNITS = {
  minutes: '分钟',
  days: '天',
  working_days: '个工作日',
  mb: 'MB',
  cases: '件',
  rows: '行',
} as const satisfies Record<Exclude<ParameterRule['unit'], 'hour'>, string>

/** What zero says where it switches a parameter off. */
const OFF: Partial<Record<ParameterKey, string>> = {
  notice_days: '无地方规定',
  password_days: '不定期更换',
}

/** 30 分钟, 21:00, 无地方规定, 按全系统 */
export function parameterValue(key: ParameterKey, value: number | null): string {
  if (value === null) return PARAMETER.asWhole
  const { unit } = ruleOf(key)
  const off = OFF[key]
  if (value === 0 && off !== undefined) return off
  return unit === 'hour' ? `${value}:00` : `${value.toLocaleString('zh-CN')} ${UNITS[unit]}`
}

/** 参数“延长上限”, 甲区法院的参数“延长上限” */
export const parameterNamed = (key: ParameterKey, court: string | null) =>
  `${court === null ? '' : `${court}的`}参数“${parameterWords[key].name}”`

/** 甲区法院的参数“延长上限”，自 2026-12-05 起为 60 天 */
export const parameterChange = (
  key: ParameterKey,
  court: string | null,
  value: number | null,
  from: string,
) =>
  `${parameterNamed(key, court)}，自 ${from} 起${value === null ? '' : '为 '}${parameterValue(key, value)}`

export const parameterGroups = {
  periods: '期限',
  sessions: '登录',
  messages: '短信和邮件',
  limits: '上限',
} as const satisfies Record<ParameterGroup, string>

/** 参数: its tables and the page of a change. */
export const PARAMETER = {
  title: '参数',
  subtitle: '在规定范围内调整，自选定的日期起生效',
  columns: {
    name: '参数',
    value: '现行值',
    bounds: '可设范围',
    since: '生效日期',
    by: '最近修改',
    coming: '待生效',
    basis: '依据',
    acts: '操作',
  },
  usual: '默认值',
  carriedOver: '参数启用前设定',
  bounds: (least: string, most: string) => `${least} 至 ${most}`,
  boundsOff: (off: string, least: string, most: string) => `${off}，或者 ${least} 至 ${most}`,
  since: (day: string) => `${day} 起`,
  coming: (value: string, day: string) => `${day} 起 ${value}`,
  basis: (article: string) => `${article}；法院在法定范围内设定，双人复核`,
  noBasis: '本平台规则',
  guarded: '本平台规则；关系系统安全，双人复核',
  whole: '全系统',
  /** “2 家法院另设” under a value. */
  ownCourts: (count: number) => `${count} 家法院另设`,
  scope: '适用范围',
  courts: '各法院',
  courtsNote: '法院另设的，其引调的案件按法院的值；没有另设的，按全系统的值。',
  courtColumn: '法院',
  follow: '恢复按全系统',
  followNote: (value: string) => `该院不再另设，届时按全系统的值（现为 ${value}）。`,
  ownAgain: '另设一个值',
  followEffect: (value: string) => `自生效日起按全系统的值（届时为 ${value}），以后随全系统修改。`,
  own: '另设',
  asWhole: '按全系统',
  byCourtTitle: '在法院页面设定',
  byCourtNote:
    '培训要求（特邀调解规定第7条）和司法确认受理规则不是数值，在各法院的页面设定，各自带有生效日期或者修改记录。',
  toCourts: '法院列表',
  changeTitle: '修改参数',
  value: '改为',
  from: '生效日期',
  fromToday: '从这一天零时起生效，可以选今天。',
  fromTomorrow: '从这一天零时起生效，最早为明天。',
  preview: '查看影响',
  refused: '有内容需要更正，更正后再查看。',
  effectTitle: '修改的影响',
  before: '修改前',
  after: '修改后',
  reason: '修改理由',
  reasonHelp: '写明依据，5 至 1000 字，记入操作记录。',
  submit: '确认修改',
  propose: '提交复核',
  proposeNote: '法定期限和关系系统安全的参数，须由安全管理员复核后生效。',
  editNote: '需要调整的，修改上方的值或者日期后重新查看。',
  /** After a change or a proposal, by the address's `done`. */
  doneElsewhere: {
    set: '参数已修改。',
    proposed: '已提交复核，安全管理员确认后按所选日期生效。',
  },
  waiting: (by: string, at: string) => `${by}已于 ${at} 提交一项修改，尚待复核。`,
  toProposals: '双人复核',
  planned: '待生效的修改',
  withdraw: '撤回',
  withdrawTitle: (line: string) => `撤回计划：${line}`,
  withdrawText: '撤回后不再生效，现行值不变。',
  withdrawn: '计划已撤回。',
  history: '修改记录',
  noHistory: '没有修改过，为默认值。',
  line: (value: string, day: string, by: string, at: string) =>
    `自 ${day} 起 ${value}，${by}于 ${at} 修改`,
  secondLine: (value: string, day: string, proposer: string, by: string, at: string) =>
    `自 ${day} 起 ${value}，${proposer}提交，${by}于 ${at} 确认`,
  carriedLine: (value: string) => `${value}，参数启用前在法院页面设定`,
  withdrawnLine: (by: string, at: string) => `${by}于 ${at} 撤回，没有生效`,
} as const

const BEGINS = {
  extension_days: '受理',
  notice_days: '收到委派',
  chase_days: '催办',
} as const

/** How many a limit concerns, before it is written. */
export const PARAMETER_REACH = {
  upload_mb: (value: number, all: number, over: number) =>
    `近 90 天存入卷宗的材料 ${all.toLocaleString('zh-CN')} 份，其中 ${over.toLocaleString('zh-CN')} 份超过 ${value} MB。`,
  caseload_cap: (value: number, over: number, full: number) =>
    over === 0
      ? `没有调解员的承办上限高于 ${value} 件。`
      : `${over.toLocaleString('zh-CN')} 名调解员的承办上限高于 ${value} 件，其中 ${full.toLocaleString('zh-CN')} 名现在承办 ${value} 件以上（含本数）。`,
} as const

/** The effect of a change of a period on the open cases. */
export const PARAMETER_EFFECT = {
  title: '对办理中案件的影响',
  rule: (key: keyof typeof BEGINS, day: string) =>
    `只适用于 ${day} 起${BEGINS[key]}的：已经起算的期限按起算时的值，不延长也不缩短；尚未起算的按起算日的值；已经登记的延长不变。`,
  figures: {
    moves: '适用新值',
    keeps: '已起算，不变',
    later: '尚未起算',
  },
  cases: (count: number, isAtLeast: boolean) => `${isAtLeast ? '至少 ' : ''}${count} 件`,
  none: '没有办理中的案件适用本项修改。',
  listed: {
    caseNo: '案号',
    court: '法院',
    began: '起算日',
    due: '调解期限至',
    effect: '影响',
  },
  caption: '办理中的案件',
  more: (count: number) => `其余 ${count} 件不在此列出。`,
} as const
