import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { addImportedCases } from '@/lib/data/stores/import/import-case-store'
import type { ImportedCase } from '@/lib/data/stores/import/imported-case'
import { addImport } from '@/lib/data/stores/import/new-import-store'
import type { CasePlan } from '@/lib/domain/import/decide-case-row'
import { assignmentRows, caseRow, eventRows, pointRows } from '@/__tests__/support/case-rows'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// 补录的案件: 案件、当事人、事件、结案和积分一起写下, 案号照原来的或新编 (ADR 0016).

let world: World
let importId: string
beforeEach(async () => {
  world = await buildWorld()
  importId = await layImport('adminA')
})
afterAll(closeWorld)

type Admin = 'adminA' | 'adminB'
const AT = new Date('2026-11-24T02:00:00Z')
const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
async function layImport(who: Admin): Promise<string> {
  const made = {
    id: randomUUID(),
    kind: 'cases' as const,
    fileName: '案件.xlsx',
    size: 1000,
    sha256: 'ab'.repeat(32),
    total: 1,
    ready: 1,
    refused: 0,
    repeated: 0,
  }
  const actor = world.people[who]
  await withActor(actor, (db) => addImport(db, grantOf(actor, 'case:check-import'), made, [], AT))
  return made.id
}
const PENDING: CasePlan = {
  status: 'pending_acceptance',
  referredAt: at('2025-03-02'),
  acceptanceDueOn: localDate('2025-03-06'),
  isAcceptanceDueProvisional: false,
  mediator: null,
}
const ACCEPTED: CasePlan = {
  ...PENDING,
  status: 'pending_assignment',
  acceptedAt: at('2025-03-03'),
  mediationDueOn: localDate('2025-04-02'),
  isMediationDueProvisional: false,
}
const closed = (outcome: 'agreement' | 'deadlock', days = 6): CasePlan => {
  const { mediatorA } = world.people
  return {
    ...PENDING,
    status: 'closed',
    acceptedAt: at('2025-03-03'),
    mediationDueOn: localDate('2025-04-02'),
    isMediationDueProvisional: false,
    mediator: { id: mediatorA.id, name: mediatorA.name },
    closedAt: at('2025-03-08'),
    outcome,
    account: '双方当场付清',
    isSuccess: outcome === 'agreement',
    days,
  }
}
function imported(plan: CasePlan, change: Partial<ImportedCase> = {}): ImportedCase {
  const id = randomUUID()
  const keys = { caseId: id, courtId: world.courts.a, holderId: world.institutions.a }
  return {
    id,
    courtId: world.courts.a,
    courtName: '甲区法院',
    numberPrefix: '联调',
    brought: null,
    plan,
    importId,
    rowNo: 2,
    eventId: randomUUID(),
    columns: {
      source: 'delegated_pre_filing',
      category: 'civil',
      disputeType: 'contract',
      cause: '买卖合同纠纷',
      causeVersion: '2025',
      claim: '请求支付货款',
      facts: '未记载',
      amount: '88.50',
    },
    parties: [{ ...keys, position: 1, side: 'applicant', kind: 'natural', name: '许静' }],
    ...change,
  }
}
const add = (cases: readonly ImportedCase[], who: Admin = 'adminA') =>
  withActor(world.people[who], (db) =>
    addImportedCases(db, grantOf(world.people[who], 'case:import'), cases, AT),
  )
const countRows = async (table: 'cases' | 'parties' | 'events' | 'closings') =>
  (await (await ownerClient()).query(`SELECT 1 FROM ${table}`)).rowCount

