import { z } from 'zod'
import type { AuditedList } from '@/lib/domain/audit/lists'
import { chainInWords } from '@/lib/labels/zh-CN/chain-fault'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { viewMaterial } from '@/lib/queries/case/view-material'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { findEvents } from '@/lib/queries/audit/find-events'
import { defineSqlQuery } from '@/lib/queries/define-query'
import { findOperations } from '@/lib/queries/institution/find-log'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { layPapers } from '../../support/case-papers'
import { viewOf } from '../../support/institution-list'
import { emptyTables } from '../../support/empty-tables'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 法院审阅人看过哪一张列表、哪一张统计表，与之有关的每个机构都看得到；记不下来的，不给看。

const LISTS = {
  court_cases: findCourtCases,
  court_dossiers: findCourtDossiers,
  court_case_scores: findCourtCaseScores,
  court_report: getCourtReport,
  court_mediator_scores: findCourtMediatorScores,
} as const satisfies Record<AuditedList, unknown>
const NAMES = Object.keys(LISTS) as AuditedList[]
const SUMS: readonly AuditedList[] = ['court_report', 'court_mediator_scores']

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Stored = { chain: string; data: { list: string; conditions: string[]; cases: number | null } }
const stored = async () =>
  (
    await (
      await ownerClient()
    ).query<Stored>(`SELECT chain, data FROM events WHERE kind = 'list.viewed' ORDER BY chain, seq`)
  ).rows
const open = (list: AuditedList, who: keyof World['people'] = 'reviewerA', query: object = {}) =>
  (LISTS[list] as typeof findCourtCases)(world.people[who], query)
const logOf = async (who: 'adminA' | 'adminB', kind = 'list.viewed') =>
  (await viewOf(findOperations(world.people[who], { kind }))).rows.map(
    ({ who: name, sentence, notes, caseNo }) => ({
      name,
      sentence,
      notes: notes.map(({ text }) => text).join(),
      caseNo,
    }),
  )

/** Two cases of institution A, one of B, all of court A, and one of another court. */
async function layFour(): Promise<void> {
  const ofB = { institutionId: world.institutions.b, mediator: world.people.mediatorB }
  for (const spec of [{}, {}, ofB, { courtId: world.courts.b }])
    await layCase(world, { status: 'in_mediation', ...spec })
}

/** Closed ones too, which alone have scores. */
async function layClosed(): Promise<void> {
  const ofB = { institutionId: world.institutions.b, mediator: world.people.mediatorB }
  for (const spec of [{}, ofB]) await layCase(world, { status: 'closed', ...spec })
}

test.each(NAMES)('%s：每看一次，有关的机构各记一条，本院记一条，写明件数', async (list) => {
  await layFour()
  if (SUMS.includes(list)) await layClosed()
  for (const times of [1, 2]) {
    await viewOf(open(list))
    const isSums = SUMS.includes(list)
    const sentence = expect.stringMatching(
      isSums ? /^查看了法院的“.+”。$/ : /^查看了法院的“.+”，看到本机构的案件 2 件。$/,
    )
    expect(await logOf('adminA')).toEqual(
      Array(times).fill({ name: '甲审阅', sentence, notes: expect.any(String), caseNo: null }),
    )
    expect(await logOf('adminB')).toHaveLength(times)
    const { institutions, courts } = world
    expect(new Map((await stored()).map(({ chain, data }) => [chain, data.cases]))).toEqual(
      new Map([
        [`institution:${institutions.a}`, isSums ? null : 2],
        [`institution:${institutions.b}`, isSums ? null : 1],
        [`court:${courts.a}`, isSums ? null : 3],
      ]),
    )
  }
  expect(await verifyChains()).toMatchObject({ faults: [] })
})

test.each(NAMES)('%s：记不下来，就不给看', async (list) => {
  await layFour()
  await layClosed()
  const db = await ownerClient()
  await db.query(
    `CREATE FUNCTION test_refuse_look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION
      'no room for a look'; END $$`,
  )
  await db.query(
    `CREATE TRIGGER test_refuse_look BEFORE INSERT ON events FOR EACH ROW
      WHEN (NEW.kind = 'list.viewed' AND NEW.institution_id IS NOT NULL)
        EXECUTE FUNCTION test_refuse_look()`,
  )
  try {
    await expect(open(list)).rejects.toThrow(/no room for a look/)
    expect(await stored()).toEqual([])
    expect((await viewOf(open(list, 'clerkA'))).watermark).toContain('甲书记')
  } finally {
    await db.query('DROP TRIGGER test_refuse_look ON events; DROP FUNCTION test_refuse_look()')
  }
})

test('引调员和法官看列表不另记；只有页上有其案件的机构才记；没有案件的页，只记在本院', async () => {
  await layFour()
  for (const list of NAMES)
    for (const who of ['clerkA', 'judgeA'] as const) await viewOf(open(list, who))
  expect(await stored()).toEqual([])
  await viewOf(
    open('court_cases', 'reviewerA', { tab: 'all', mediator: world.people.mediatorB.id }),
  )
  expect((await stored()).map(({ chain }) => chain)).toEqual([
    `court:${world.courts.a}`,
    `institution:${world.institutions.b}`,
  ])
  await viewOf(open('court_cases', 'reviewerA', { tab: 'closed' }))
  expect((await stored()).map(({ chain }) => chain.split(':')[0])).toEqual([
    'court',
    'court',
    'institution',
  ])
})

