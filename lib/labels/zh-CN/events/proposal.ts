import type { AccountRole } from '@/lib/domain/access/roles'
import type { PROPOSAL_EVENT_SHAPES } from '@/lib/domain/audit/proposal-events'
import type { InstitutionEnd } from '@/lib/domain/ending/institution-end'
import type { ProposalKind } from '@/lib/domain/proposal/proposal-kinds'
import { ACT_TERM } from '../act-term'
import { accountRole } from '../case'
import { institutionEnd } from '../institution-end'
import type { EventTexts } from './event-text'

/** Acts of 双人复核, of 强退 and on the own users of a court or an institution. */
export const PROPOSAL_ACTS = {
  'account:end-sessions': '强制退出登录',
  'administrator:propose': '提交新管理员复核',
  'administrator:propose-password': '提交管理员初始密码复核',
  'court-key:propose': '提交接口密钥复核',
  'institution:propose-end': '提交机构终止、合并复核',
  'parameter:propose': '提交参数复核',
  'second-factor:propose-reset': '提交重置两步验证复核',
  'proposal:confirm': '复核确认',
  'proposal:refuse': '复核不同意',
  'proposal:withdraw': '撤回复核事项',
  'staff:create': '添加本单位账号',
  'staff:renew-password': '重新发放本单位账号初始密码',
  'staff:disable': '停用本单位账号',
  'staff:enable': '启用本单位账号',
} as const

const roleOf = (role: string) => accountRole[role as AccountRole] ?? role

type Proposed = {
  readonly kind: ProposalKind
  readonly what: string
  readonly role: string | null
  /** How an institution ends, where that is known. */
  readonly endsAs?: InstitutionEnd
}

/** What is proposed, as a clause: `添加安全管理员张三`. */
export function proposalInWords({ kind, what, role, endsAs }: Proposed): string {
  if (kind === 'parameter') return `修改${what}`
  if (kind === 'institution_end')
    return `办理${what}的${endsAs ? institutionEnd[endsAs] : '终止、合并'}`
  if (kind === 'court_key') return `为“${what}”签发接口密钥`
  if (kind === 'second_factor') return `重置${roleOf(role ?? '')}${what}的两步验证`
  return kind === 'administrator'
    ? `添加${roleOf(role ?? '')}${what}`
    : `为${roleOf(role ?? '')}${what}重新发放初始密码`
}

export const PROPOSAL_TEXTS: EventTexts<keyof typeof PROPOSAL_EVENT_SHAPES> = {
  'proposal.made': {
    title: '提交复核',
    sentence: (d) => `提交复核：${proposalInWords(d)}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'proposal.confirmed': {
    title: '复核确认',
    sentence: (d) => `确认${d.proposedBy}提交的事项：${proposalInWords(d)}。`,
  },
  'proposal.refused': {
    title: '复核不同意',
    sentence: (d) => `不同意${d.proposedBy}提交的事项：${proposalInWords(d)}。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
  'proposal.withdrawn': {
    title: '撤回复核事项',
    sentence: (d) => `撤回提交的事项：${proposalInWords(d)}。`,
  },
  'account.second-factor-reset': {
    title: '重置两步验证',
    sentence: (d) =>
      `重置${roleOf(d.role)}${d.name}的两步验证${d.proposedBy ? `，由${d.proposedBy}提交` : ''}。`,
  },
  'account.sessions-ended': {
    title: '强制退出登录',
    sentence: (d) =>
      `强制退出${d.name}（${roleOf(d.role)}）的${d.all ? `全部 ${d.sessions} 处` : '1 处'}登录。`,
    quotes: (d) => [[ACT_TERM.reason, d.reason]],
  },
}
