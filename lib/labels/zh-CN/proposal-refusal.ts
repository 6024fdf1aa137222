import type { Facts } from '@/lib/domain/refusal'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'

const DECIDED: Readonly<Record<string, string>> = {
  confirmed: '确认',
  refused: '作出不同意的决定',
  withdrawn: '撤回',
}

const moment = (at: Facts[string], today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '刚才'

/** Refusals of 双人复核, of 参数 and of 强退. */
export const PROPOSAL_SENTENCES = {
  PROPOSAL_DECIDED: (f: Facts, today: LocalDate) =>
    `该事项已于 ${moment(f.at, today)} 由${f.by ?? '他人'}${DECIDED[String(f.state)] ?? '办理'}，您的这次操作没有生效。`,
  PROPOSAL_EXPIRED: (f: Facts, today: LocalDate) =>
    `该事项的复核已于 ${moment(f.at, today)} 到期，没有办理。确需办理的，请重新提交。`,
  PROPOSAL_OWN: () => '自己提交的事项须由另一人复核。不再办理的，请撤回。',
  PROPOSAL_NOT_YOURS: () => '该事项不由您的身份复核，请由安全管理员办理。',
  PROPOSAL_OF_OTHER: (f: Facts) => `该事项由${f.by}提交，只能由本人撤回。`,
  PROPOSAL_WAITS: (f: Facts, today: LocalDate) =>
    `${f.by}已于 ${moment(f.at, today)} 提交同一事项，尚待复核，没有重复提交。`,
  IDENTITY_HAS_ADMINISTRATOR: () =>
    '该证件号码的持有人已有系统、安全或者审计管理员账号，一人不得兼任。',
  POWER_NEEDS_SECOND: () => '系统、安全和审计管理员的账号须双人复核，请提交复核。',
  PARAMETER_WITHDRAWN: (f: Facts, today: LocalDate) =>
    `该项计划已于 ${moment(f.at, today)} 由${f.by}撤回，无需重复操作。`,
  PARAMETER_BEGUN: (f: Facts) =>
    `该项修改已于 ${f.from} 起生效，不能撤回。需要调整的，请另行修改。`,
  PARAMETER_TOO_LATE: (f: Facts) =>
    `提交的生效日期为 ${f.from}，复核时应当晚于当天，没有办理。确需修改的，请重新提交。`,
  SESSION_OVER: (f: Facts) => `${f.name}的这处登录已经退出，无需重复操作。`,
} as const

/** The same as clauses, for the log. */
export const PROPOSAL_REFUSED = {
  PROPOSAL_DECIDED: '已经由他人办理',
  PROPOSAL_EXPIRED: '复核已经到期',
  PROPOSAL_OWN: '须由另一人复核',
  PROPOSAL_NOT_YOURS: '不由该身份复核',
  PROPOSAL_OF_OTHER: '只能由提交人撤回',
  PROPOSAL_WAITS: '同一事项尚待复核',
  IDENTITY_HAS_ADMINISTRATOR: '一人不得兼任管理员',
  POWER_NEEDS_SECOND: '管理员账号须双人复核',
  PARAMETER_WITHDRAWN: '计划已经撤回',
  PARAMETER_BEGUN: '修改已经生效',
  PARAMETER_TOO_LATE: '生效日期已到',
  SESSION_OVER: '登录已经退出',
} as const
