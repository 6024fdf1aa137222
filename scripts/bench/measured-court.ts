import type pg from 'pg'
import { CHASE_NODES, CHASE_STATES } from '@/lib/domain/chase/chase'
import { DESK_AGES, DESK_NODES } from '@/lib/domain/desk/court-desk'
import { findChaseList } from '@/lib/queries/chase/find-chases'
import { findComplaints } from '@/lib/queries/complaint/find-complaints'
import { findConfirmations } from '@/lib/queries/confirmation/find-confirmations'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getConfirmationFigures } from '@/lib/queries/confirmation/get-confirmation-figures'
import { countOpenConfirmations } from '@/lib/queries/court/count-open-confirmations'
import { countReturned } from '@/lib/queries/court/count-returned'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtDesk } from '@/lib/queries/court/find-court-desk'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { findCourtJumpTargets } from '@/lib/queries/court/find-court-jump-targets'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { findCourtNumbers, NUMBER_TABS } from '@/lib/queries/court/find-court-numbers'
import { findReferInstitutions } from '@/lib/queries/court/find-refer-institutions'
import { listReferralDrafts } from '@/lib/queries/court/find-referral-drafts'
import { findInspectionList } from '@/lib/queries/court/find-inspections'
import { getChaseSheet } from '@/lib/queries/court/get-chase-sheet'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { getInspectedNumbers } from '@/lib/queries/court/get-inspected-numbers'
import { findImports } from '@/lib/queries/import/find-imports'
import { getImport } from '@/lib/queries/import/get-import'
import { followChanges } from '@/lib/queries/integration/follow-changes'
import { findRoster, ROSTER_STATES } from '@/lib/queries/roster/find-roster'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import type { Seeded } from './insert-rows'
import type { Measured } from './measured-queries'

type Run = Measured['run']

/** Of the largest court: what its pages are opened with. */
type Examples = {
  readonly cursor: string
  readonly running: string
  readonly closed: string
  readonly reviewed: string
  readonly mediator: string
  readonly open: string
  readonly over: string
  readonly overCursor: string
  readonly entry: string
  readonly chaser: string
  readonly sheet: string
  readonly position: string
}

async function findExamples(owner: pg.Client, { court }: Seeded): Promise<Examples> {
  const one = async (sql: string): Promise<string> => {
    const { rows } = await owner.query<{ value: string }>(sql, [court])
    return rows[0]!.value
  }
  const cursor = (at: string, id = 'id') =>
    `'d' || (extract(epoch FROM ${at}) * 1000)::bigint || '.' || ${id}`
  const ofCases = (value: string, condition: string) =>
    one(`SELECT ${value} AS value FROM cases WHERE court_id = $1 AND ${condition}`)
  return {
    cursor: await one(`SELECT ${cursor('referred_at')} AS value FROM cases WHERE court_id = $1
      ORDER BY referred_at DESC, number_serial DESC, id DESC
      OFFSET least(100000, (SELECT count(*) - 21 FROM cases WHERE court_id = $1)) LIMIT 1`),
    running: await ofCases('id::text', `status = 'in_mediation' ORDER BY referred_at DESC LIMIT 1`),
    closed: await ofCases('id::text', `court_stage = 'recorded' ORDER BY closed_at DESC LIMIT 1`),
    mediator: await ofCases('mediator_id::text', 'mediator_id IS NOT NULL LIMIT 1'),
    reviewed: await one(`SELECT k.case_id::text AS value FROM review_cases k
      JOIN review_assignments r ON r.id = k.assignment_id
      WHERE r.court_id = $1 AND r.opens_numbers AND current_date BETWEEN r.starts_on AND r.ends_on
        LIMIT 1`),
    open: await one(`SELECT id::text AS value FROM confirmations
      WHERE court_id = $1 AND status = 'submitted' LIMIT 1`),
    over: await one(`SELECT id::text AS value FROM confirmations
      WHERE court_id = $1 AND status = 'confirmed' ORDER BY submitted_at DESC LIMIT 1`),
    overCursor: await one(`SELECT ${cursor('submitted_at')} AS value FROM confirmations
      WHERE court_id = $1 AND status = 'confirmed' ORDER BY submitted_at LIMIT 1`),
    entry: await one(`SELECT id::text AS value FROM roster_entries
      WHERE court_id = $1 AND mediator_id IS NOT NULL LIMIT 1`),
    chaser: await one(`SELECT institution_id::text AS value FROM court_chases
      WHERE court_id = $1 GROUP BY institution_id ORDER BY count(*) DESC LIMIT 1`),
    sheet: await one(`SELECT id::text AS value FROM imports WHERE court_id = $1
      ORDER BY total DESC LIMIT 1`),
    position: await one(`SELECT (last_position / 2)::text AS value FROM court_feeds
      WHERE court_id = $1`),
  }
}

/**
 * The conditions of the court's list, one at a time, as its form and the numbers of a report set
 * them.
 */
