// 名册, as courts, institutions and mediators read it. Grounds in the words of 特邀规定 第28条 and 在线调解规则
// 第29条.
import type { RosterStanding } from '@/lib/domain/roster/roster'
import type {
  HeardAs,
  RemovalGround,
  RosterAct,
  RosterGround,
  RosterSource,
  RosterStatus,
  RefusalGround,
  SuspensionGround,
} from '@/lib/domain/roster/roster-moves'

export const rosterStatus = {
  recommended: '待确认',
  confirmed: '已确认',
  suspended: '暂停',
  refused: '不予确认',
  removed: '已除名',
  resigned: '已辞任',
} as const satisfies Record<RosterStatus, string>

export const rosterStanding = {
  recommended: '待确认',
  future: '尚未生效',
  in_force: '在册',
  ending: '即将到期',
  expired: '已到期',
  suspended: '暂停',
  refused: '不予确认',
  removed: '已除名',
  resigned: '已辞任',
} as const satisfies Record<RosterStanding, string>

export const rosterSource = {
  migration: '迁移登记',
  invitation: '法院邀请',
  recommendation: '机构推荐',
} as const satisfies Record<RosterSource, string>

export const rosterAct = {
  enter: '登记入册',
  recommend: '推荐入册',
  request_renewal: '申请续期',
  confirm: '确认入册',
  refuse: '不予确认',
  renew: '续期',
  suspend: '暂停',
  resume: '恢复',
  remove: '除名',
  warn: '警告',
  circulate: '通报',
  resign: '辞任',
} as const satisfies Record<RosterAct, string>

/** 除名 is of mediators (特邀规定 第28条); an institution is taken out of the roster. */
const ofInstitution: Readonly<Record<string, string>> = {
  remove: '移出名册',
  removed: '已移出名册',
}

/** What was done with an entry, in the word for whose entry it is. */
export function rosterActOf(isInstitution: boolean, act: RosterAct): string {
  return (isInstitution && ofInstitution[act]) || rosterAct[act]
}

/** The standing of an entry, in the word for whose entry it is. */
export function rosterStandingOf(isInstitution: boolean, standing: RosterStanding): string {
  return (isInstitution && ofInstitution[standing]) || rosterStanding[standing]
}

const refusal = {
  unqualified: '不符合入册条件（特邀规定第6条）',
  untrained: '未接受入册前培训（特邀规定第7条）',
  incomplete: '推荐材料不齐',
  other: '其他',
} as const satisfies Record<RefusalGround, string>

const suspension = {
  complaint: '投诉核查期间（在线调解规则第29条）',
  training: '未按要求接受培训（特邀规定第7条）',
  qualification: '资质待核实（特邀规定第6条）',
  other: '其他',
} as const satisfies Record<SuspensionGround, string>

const removal = {
  forced: '强迫调解（特邀规定第28条第一项）',
  unlawful: '违法调解（特邀规定第28条第二项）',
  took_favours: '接受请托或者收受财物（特邀规定第28条第三项）',
  leaked: '泄露调解过程或者协议内容（特邀规定第28条第四项）',
  misconduct: '其他违反职业道德的行为（特邀规定第28条第五项）',
  refused_repeatedly: '无正当理由多次拒绝接受委派委托（在线调解规则第29条第二项）',
  unqualified: '不再符合入册条件（特邀规定第6条）',
  evaluation: '评估不合格（特邀规定第10条）',
  not_invited: '更新名册，不再特邀（特邀规定第10条）',
} as const satisfies Record<RemovalGround, string>

/** The grounds of each decision that has one. */
export const rosterGrounds = { refuse: refusal, suspend: suspension, remove: removal } as const
const ALL_GROUNDS: Readonly<Record<string, string>> = { ...refusal, ...suspension, ...removal }
/** A stored ground; `unqualified` reads by the decision it belongs to. */
export function rosterGround(act: RosterAct, ground: RosterGround | string): string {
  const own: Readonly<Record<string, string>> =
    act === 'refuse' || act === 'suspend' ? rosterGrounds[act] : ALL_GROUNDS
  return own[ground] ?? ground
}

/** What is said of the hearing before a measure. */
export const rosterHeard = {
  stated: '决定前已听取陈述申辩',
  silent: '决定前已通知陈述申辩，期限内没有陈述',
} as const satisfies Record<HeardAs, string>

export const rosterSubject = { institution: '调解组织', mediator: '调解员' } as const

