import type { ApplicationGround, ApplicationState } from '@/lib/domain/application/application'
import type { ApplicantKind, PERSONAL_DOCUMENTS } from '@/lib/domain/application/applicant'
import type { ApplicationContent, Prefilled } from '@/lib/domain/application/content'
import type { Step } from '@/lib/domain/application/steps'
import type { Matter, UnsuitableMatter } from '@/lib/domain/application/suitability'
import { amountInFigures } from './money'

/** 在线申请 for people without an account: plain words, no sentence over forty characters. */
export const APPLY = {
  title: '申请调解',
  heading: '有纠纷，请人来帮着谈',
  lead: '不用注册。一页一个问题，大约十分钟。',
  matter: '先看看能不能调解：是下面这些事吗？',
  matterHelp: '都不是的，选第一项。',
  field: '是哪方面的事？',
  from: '接着您的咨询来申请',
  fromText: '号码、经过、机构已经从您的咨询里取来，不用再写。',
  start: '开始申请',
  resume: '您有一份没写完的申请',
  resumeText: '就在这台设备上，可以接着写。',
  resumeLink: '接着写',
  other: '另写一份新的',
  kept: '写到一半可以关掉，30 天内在这台设备上接着写。',
  keptNote: '30 天没有提交，系统自动删除。',
  privacy: '个人信息怎么保护',
  leave: '不在这台设备上留着',
  left: '这台设备上已经看不到您写的内容。',
  toConsult: '拿不准？先问一问',
  next: '下一步',
  back: '上一步',
  progress: (no: number, of: number) => `第 ${no} 步，共 ${of} 步`,
  change: '修改',
  none: '没有写',
} as const

export const matterWord = {
  dispute: '都不是，是人和人、人和单位之间的纠纷',
  status: '要认定婚姻有没有效、是不是亲生、收养算不算数',
  special_procedure: '要宣告失踪、死亡，认定没有行为能力，或者选民资格、无主财产',
  payment_order: '要向法院申请支付令',
  public_notice: '票据丢了，要法院登公告',
  administrative: '不服政府部门的决定，如罚款、征收',
  crime: '公安已经在查的事，如被骗、被打成重伤',
  in_court: '法院正在审的案子',
} as const satisfies Record<Matter, string>

/** Why it cannot be mediated on application, and where to go instead (民诉解释 第143条; 在线调解规则 第3条). */
export const matterElsewhere = {
  status: {
    why: '认定身份的事，法律规定不能调解。',
    basis: '民事诉讼法解释第143条',
    where: ['请向法院起诉（去法院打官司）。', '抚养费、分财产这些事，可以申请调解。'],
  },
  special_procedure: {
    why: '这类事由法院专门认定，不能调解。',
    basis: '民事诉讼法解释第143条',
    where: ['请向那个人住的地方的基层法院申请。', '不清楚是哪家法院，打 12368 问。'],
  },
  payment_order: {
    why: '支付令由法院直接发给对方，不经过调解。',
    basis: '民事诉讼法解释第143条',
    where: ['请向对方住的地方的基层法院申请。', '想商量着还，请返回选第一项。'],
  },
  public_notice: {
    why: '这件事由法院登公告，没有对方可以商量。',
    basis: '民事诉讼法解释第143条',
    where: ['请向票据付款地的基层法院申请。'],
  },
  administrative: {
    why: '不服政府部门的决定，不由这里的机构调解。',
    basis: '在线调解规则第3条',
    where: ['可以向上一级部门申请行政复议。', '也可以去法院打官司，打 12368 问。'],
  },
  crime: {
    why: '检察院起诉（告到法院）的刑事案件，不在这里调解。',
    basis: '在线调解规则第3条',
    where: ['请找办案的公安机关。有危险打 110。', '赔偿的事，可以问办案的法院。'],
  },
  in_court: {
    why: '已经在法院的案子，由法院决定交给谁调解。',
    basis: '特邀调解规定第11条',
    where: ['请告诉办案的法官：您想调解。', '法院转给机构以后，这里会通知您。'],
  },
} as const satisfies Record<
  UnsuitableMatter,
  { readonly why: string; readonly basis: string; readonly where: readonly string[] }
>

export const ELSEWHERE = {
  title: '这件事不能在这里申请',
  basis: (basis: string) => `依据：${basis}`,
  where: '可以这样办',
  nothingKept: '您刚才选的内容没有保存。',
  back: '返回重选',
  call: '打 12368 问法院',
} as const

export const applicantKind = {
  natural: '个人',
  legal: '单位（公司、店铺、物业、社区等）',
} as const satisfies Record<ApplicantKind, string>

export const personalDocument = {
  id_card: '居民身份证',
  passport: '护照',
  hk_macau_permit: '港澳居民来往内地通行证',
  taiwan_permit: '台湾居民来往大陆通行证',
  foreign_permanent_id: '外国人永久居留身份证',
  other: '其他证件',
} as const satisfies Record<(typeof PERSONAL_DOCUMENTS)[number], string>

