import { withActor } from '@/lib/data/door'
import { findTouchedCases } from '@/lib/data/stores/deadline/touched-clocks-store'
import { getCalendarPreview } from '@/lib/queries/system/get-calendar-preview'
import { setRow } from '../../support/case-parts'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 载入之前就列明哪些办理中案件的期限改变；系统管理员只看到编号、机构、原来和以后的届满日。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await (await ownerClient()).query('DELETE FROM calendar_years')
})
afterAll(closeWorld)

const YEAR = new Date().getUTCFullYear() + 1
const NOTICE = {
  year: String(YEAR),
  holidays: `${YEAR}-01-01..${YEAR}-01-03\n${YEAR}-01-11..${YEAR}-01-25`,
  makeUpWorkdays: '',
  source: '国务院办公厅关于部分节假日安排的通知',
}

/** A case in mediation whose last day is in the holiday of the notice. */
async function layTouched() {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const accepted = `${YEAR - 1}-12-15T02:00:00Z`
  await setRow('cases', inserted.id, {
    referred_at: accepted,
    received_at: accepted,
    accepted_at: accepted,
    acceptance_due_on: `${YEAR - 1}-12-18`,
    mediation_due_on: `${YEAR}-01-14`,
    mediation_due_provisional: true,
  })
  return inserted
}

test('列出受影响的案件：编号、机构、原来和以后的届满日；别的一概没有', async () => {
  const { caseNo } = await layTouched()
  await layCase(world, { status: 'closed' })
  const { preview } = await viewOf(getCalendarPreview(world.people.system, NOTICE))
  expect(preview?.touched).toEqual({
    count: 1,
    isAtLeast: false,
    cases: [
      {
        caseNo,
        institution: '甲调解中心',
        changes: [
          expect.stringMatching(
            new RegExp(`^调解期限 ${YEAR}-01-14（暂定） → ${YEAR}-0[12]-\\d\\d$`),
          ),
        ],
      },
    ],
  })
})

test('没有受影响的案件：零件', async () => {
  const { preview } = await viewOf(getCalendarPreview(world.people.system, NOTICE))
  expect(preview?.touched).toEqual({ count: 0, isAtLeast: false, cases: [] })
})

test('当事人的角色不能调用', async () => {
  const read = withActor(world.people.partyX, (db) => findTouchedCases(db, YEAR, 10))
  await expect(read).rejects.toThrow(/permission denied/)
})

test.each(['adminA', 'mediatorA', 'clerkA', 'courtSystemA'] as const)(
  '%s 从这里读不到任何案件',
  async (who) => {
    await layTouched()
    expect(await withActor(world.people[who], (db) => findTouchedCases(db, YEAR, 10))).toEqual([])
  },
)