function listQueries({ cursor, mediator }: Examples): Readonly<Record<string, object>> {
  const last = monthAgo(3)
  const all = (conditions: object) => ({ tab: 'all', ...conditions })
  return {
    办理中: { tab: 'open' },
    已退回: { tab: 'returned' },
    已结案: { tab: 'closed' },
    退回后办结: { tab: 'ended' },
    全部: all({}),
    '全部，第 5000 页': all({ after: cursor, from: '100001' }),
    '全部，第 300 页（按号码）': all({ page: '300' }),
    '全部，最后一页': all({ last: '1' }),
    '全部，引调时间从早到晚': all({ order: 'oldest' }),
    '已结案，结案时间': { tab: 'closed', order: 'closed' },
    '已结案，结案时间从早到晚': { tab: 'closed', order: 'closed_first' },
    '办理中，到期先后': { tab: 'open', status: 'in_mediation', order: 'due' },
    '按状态：待机构确认': all({ status: 'pending_acceptance' }),
    '按状态：调解中': all({ status: 'in_mediation' }),
    '按状态：已归档': all({ status: 'archived' }),
    '按类型：常见': all({ type: 'property_service' }),
    '按类型：少见': all({ type: 'maritime' }),
    按来源: all({ source: 'administrative' }),
    '按途径：常见': all({ channel: 'form' }),
    '按途径：少见': all({ channel: 'sheet' }),
    '按结果：成功': { tab: 'closed', result: 'success' },
    '按终止情形：拒签': { tab: 'closed', outcome: 'refused_to_sign' },
    按调解员: all({ mediator }),
    '按期限：待确认逾期': { tab: 'open', clock: 'waiting_late' },
    '按期限：调解逾期': { tab: 'open', clock: 'running_late' },
    '按期限：即将到期': { tab: 'open', clock: 'running_out' },
    '按期限：逾期受理': all({ clock: 'accepted_late' }),
    '按期限：逾期结案': { tab: 'closed', clock: 'closed_late' },
    '按引调时间：两天': all({ referredFrom: daysAgo(40), referredTo: daysAgo(39) }),
    '按引调时间：两年': all({ referredFrom: daysAgo(730), referredTo: daysAgo(1) }),
    '按受理时间：三十天': all({ acceptedFrom: daysAgo(60), acceptedTo: daysAgo(30) }),
    '按结案时间：三十天': { tab: 'closed', closedFrom: daysAgo(60), closedTo: daysAgo(30) },
    '按办理天数：超过 40 天': { tab: 'closed', daysFrom: '41' },
    '按标的额：高': all({ amountFrom: '880000' }),
    '按标的额：一段': all({ amountFrom: '10000', amountTo: '50000' }),
    '按引调时间：一个月': all({ referredFrom: last.from, referredTo: last.to }),
    '按类型、来源和月份': all({
      type: 'labour',
      source: 'entrusted_ordinary',
      referredFrom: daysAgo(90),
    }),
    '搜索：两个字的姓名': all({ q: '王芳' }),
    '搜索：姓名一部分': all({ q: '子轩' }),
    '搜索：一个姓': all({ q: '覃' }),
    '搜索：公司名': all({ q: '远帆贸易' }),
    '搜索：处处都有的词': all({ q: '有限公司' }),
    '搜索：完整案号': all({ q: '(2025) 多元化解4321号' }),
    '搜索：没有的姓名': all({ q: '欧阳锋锋' }),
  }
}

/** The first and the last day of a month before this one. */
function monthAgo(months: number): { readonly from: string; readonly to: string } {
  const now = new Date()
  const day = (month: number, on: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, on)).toISOString()
  return { from: day(-months, 1).slice(0, 10), to: day(1 - months, 0).slice(0, 10) }
}