export const ROSTER = {
  title: '特邀调解名册',
  subtitle: (waiting: number, ending: number) =>
    [
      waiting > 0 ? `${waiting} 项待确认` : '没有待确认的推荐',
      ending > 0 ? `${ending} 项即将到期` : null,
    ]
      .filter(Boolean)
      .join('，'),
  unit: '项',
  empty: '没有符合条件的名册项',
  columns: {
    name: '名称',
    kind: '类别',
    institution: '所在组织',
    court: '法院',
    standing: '状态',
    certificateNo: '证书编号',
    until: '有效期至',
    source: '来源',
    lastAct: '最近办理',
  },
  noEnd: '长期',
  none: '—',
  filter: { any: '全部类别', name: '姓名或者组织名称', submit: '查询', reset: '重置' },
  tabs: {
    all: '全部',
    recommended: '待确认',
    confirmed: '已确认',
    suspended: '暂停',
    ended: '已退出',
  },
  last: (act: string, by: string, at: string) => `${act}，${by}，${at}`,
} as const

export const ROSTER_ENTRY = {
  facts: '名册项',
  qualification: '推荐理由和资质',
  trainings: '培训记录（特邀规定第7条）',
  noTraining: '没有培训记录，不能确认入册。请机构登记入册前接受的培训。',
  training: (title: string, on: string, hours: number) => `${on} ${title}，${hours} 课时`,
  cases: '正在办理的本院案件',
  noCases: '没有正在办理的本院案件',
  casesHelp: '暂停、到期或者除名后不再分配新案件。已承办的案件由机构决定继续办理或者更换调解员。',
  casesHelpInstitution: '暂停、到期或者移出名册后不再引调新案件。已受理的案件由该组织继续办理。',
  history: '办理经过',
  renewal: (at: string) => `机构已于 ${at} 申请续期`,
  term: '有效期',
  period: (from: string, until: string) => `${from} 至 ${until}`,
  certificate: '查看证书',
  decisions: '法院决定',
  nothingToDecide: '目前没有需要办理的事项。',
  certificateNo: '证书编号',
  certificateHelp: '本院证书编号，不能与其他证书重复。',
  validFrom: '生效日期',
  validUntil: '有效期至',
  validHelp: '最长五年。',
  ground: '理由',
  words: '具体说明',
  wordsHelp: '机构和本人能看到全文。',
  note: '说明',
  endInvitation: '移出名册',
  confirm: { title: '确认入册', submit: '确认入册', done: '已确认入册。' },
  renew: { title: '续期', submit: '续期', done: '已续期。' },
  refuse: { title: '不予确认', submit: '不予确认', done: '已决定不予确认。' },
  suspend: { title: '暂停', submit: '暂停', done: '已暂停，不再分配新案件。' },
  resume: { title: '恢复', submit: '恢复', done: '已恢复。' },
  remove: { title: '除名', submit: '除名', done: '已除名，不再分配新案件。' },
} as const

/** For the institution's administrator and for the mediator. */
export const OWN_ROSTER = {
  title: '法院名册',
  help: '法院确认并发给证书后才能承办该院案件（特邀规定第5、6条）。',
  institution: '本机构',
  none: '尚未推荐',
  recommend: '推荐入册',
  again: '再次推荐',
  qualification: '推荐理由和资质',
  qualificationHelp: '写明从业经历、专业资格和已接受的培训。法院据此审查。',
  court: '法院',
  recommendDone: '已推荐，等待法院确认。',
  train: '一年内没有培训记录的，法院不能确认入册（特邀规定第7条）。请在其详情页登记培训。',
  toTraining: '登记培训',
  renewal: '申请续期',
  renewalDone: '已申请续期，等待法院办理。',
  resign: '辞任',
  resignHelp: '辞任后不再承办该院新案件。已承办的案件由机构安排。',
  resignNote: '辞任说明',
  resignDone: '已辞任。',
  missing: '还缺',
  gaps: {
    notRecommended: '尚未推荐',
    waiting: '等待法院确认',
    waitingUntrained: '登记培训后法院才能确认',
    untrained: '一年内没有培训记录',
    expired: '证书已到期，请申请续期',
    ending: '证书即将到期，请申请续期',
    suspended: '法院已暂停',
    left: '已退出名册',
    nothing: '齐全，可以承办',
  },
} as const

export const CERTIFICATE = {
  institution: '特邀调解组织证书',
  mediator: '特邀调解员证书',
  number: (no: string) => `证书编号：${no}`,
  text: (name: string, court: string, kind: string) =>
    `经审查确认，${name}列入${court}特邀${kind}名册，可以接受${court}委派、委托开展调解。`,
  basis:
    '依据《最高人民法院关于人民法院特邀调解的规定》第五条、第六条，《人民法院在线调解规则》第二十七条。',
  employer: (name: string) => `所在调解组织：${name}`,
  period: (from: string, until: string) => `有效期：${from} 至 ${until}`,
  notInForce: (standing: string) =>
    `此证书目前的状态：${standing}。不在册的，不能凭此证书承办案件。`,
  note: '本页由系统按名册记录生成。以法院盖章的证书为准。',
} as const
