import type { CorrectionCode } from '@/lib/domain/confirmation/correction-items'
import type {
  HearingAttendance,
  HearingStatement,
  HearingWay,
} from '@/lib/domain/confirmation/hearing'

// 法院审查司法确认, for parties. Plain words, no sentence over 40 characters.

const way = {
  on_site: '请到法院',
  telephone: '法院会打电话给您',
  video: '用手机视频，不用到法院',
} as const satisfies Record<HearingWay, string>

export const ownAttendance = {
  present: '本人到场',
  by_agent: '代理人（替其办事的人）到场',
  absent: '没有到场',
} as const satisfies Record<HearingAttendance, string>

export const ownStatement = {
  voluntary: '协议是自愿签的',
  understood: '清楚协议写了什么',
  no_collusion: '没有恶意串通（合伙骗人）',
  truthful: '材料和说的都是真的',
  objects: '对协议有不同意见',
} as const satisfies Record<HearingStatement, string>

export const OWN_REVIEW = {
  hearing: {
    title: '法官请双方一起核实',
    when: (at: string) => `时间：${at}。`,
    way: (of: HearingWay) => `方式：${way[of]}。`,
    place: (place: string) => `地点：${place}。`,
    bring: '请带身份证。不能来的，请先打12368告诉法院。',
    toReady: ['身份证放在手边，找一个安静的地方。', '不能参加的，请先打12368告诉法院。'],
    tryDevices: '试一试设备',
    enter: '进入视频会议室',
    opensEarly: '开始前三十分钟可以进入。',
    call: '请保持电话畅通。法院不会问银行卡和密码。',
    cancelled: (at: string) => `原定${at}的核实取消了。`,
    reason: (words: string) => `理由：${words}`,
    held: (at: string) => `${at}已经核实。`,
  },
  extended: (days: number) => `审查期限延长了 ${days} 天。`,
} as const

/** What courts returned, before the next application: what to look at again. */
const look = {
  application: '申请书填得对不对',
  agreement: '协议签齐了没有',
  mediation_proof: null,
  institution_proof: null,
  identity: '身份证是否核对过',
  qualification: '营业执照交了没有',
  service_contact: '收信的地址和电话写全没有',
  guardianship: '户口本等关系证明交了没有',
  authority: '委托书交了没有',
  title_certificate: '房产证等证明交了没有',
  unclear_terms: '协议里谁在哪天付多少写清没有',
  statement: null,
  other: null,
} as const satisfies Record<CorrectionCode, string | null>

export const OWN_CHECKS = {
  title: '法院常要求补的，请先看一看',
  line: (what: string) => `${what}？`,
} as const

/** The line of a code; null: nothing that a party could look at. */
export function checkForParty(code: string): string | null {
  const what = (look as Readonly<Record<string, string | null>>)[code] ?? null
  return what && OWN_CHECKS.line(what)
}
