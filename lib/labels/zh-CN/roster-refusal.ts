import type { Facts } from '@/lib/domain/refusal'
import type { RosterAct, RosterStatus } from '@/lib/domain/roster/roster-moves'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { momentInWords } from './moment'
import { rosterPaperMistake } from './roster-paper'
import { rosterActOf, rosterStandingOf, rosterStatus } from './roster'

const when = ({ at }: Facts, today: LocalDate) =>
  typeof at === 'string' ? momentInWords(new Date(at), today) : '刚才'

const actOf = ({ ofInstitution }: Facts, act: Facts[string]) =>
  rosterActOf(ofInstitution === true, act as RosterAct)

const statusOf = ({ status, ofInstitution }: Facts) =>
  status === 'removed'
    ? rosterStandingOf(ofInstitution === true, status)
    : (rosterStatus[status as RosterStatus] ?? '尚未推荐')

/** Refusals of 名册. */
export const ROSTER_SENTENCES = {
  ROSTER_STATUS: (f: Facts, today: LocalDate) =>
    [
      f.lastAct ? `${f.by} 已于 ${when(f, today)} 办理“${actOf(f, f.lastAct)}”。` : '',
      `${f.name ?? '该项'}目前的状态为“${statusOf(f)}”，不能办理“${actOf(f, f.move)}”。请刷新页面查看。`,
    ].join(''),
  ROSTER_HAS_PENDING: (f: Facts) =>
    `${f.name}还有 ${f.pending} 件引调案件待受理，不能退出名册。请先由其受理或者不受理；逾期未确认的，由法院收回（在线调解规则第12条）。`,
  ROSTER_UNTRAINED: (f: Facts) =>
    f.lastOn
      ? `${f.name}最近一次培训在 ${f.lastOn}，已超过一年。请机构登记新的培训后再确认（特邀规定第7条）。`
      : `${f.name}没有培训记录。请机构登记培训后再确认（特邀规定第7条）。`,
  ROSTER_NOT_ENDING: (f: Facts) =>
    f.until
      ? `${f.name}的证书有效期至 ${f.until}，到期前六十日内才能申请续期。`
      : `${f.name}的名册登记没有届满日期，不需要申请续期。`,
  ROSTER_PAPERS_CLOSED: () => rosterPaperMistake.ROSTER_PAPERS_CLOSED!,
  ROSTER_PAPERS_FULL: () => rosterPaperMistake.ROSTER_PAPERS_FULL!,
  ROSTER_PAPER_TWICE: () => rosterPaperMistake.ROSTER_PAPER_TWICE!,
  ROSTER_CERTIFICATE_TAKEN: () => '该证书编号已经用过，请另填编号。',
  MEDIATOR_OFF_ROSTER: (f: Facts, today: LocalDate) =>
    `${f.mediator}在引调法院名册中的状态为“${statusOf(f)}”（${f.by}，${when(f, today)}），不能承办本案。请选择其他调解员。`,
} as const

/** The same as clauses, for the log. */
export const ROSTER_REFUSED = {
  ROSTER_STATUS: '名册项的状态不允许',
  ROSTER_HAS_PENDING: '还有待受理的引调案件',
  ROSTER_UNTRAINED: '没有一年内的培训记录',
  ROSTER_NOT_ENDING: '名册证书尚未临近到期',
  ROSTER_PAPERS_CLOSED: '名册项已不在册',
  ROSTER_PAPERS_FULL: '资质材料已满',
  ROSTER_PAPER_TWICE: '资质材料已经提交过',
  ROSTER_CERTIFICATE_TAKEN: '证书编号已经用过',
  MEDIATOR_OFF_ROSTER: '该调解员不在引调法院的有效名册中',
} as const