/** The same, where a name follows or precedes it. */
export const applicantKindShort = { natural: '个人', legal: '单位' } as const satisfies Record<
  ApplicantKind,
  string
>

/** The question of each page, and its name where everything is read once more. */
export const stepTitle = {
  self: '谁来申请？',
  agent: '代理人是谁？',
  who: '申请人是谁？',
  reach: '怎么找到申请人？',
  fellows: '还有一起申请的人吗？',
  others: '对方是谁？',
  facts: '发生了什么事？',
  demands: '想要什么？',
  materials: '手里有什么？',
  authority: '授权委托书（委托您办事的信）',
  institution: '请哪家机构调解？',
  review: '再看一遍',
} as const satisfies Record<Step, string>

export const prefilledNote = {
  phone: '手机号码来自您的咨询，可以改。',
  facts: '来自您的咨询，可以改，也可以补充。',
  institution: '来自您的咨询，可以换一家。',
} as const satisfies Record<Prefilled, string>

/** The consent that is given with an application, stored word for word (在线调解规则 第4条). */
export const APPLICATION_CONSENT = {
  words:
    '我同意由我选的机构在线调解这件事。我知道调解是自愿的，可以随时退出。我写的都是真的，编造纠纷要负法律责任。',
} as const

/** The same of an agent, who consents within the authority of the applicant (民诉法 第62条). */
const CONSENT_OF_AGENT =
  '我受申请人委托，代为同意由我们选的机构在线调解这件事。我知道调解是自愿的，可以随时退出。我写的都是真的，编造纠纷要负法律责任。'

export function consentWordsOf({ agent }: Pick<ApplicationContent, 'agent'>): string {
  return agent ? CONSENT_OF_AGENT : APPLICATION_CONSENT.words
}

/** 恒信公寓公司等 3 方 */
export function othersInWords({ others }: Pick<ApplicationContent, 'others'>): string {
  const [first] = others
  if (!first) return ''
  return others.length > 1 ? `${first.name}等 ${others.length} 方` : first.name
}

/** How far an application is, as its applicant reads it: one sentence with a date. */
export const applicationStatus = {
  draft: () => '还没有提交。',
  submitted: (institution: string, until: string) => `已经提交，${institution}最晚${until}答复。`,
  late: (institution: string, until: string) =>
    `${institution}没有在${until}前答复，已经超时，可以打电话催。`,
  provisional: (institution: string) => `已经提交，等${institution}答复，日期待定。`,
  accepted: (institution: string, on: string) => `${institution}已于${on}受理，正在安排调解员。`,
  declined: (institution: string, on: string) => `${institution}已于${on}答复：没有受理。`,
  withdrawn: (on: string) => `您已于${on}撤回。`,
} as const

export const applicationState = {
  draft: '草稿',
  submitted: '待答复',
  accepted: '已受理',
  declined: '不受理',
  withdrawn: '已撤回',
} as const satisfies Record<ApplicationState, string>

/** The ground of 不受理 as the applicant reads it, and where to go instead (在线调解规则 第9、12条). */
export const groundForApplicant = {
  not_mediable: {
    why: '法律规定这类事不能调解。',
    where: '可以去法院打官司，或者打 12368 问。',
  },
  outside_courts: {
    why: '这件事不归法院管，也就不能在这里调解。',
    where: '机构在答复里写了该找谁。',
  },
  no_jurisdiction: {
    why: '邀请这家机构的法院，管不到这件事。',
    where: '可以换一家别的法院邀请的机构，再申请一次。',
  },
  not_online: {
    why: '这件事不适合在网上调解。',
    where: '可以到机构当面申请，地址在名册里。',
  },
  beyond_scope: {
    why: '这件事不在这家机构受理的范围里。',
    where: '可以换一家机构，再申请一次。',
  },
  beyond_industry: {
    why: '这件事不属于这家机构所在的行业。',
    where: '可以换一家本行业的机构，再申请一次。',
  },
  beyond_expertise: {
    why: '这件事明显超出这家机构的专长。',
    where: '可以换一家擅长的机构，再申请一次。',
  },
  other: { why: '理由见机构的答复。', where: '可以换一家机构，或者打 12368 问法院。' },
} as const satisfies Record<ApplicationGround, { readonly why: string; readonly where: string }>

/**
 * What is demanded, as the case keeps it: payments line by line with their amounts, then the rest.
 */
export function claimInWords({
  payments,
  otherDemands,
}: Pick<ApplicationContent, 'payments' | 'otherDemands'>): string {
  const lines = payments.map(({ what, amount }) => `${what}：${amountInFigures(amount)}`)
  return [...lines, ...(otherDemands ? [otherDemands] : [])]
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n')
}
