import { withActor } from '@/lib/data/door'
import { findReferralState } from '@/lib/data/stores/referral/referral-state-store'
import { layDecline, setRow } from '@/__tests__/support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 法院系统按案号查询引调案件的现状: 只见本院引调的 (特邀规定 第10条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
type Who = 'courtSystemA' | 'courtSystemB' | 'adminA' | 'partyX'
const state = (caseNo: string, who: Who = 'courtSystemA', courtId = world.courts.a) =>
  withActor(world.people[who], (db) => findReferralState(db, courtId, caseNo))

test('案号、法院自己的案号、现在的状态和机构', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  await setRow('cases', id, { court_case_no: '(2026)民诉前调1号', accepted_at: at(0) })
  expect(await state(caseNo)).toMatchObject({
    id,
    caseNo,
    courtCaseNo: '(2026)民诉前调1号',
    courtName: '甲区法院',
    status: 'in_mediation',
    acceptedAt: at(0),
    mediatorName: '谢岚',
    amount: '1200.00',
    institution: { code: 'inst-a', name: '甲调解中心' },
    declined: null,
  })
})

test('没有这个案号的、只写了一部分的，都是没有；法院自己的案号不是案号', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  await setRow('cases', id, { court_case_no: '(2026)民诉前调1号' })
  for (const wrong of ['', '%', caseNo.slice(0, -1), `${caseNo} `, '(2026)民诉前调1号'])
    expect([wrong, await state(wrong)]).toEqual([wrong, null])
})

test('另一法院引调的查不到，自称是那个法院也查不到', async () => {
  const own = await layCase(world, { status: 'in_mediation' })
  const other = await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
  expect(await state(other.caseNo)).toBeNull()
  expect(await state(other.caseNo, 'courtSystemA', world.courts.b)).toBeNull()
  expect(await state(own.caseNo, 'courtSystemB', world.courts.a)).toBeNull()
  expect((await state(other.caseNo, 'courtSystemB', world.courts.b))?.id).toBe(other.id)
  await expect(state(own.caseNo, 'partyX')).rejects.toThrow(/permission denied/)
})

describe('退回的', () => {
  const decline = (caseId: string, minute: number, institution: 'a' | 'b', reason: string) =>
    layDecline(caseId, {
      institution_id: world.institutions[institution],
      declined_at: at(minute),
      reason_code: reason,
      reason_text: `原因 ${reason}`,
    })

  test('写明最近一次是哪个机构、为何、何时退回的', async () => {
    const { id, caseNo } = await layCase(world, { status: 'returned' })
    await decline(id, 9, 'b', 'beyond_expertise')
    await decline(id, 1, 'a', 'other')
    expect(await state(caseNo)).toMatchObject({
      status: 'returned',
      institution: null,
      declined: {
        reason: 'beyond_expertise',
        text: '原因 beyond_expertise',
        at: at(9),
        institution: { code: 'inst-b', name: '乙调解中心' },
      },
    })
  })

  test('退回过又引调给别的机构的，不再说退回', async () => {
    const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
    await decline(id, 1, 'b', 'other')
    expect((await state(caseNo))?.declined).toBeNull()
  })

  test('没有留下退回记录的，只说退回了；别的案件的记录不混进来', async () => {
    const [bare, other] = [
      await layCase(world, { status: 'returned' }),
      await layCase(world, { status: 'returned' }),
    ]
    await decline(other.id, 1, 'a', 'other')
    expect(await state(bare.caseNo)).toMatchObject({ status: 'returned', declined: null })
  })

  test('不认识的原因停下来，不当作别的', async () => {
    const { id, caseNo } = await layCase(world, { status: 'returned' })
    await decline(id, 1, 'a', 'nonsense')
    await expect(state(caseNo)).rejects.toThrow(/case_declines.reason_code/)
  })
})
