import type pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { countCases } from '@/lib/queries/institution/count-cases'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { findOperations } from '@/lib/queries/institution/find-log'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { findRecords } from '@/lib/queries/institution/find-records'
import { findVideoSessions } from '@/lib/queries/institution/find-video-sessions'
import { getFairness } from '@/lib/queries/institution/get-fairness'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getReport } from '@/lib/queries/institution/get-report'
import { getVideoReport } from '@/lib/queries/institution/get-video-report'
import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { findToday } from '@/lib/queries/mediator/find-today'
import type { Seeded } from './insert-rows'
import { measuredCourtQueries } from './measured-court'

export type Measured = {
  readonly name: string
  readonly who: 'admin' | 'clerk' | 'judge' | 'reviewer' | 'mediator' | 'busiest' | 'system'
  readonly run: (actor: Actor) => Promise<Decided<unknown>>
}

/** A cursor so many pages deep, as the page before would have carried it. */
async function deepCursor(
  owner: pg.Client,
  { institution }: Seeded,
  page: number,
): Promise<string> {
  const {
    rows: [row],
  } = await owner.query<{ at: Date; id: string }>(
    `SELECT referred_at AS at, id FROM cases WHERE institution_id = $1 ORDER BY referred_at DESC,
      number_serial DESC, id DESC OFFSET least($2::int, (SELECT count(*) - 21 FROM cases
      WHERE institution_id = $1)) LIMIT 1`,
    [institution, page * 20],
  )
  return `d${row!.at.getTime()}.${row!.id}`
}

/**
 * Every list, search and statistics query of a page, as the largest institution's administrator or
 * the largest court's clerk runs it.
 */
export async function measuredQueries(
  owner: pg.Client,
  seeded: Seeded,
): Promise<readonly Measured[]> {
  const cursor = await deepCursor(owner, seeded, 5000)
  const admin = (name: string, run: Measured['run']): Measured => ({ name, who: 'admin', run })
  const list = (name: string, query: object) => admin(name, (actor) => findCases(actor, query))
  return [
    admin('菜单上的待办数', (actor) => countCases(actor, {})),
    list('待受理', { tab: 'accept' }),
    list('待分配', { tab: 'assign' }),
    list('即将到期', { tab: 'due' }),
    list('即将到期，暂停中', { tab: 'due', clock: 'paused' }),
    list('全部，第 1 页', { tab: 'all' }),
    list('全部，第 5000 页', { tab: 'all', after: cursor, from: '100001' }),
    list('全部，按状态', { tab: 'all', status: 'in_mediation' }),
    list('逾期受理（一件也没有）', { tab: 'all', clock: 'accepted_late' }),
    list('搜索：两个字的姓名', { tab: 'all', q: '王芳' }),
    list('搜索：姓名一部分', { tab: 'all', q: '子轩' }),
    list('搜索：一个姓', { tab: 'all', q: '覃' }),
    list('搜索：公司名', { tab: 'all', q: '远帆贸易' }),
    list('搜索：处处都有的词', { tab: 'all', q: '有限公司' }),
    list('搜索：完整案号', { tab: 'all', q: '(2025) 多元化解4321号' }),
    admin('案件调解记录', (actor) => findRecords(actor, {})),
    admin('案件调解记录，按类型和月份', (actor) =>
      findRecords(actor, {
        tab: 'all',
        type: 'labour',
        referredFrom: '2026-03-01',
        referredTo: '2026-06-30',
      }),
    ),
    admin('案件调解记录，三个月内开始协同调解的', (actor) =>
      findRecords(actor, {
        coMediatedBy: seeded.busiest,
        coMediatedFrom: '2026-08-01',
        coMediatedTo: '2026-10-31',
      }),
    ),
    admin('电子卷宗记录', (actor) => findDossiers(actor, {})),
    admin('操作日志', (actor) => findOperations(actor, {})),
    admin('调解员积分', (actor) => findMediatorScores(actor, {})),
    admin('调解员积分，一年', (actor) =>
      findMediatorScores(actor, { from: '2025-11', to: '2026-10' }),
    ),
    admin('案件积分', (actor) => findCaseScores(actor, {})),
    admin('机构案件报表，十二个月', (actor) => getReport(actor, {})),
    admin('视频调解，十二个月', (actor) => getVideoReport(actor, {})),
    admin('视频调解会，第一页', (actor) => findVideoSessions(actor, {})),
    admin('机构案件报表，一个月', (actor) => getReport(actor, { from: '2026-10', to: '2026-10' })),
    admin('分案均衡，三个月', (actor) => getFairness(actor, { from: '2026-08', to: '2026-10' })),
    admin('服务人员列表', (actor) => findMediators(actor, {})),
    admin('服务人员列表，按自动履行率', (actor) => findMediators(actor, { order: 'performance' })),
    admin('一名调解员', (actor) => getMediator(actor, { mediatorId: seeded.busiest })),
    { name: '调解员：今日待办，在办三件', who: 'mediator', run: (actor) => findToday(actor, {}) },
    {
      name: '调解员：今日待办，在办最多的一名',
      who: 'busiest',
      run: (actor) => findToday(actor, {}),
    },
    {
      name: '调解员：我的案件',
      who: 'busiest',
      run: (actor) => findMyCases(actor, { settled: true, text: null, after: null }),
    },
    ...(await measuredCourtQueries(owner, seeded)),
  ]
}
