import type { Asking } from '@/lib/domain/application/asking'
import type { RepresentativeEnd } from '@/lib/domain/participant/guardian-limits'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { dayInFull, dayInWords } from './moment'

export const ASKING_ACTS = {
  'asking:revoke': '机构撤销邀请',
  'asking:add-guardian': '机构登记法定代理人',
  'asking:end-representative': '更换机构登记的负责人、法定代理人',
} as const

export const representativeEnd = {
  replaced: '负责人变更',
  unable: '负责人不能继续参加',
  mistake: '登记有误',
} as const satisfies Record<RepresentativeEnd, string>

/** Who acts for a party, as the institution names them until a mediator has taken the case. */
export const REPRESENTATIVES = {
  title: '法定代理人和单位负责人',
  minors: (names: readonly string[]) =>
    `${names.join('、')}未满十八周岁，由法定代理人答复，请先登记再邀请`,
  add: '登记法定代理人',
  added: '法定代理人已登记，请发邀请。',
  guardianOf: (party: string) => `${party}的法定代理人，由本机构登记`,
  managerOf: (party: string) => `代表${party}的负责人，由本机构登记`,
  end: '更换',
  endOf: (name: string) => `更换${name}`,
  endReason: '更换的原因',
  endHelp:
    '提交后其即时不能再看到本案，没有用的邀请作废。已经作的答复仍在记录中。然后可以另行登记。',
  endSubmit: '停止代为办理',
  ended: '已停止其代为办理，请另行登记。',
  endedTitle: '更换单位的负责人',
} as const

/** 征询对方 on the institution's desk (在线调解规则 第15条). */
export const ASKING_DESK = {
  title: '征询对方',
  help: '一方申请调解的，应当征询对方的意愿（在线调解规则第15条）。对方凭短信链接或者邀请函进入，在手机上答复。答复以前只看到请求、事实与理由，看不到号码和材料。',
  people: '可以邀请的人',
  notNow: '现在不由机构征询',
  back: '返回案件',
  end: '终结（对方不同意调解）',
  endHelp:
    '对方拒绝调解的，应当写明原因，终结调解，告知当事人（在线调解规则第15条）。终结后案件结案，不能撤回。',
  account: '基本情况',
  failureReason: '调解不成的原因',
  costRaising: '导致他方成本增加的行为',
  courtNotes: '需要提示的事项',
  nothing: '无',
  endSubmit: '终结调解',
  ended: (caseNo: string) => `${caseNo} 已终结，通知正在发送。`,
  draftAccount: (applicants: string, submitted: LocalDate, accepted: LocalDate | null) =>
    `${applicants}于${dayInFull(submitted)}在线申请调解${accepted ? `，本机构于${dayInFull(accepted)}受理` : ''}。`,
  draftReason: (names: string, on: LocalDate) => `${names}于${dayInFull(on)}答复不同意调解。`,
} as const

const joined = (names: readonly string[]) => names.join('、')

/** How far the consultation of the other side is, for the institution: one sentence with a day. */
export function askingForDesk(asking: Asking, today: LocalDate): string {
  const names = joined(asking.names)
  const day = (on: LocalDate | null) => (on === null ? '' : dayInWords(on, today))
  switch (asking.step) {
    case 'to_ask':
      return asking.isLate
        ? `尚未征询${names}，应于${day(asking.dueOn)}以前征询，已超期`
        : `应于${day(asking.dueOn)}以前征询${names}`
    case 'waiting':
      return asking.isLate
        ? `已于${day(asking.on)}征询${names}，至${day(asking.dueOn)}没有答复`
        : `已于${day(asking.on)}征询${names}，${day(asking.dueOn)}以前答复`
    case 'agreed':
      return `${names}已于${day(asking.on)}同意调解`
    case 'declined':
      return `${names}已于${day(asking.on)}答复不同意调解`
  }
}

/** The same for a row of a list, where the names have a column of their own. */
export function askingInRow(asking: Asking, today: LocalDate): string {
  const day = (on: LocalDate | null) => (on === null ? '' : dayInWords(on, today))
  switch (asking.step) {
    case 'to_ask':
      return asking.isLate
        ? `征询对方超期（${day(asking.dueOn)}）`
        : `${day(asking.dueOn)}前征询对方`
    case 'waiting':
      return asking.isLate
        ? `对方逾期未答复（${day(asking.dueOn)}）`
        : `对方${day(asking.dueOn)}前答复`
    case 'agreed':
      return '对方同意调解'
    case 'declined':
      return '对方不同意调解，待终结'
  }
}

/** The same for the applicant, no sentence over forty characters. */
export function askingForApplicant(asking: Asking, today: LocalDate): string {
  const day = (on: LocalDate | null) => (on === null ? '' : dayInWords(on, today))
  switch (asking.step) {
    case 'to_ask':
      return asking.isLate
        ? `机构应在${day(asking.dueOn)}前问对方，已经超时，可以打电话催。`
        : `机构最晚${day(asking.dueOn)}问对方愿不愿意。`
    case 'waiting':
      return asking.isLate
        ? `已于${day(asking.on)}问过对方，到${day(asking.dueOn)}还没有答复。`
        : `已于${day(asking.on)}询问对方，对方${day(asking.dueOn)}前答复。`
    case 'agreed':
      return `对方已于${day(asking.on)}答复：愿意调解。`
    case 'declined':
      return `对方已于${day(asking.on)}答复：不愿意调解。`
  }
}