describe('写下', () => {
  test('一件也没有的，什么也不写', async () => {
    expect(await add([])).toEqual([])
    expect([await countRows('cases'), await countRows('events')]).toEqual([0, 0])
  })

  test('待受理的：机构的案件，来自这次补录，没有受理、没有调解员', async () => {
    const each = imported(PENDING)
    const [caseNo] = await add([each])
    expect(await caseRow(each.id)).toMatchObject({
      status: 'pending_acceptance',
      version: 1,
      institution_id: world.institutions.a,
      holder_id: world.institutions.a,
      mediator_id: null,
      accepted_at: null,
      due: null,
      closed_at: null,
      last_act: 'case.imported',
      last_act_by: '林敏',
    })
    const { rows } = await (
      await ownerClient()
    ).query(
      `SELECT case_no, import_id, court_id, cause, amount, referred_at, received_at, last_act_at,
         acceptance_due_on::text AS accept_by FROM cases`,
    )
    expect(rows).toEqual([
      {
        case_no: caseNo,
        import_id: importId,
        court_id: world.courts.a,
        cause: '买卖合同纠纷',
        amount: '88.50',
        referred_at: at('2025-03-02'),
        received_at: at('2025-03-02'),
        last_act_at: AT,
        accept_by: '2025-03-06',
      },
    ])
    expect(await assignmentRows(each.id)).toEqual([])
  })

  test('已受理的带着受理的时间和调解的期限', async () => {
    const each = imported(ACCEPTED)
    await add([each])
    expect(await caseRow(each.id)).toMatchObject({
      status: 'pending_assignment',
      accepted_at: at('2025-03-03'),
      due: '2025-04-02',
      mediator_id: null,
    })
  })

  test('已结案的：调解员、结果、用时、分配和结案说明都在', async () => {
    const each = imported(closed('agreement'))
    await add([each])
    expect(await caseRow(each.id)).toMatchObject({
      status: 'closed',
      mediator_name: '谢岚',
      closed_at: at('2025-03-08'),
      outcome: 'agreement',
      closing_days: 6,
    })
    expect(await assignmentRows(each.id)).toMatchObject([
      {
        mediator_name: '谢岚',
        assigned_by: '林敏',
        accepted_at: at('2025-03-03'),
        ended_at: at('2025-03-08'),
        ended_because: 'case_closed',
        end_reason: 'agreement',
      },
    ])
    const { rows } = await (
      await ownerClient()
    ).query('SELECT outcome, account, failure_reason, closed_at FROM closings')
    expect(rows).toEqual([
      {
        outcome: 'agreement',
        account: '双方当场付清',
        failure_reason: null,
        closed_at: at('2025-03-08'),
      },
    ])
  })

  test('每件一条补录的记录，写明哪次补录的第几行、状态和结果', async () => {
    const [open, done] = [
      imported(PENDING, { rowNo: 2 }),
      imported(closed('deadlock', 9), { rowNo: 3 }),
    ]
    const [openNo, doneNo] = await add([open, done])
    const [ofOpen] = await eventRows(open.id)
    expect(ofOpen).toMatchObject({ kind: 'case.imported', actor_name: '林敏', at: AT, basis: null })
    expect(ofOpen?.data).toMatchObject({
      caseNo: openNo,
      importId,
      rowNo: 2,
      court: '甲区法院',
      status: 'pending_acceptance',
      mediator: null,
      outcome: null,
      days: null,
    })
    expect((await eventRows(done.id))[0]?.data).toMatchObject({
      caseNo: doneNo,
      rowNo: 3,
      status: 'closed',
      mediator: '谢岚',
      outcome: 'deadlock',
      days: 9,
    })
  })
})

describe('案号', () => {
  test('带来的照用，没有的按引调的年份和法院的字号接着编；次序与行一致', async () => {
    const brought = imported(PENDING, { brought: { year: 2020, prefix: '旧调', serial: 7 } })
    const [first, second] = [imported(PENDING), imported(PENDING)]
    const referred = (text: string) => imported({ ...PENDING, referredAt: new Date(text) })
    const oldYear = referred('2024-12-31T23:59:59+08:00')
    const newYear = referred('2025-01-01T00:00:00+08:00')
    expect(await add([first, brought, second, oldYear, newYear])).toEqual([
      '(2025) 联调1号',
      '(2020) 旧调7号',
      '(2025) 联调2号',
      '(2024) 联调1号',
      '(2025) 联调3号',
    ])
  })

  test('别的案件已经占了的号跳过去', async () => {
    await add([imported(PENDING, { brought: { year: 2025, prefix: '联调', serial: 1 } })])
    expect(await add([imported(PENDING)])).toEqual(['(2025) 联调2号'])
  })

  test('带来的号已经有了的，整批不写，一行也不留', async () => {
    const number = { year: 2020, prefix: '旧调', serial: 7 }
    await add([imported(PENDING, { brought: number })])
    const batch = [imported(closed('agreement')), imported(PENDING, { brought: number })]
    await expect(add(batch)).rejects.toThrow(/Unique constraint/)
    expect([
      await countRows('cases'),
      await countRows('parties'),
      await countRows('events'),
      await countRows('closings'),
    ]).toEqual([1, 1, 1, 0])
  })
})

describe('积分', () => {
  test('按结案那天的规则：成功的有期限和成功的分，不成功的只有不成功的分', async () => {
    const [won, slow, lost] = [
      imported(closed('agreement', 6)),
      imported(closed('agreement', 400)),
      imported(closed('deadlock', 6)),
    ]
    await add([won, slow, lost])
    expect(await pointRows(won.id)).toEqual([
      'result success 5 case.imported',
      'time closed_in_time 10 case.imported',
    ])
    expect(await pointRows(slow.id)).toContain('result success 5 case.imported')
    expect(await pointRows(slow.id)).not.toContain('time closed_in_time 10 case.imported')
    expect(await pointRows(lost.id)).toEqual(['result failure 1 case.imported'])
  })

  test('规则生效之前结案的没有分', async () => {
    const plan = { ...closed('agreement'), closedAt: at('2018-12-31') } as CasePlan
    const each = imported(plan)
    await add([each])
    expect(await pointRows(each.id)).toEqual([])
  })
})

test('不能补录到别的机构的批次里，也不能补录没有邀请过本机构的法院的案件', async () => {
  const foreign = await layImport('adminB')
  await expect(add([imported(PENDING, { importId: foreign })])).rejects.toThrow(
    /row-level security/,
  )
  const db = await ownerClient()
  await db.query('DELETE FROM institution_courts WHERE court_id = $1', [world.courts.a])
  await expect(add([imported(PENDING)])).rejects.toThrow(/refers nothing to this institution/)
  expect(await countRows('cases')).toBe(0)
})