describe('统计表只记在有案件计入的机构', () => {
  const chainsOf = async (list: AuditedList, query: object = {}) => {
    await viewOf(open(list, 'reviewerA', query))
    const chains = (await stored()).map(({ chain }) => chain)
    await emptyTables(['events', 'chain_heads'])
    return chains
  }
  const own = () => `court:${world.courts.a}`

  test('没有案件的受邀机构不记；调解员积分只看已结案的', async () => {
    expect(await chainsOf('court_report')).toEqual([own()])
    await layCase(world, { status: 'in_mediation' })
    expect(await chainsOf('court_report')).toEqual([own(), `institution:${world.institutions.a}`])
    expect(await chainsOf('court_mediator_scores')).toEqual([own()])
  })

  test('只看一名调解员的，只记在他的机构', async () => {
    await layFour()
    await layClosed()
    for (const list of SUMS)
      expect(await chainsOf(list, { mediator: world.people.mediatorB.id })).toEqual([
        own(),
        `institution:${world.institutions.b}`,
      ])
  })
})

test('审计员看到的是一次查看一行，各机构留存的不另列', async () => {
  await layFour()
  await viewOf(open('court_cases'))
  expect(await stored()).toHaveLength(3)
  const seen = await viewOf(findEvents(world.people.auditor, { kind: 'list.viewed' }))
  expect(seen.rows.map(({ chain }) => chain)).toEqual([chainInWords('court')])
  expect(seen.total).toBe(1)
  expect(await logOf('adminA')).toHaveLength(1)
})

test('查找的词和人名可能是别的机构的：机构只知道用了关键词，本院留有全文，其中的号码遮住', async () => {
  await layFour()
  await layClosed()
  const {
    rows: [other],
  } = await (
    await ownerClient()
  ).query<{ name: string }>(
    `SELECT p.name FROM parties p JOIN cases c ON c.id = p.case_id WHERE c.institution_id = $1
      LIMIT 1`,
    [world.institutions.b],
  )
  await (await ownerClient()).query('UPDATE parties SET name = $1', [other!.name])
  for (const q of [other!.name, '13800135678']) {
    for (const list of ['court_cases', 'court_dossiers', 'court_case_scores'] as const)
      await viewOf(open(list, 'reviewerA', { tab: 'all', q, type: 'tort' }))
  }
  for (const list of NAMES)
    await viewOf(open(list, 'reviewerA', { mediator: world.people.mediatorB.id }))
  const events = await stored()
  const [reported, own] = [
    events.filter(({ chain }) => chain.startsWith('institution')),
    events.filter(({ chain }) => chain.startsWith('court')),
  ]
  expect(new Set(reported.map(({ data }) => data.list))).toEqual(new Set(NAMES))
  expect(JSON.stringify(reported)).not.toMatch(new RegExp(`${other!.name}|陈启|138[0-9*]{8}`))
  expect(reported.find(({ data }) => data.list === 'court_cases')!.data.conditions).toEqual(
    expect.arrayContaining(['纠纷类型：侵权责任纠纷', '按关键词查找']),
  )
  expect(JSON.stringify(own)).toContain(`“${other!.name}”`)
  expect(JSON.stringify(own)).toContain('138****5678')
  expect(JSON.stringify(own)).not.toContain('13800135678')
})

test('退回的案件：当时不受理的机构看得到法院看了列表、详情、卷宗、进度和材料', async () => {
  const inserted = await layCase(world, { status: 'pending_acceptance' })
  const { materialId } = await layPapers(inserted)
  await declineCase(world.people.adminA, {
    caseId: inserted.id,
    reason: 'beyond_scope',
    text: '不在本机构受理范围',
  })
  const reader = world.people.reviewerA
  await viewOf(open('court_cases', 'reviewerA', { tab: 'returned' }))
  await viewOf(open('court_dossiers'))
  await viewOf(getCourtCase(reader, { caseId: inserted.id }))
  await viewOf(getCourtProgress(world.people.clerkA, { caseId: inserted.id }))
  await viewOf(getCourtDossier(reader, { caseId: inserted.id }))
  await viewOf(viewMaterial(reader, { materialId }))
  expect(await logOf('adminA')).toHaveLength(2)
  for (const [kind, times] of [
    ['case.viewed', 2],
    ['dossier.read', 1],
    ['material.viewed', 1],
  ] as const)
    expect([kind, await logOf('adminA', kind)]).toHaveProperty('1.length', times)
  expect(
    (await viewOf(findOperations(world.people.adminA, { caseNo: inserted.caseNo, group: 'look' })))
      .rows,
  ).toHaveLength(4)
  for (const kind of ['list.viewed', 'case.viewed', 'dossier.read', 'material.viewed'])
    expect(await logOf('adminB', kind)).toEqual([])
})

test('很多人同时看，谁也不因为互相等待而失败', async () => {
  await layFour()
  await layClosed()
  await Promise.all(
    Array.from({ length: 24 }, (_, turn) => viewOf(open(NAMES[turn % NAMES.length]!))),
  )
  expect(
    (await stored()).filter(({ chain }) => chain === `institution:${world.institutions.a}`),
  ).toHaveLength(24)
})

test('只用 SQL 读的列表也一样：先由系统记下，再回答', async () => {
  const look = {
    event: {
      kind: 'list.viewed' as const,
      data: { list: 'court_cases' as const, conditions: [], of: 'court' as const, cases: 0 },
    },
    subject: { courtId: world.courts.a },
  }
  const lean = defineSqlQuery({
    act: 'case:list',
    input: z.strictObject({}),
    load: (read) => read.$queryRaw<{ role: string }[]>`SELECT current_user AS role`,
    record: () => [
      look,
      { ...look, subject: { courtId: world.courts.a, institutionId: world.institutions.a } },
    ],
    present: ([row]) => row!.role,
  })
  expect([
    await viewOf(lean(world.people.reviewerA, {})),
    await viewOf(lean(world.people.clerkA, {})),
  ]).toEqual(['heyi_reader', 'heyi_app'])
  expect((await stored()).length).toBe(4)
})