/** A day before today as conditions write it. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** Every list, statistics page and desk of a court, as people of the largest one open them. */
export async function measuredCourtQueries(
  owner: pg.Client,
  seeded: Seeded,
): Promise<readonly Measured[]> {
  const found = await findExamples(owner, seeded)
  const as =
    (who: Measured['who'], whom = '') =>
    (name: string, run: Run): Measured => ({ name: `法院：${name}${whom}`, who, run })
  const clerk = as('clerk')
  const judge = as('judge', '（法官）')
  const reviewer = as('reviewer', '（审阅人员）')
  const system = as('system', '（法院的系统）')
  const desk = (name: string, query: object) =>
    clerk(`引调与督办${name}`, (actor) => findCourtDesk(actor, query))
  const chases = (name: string, query: object) =>
    clerk(`督办列表${name}`, (actor) => findChaseList(actor, query))
  const roster = (name: string, query: object) =>
    clerk(`名册${name}`, (actor) => findRoster(actor, query))
  const month = daysAgo(31).slice(0, 7)
  return [
    clerk('菜单上的退回件数', (actor) => countReturned(actor, {})),
    clerk('菜单上的待办司法确认', (actor) => countOpenConfirmations(actor, {})),
    ...Object.entries(listQueries(found)).map(([name, query]) =>
      clerk(`案件列表，${name}`, (actor) => findCourtCases(actor, query)),
    ),
    clerk('跳转搜索', (actor) => findCourtJumpTargets(actor, { q: '王芳' })),
    desk('', {}),
    ...(['overdue', 'today', 'returned', 'all'] as const).map((tab) => desk(`，${tab}`, { tab })),
    desk('，全部，第 5 页', { tab: 'all', page: '5' }),
    desk('，一个环节，第 5 页', { node: 'mediation', page: '5' }),
    ...DESK_NODES.flatMap((node) => [
      desk(`，${node}`, { node }),
      ...DESK_AGES.map((age) => desk(`，${node}，${age}`, { node, age })),
    ]),
    clerk('选择机构', (actor) => findReferInstitutions(actor, { disputeType: 'contract' })),
    clerk('选择机构，各类型', (actor) => findReferInstitutions(actor, { disputeType: null })),
    clerk('引调登记', (actor) => listReferralDrafts(actor, {})),
    clerk('批量引调', (actor) => findImports(actor, {})),
    clerk('批量引调的一份', (actor) => getImport(actor, { importId: found.sheet })),
    system('跟随变更，从头', (actor) => followChanges(actor, {})),
    system('跟随变更，从中间', (actor) => followChanges(actor, { after: found.position })),
    chases('', {}),
    ...[...CHASE_STATES, 'all' as const].map((state) => chases(`，${state}`, { state })),
    ...CHASE_NODES.map((node) => chases(`，${node}`, { state: 'all', node })),
    chases('，一家机构', { state: 'all', institution: found.chaser }),
    chases('，一个月', { state: 'all', month }),
    clerk('督办月报', (actor) => getChaseSheet(actor, { month })),
    clerk('司法确认', (actor) => findConfirmations(actor, {})),
    clerk('司法确认，已办结', (actor) => findConfirmations(actor, { state: 'over' })),
    clerk('司法确认，已办结，最后一页', (actor) =>
      findConfirmations(actor, { state: 'over', before: found.overCursor }),
    ),
    judge('司法确认申请，待审查', (actor) =>
      getConfirmation(actor, { confirmationId: found.open }),
    ),
    judge('司法确认申请，已裁定', (actor) =>
      getConfirmation(actor, { confirmationId: found.over }),
    ),
    clerk('司法确认统计', (actor) => getConfirmationFigures(actor, {})),
    ...NUMBER_TABS.map((tab) =>
      clerk(`备案与立案登记，${tab}`, (actor) => findCourtNumbers(actor, { tab })),
    ),
    clerk('备案与立案登记，第 100 页', (actor) =>
      findCourtNumbers(actor, { tab: 'record', page: '100' }),
    ),
    clerk('卷宗列表', (actor) => findCourtDossiers(actor, {})),
    roster('', {}),
    ...ROSTER_STATES.map((state) => roster(`，${state}`, { state })),
    roster('，机构', { kind: 'institution' }),
    roster('，姓名', { q: '王芳' }),
    clerk('名册的一项', (actor) => getRosterEntry(actor, { entryId: found.entry })),
    clerk('投诉', (actor) => findComplaints(actor, {})),
    clerk('投诉，全部', (actor) => findComplaints(actor, { state: 'all' })),
    clerk('审阅任务', (actor) => findInspectionList(actor, {})),
    clerk('案件报表', (actor) => getCourtReport(actor, {})),
    clerk('案件报表，一个月', (actor) => getCourtReport(actor, { from: month, to: month })),
    clerk('调解员积分', (actor) => findCourtMediatorScores(actor, {})),
    clerk('案件积分', (actor) => findCourtCaseScores(actor, {})),
    judge('案件列表', (actor) => findCourtCases(actor, { tab: 'all' })),
    judge('引调与督办', (actor) => findCourtDesk(actor, {})),
    judge('司法确认', (actor) => findConfirmations(actor, {})),
    judge('一件案件', (actor) => getCourtCase(actor, { caseId: found.closed })),
    clerk('一件案件，调解中', (actor) => getCourtCase(actor, { caseId: found.running })),
    clerk('一件案件的经过', (actor) => getCourtProgress(actor, { caseId: found.closed })),
    reviewer('案件列表', (actor) => findCourtCases(actor, { tab: 'all' })),
    reviewer('案件列表，搜索姓名', (actor) => findCourtCases(actor, { tab: 'all', q: '王芳' })),
    reviewer('引调与督办', (actor) => findCourtDesk(actor, {})),
    reviewer('督办列表', (actor) => findChaseList(actor, {})),
    reviewer('卷宗列表', (actor) => findCourtDossiers(actor, {})),
    reviewer('审阅任务', (actor) => findInspectionList(actor, {})),
    reviewer('审阅任务中的号码', (actor) => getInspectedNumbers(actor, { caseId: found.reviewed })),
    reviewer('一件案件', (actor) => getCourtCase(actor, { caseId: found.closed })),
    reviewer('案件报表', (actor) => getCourtReport(actor, {})),
    reviewer('备案与立案登记', (actor) => findCourtNumbers(actor, {})),
  ]
}
