import { withActor } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { findChoice } from '@/lib/data/stores/mediator-choice/choice-store'
import { expression, readValue } from '@/lib/data/typed-reads'
import { getImport } from '@/lib/queries/import/get-import'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { importReferrals } from '@/lib/use-cases/import/import-referrals'
import { linesOf, query } from '../../support/import-runs'
import { codeOf } from '../../support/referral-draft'
import { checkReferrals, referralLine, runReferrals } from '../../support/referral-sheet'
import { done } from '../../support/sound-act'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 批量引调给谁：没有写明机构的统一选择；双方共同选定的调解员随案移送。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const clerk = () => world.people.clerkA
const viewOf = async (importId: string) => done(getImport(clerk(), { importId }))

test('没有写明机构的，选一家才能开始；线下引调的期限自机构收到之日起算', async () => {
  const importId = await checkReferrals(clerk(), [
    referralLine(1, {
      institution: null,
      paperOn: '2026-03-02',
      paperReceivedOn: '2026-03-04',
      paperReason: '情况紧急，先行线下引调',
    }),
  ])
  const view = await viewOf(importId)
  expect(view).toMatchObject({
    untargeted: 1,
    untargetedType: 'contract',
    overdue: { unaccepted: 1 },
  })
  expect(view.lines[0]!.what[0]).toContain('纸质引调日期 2026-03-02')
  expect(await importReferrals(clerk(), { importId })).toMatchObject({
    ok: false,
    refusal: { fields: { institution: 'CHOOSE_ONE' } },
  })
  expect(await runReferrals(clerk(), importId, await codeOf(world.institutions.b))).toMatchObject({
    ok: true,
    value: { made: 1 },
  })
  const [row] = await query<{ referred_on: string; due: string; institution_id: string }>(
    `SELECT (referred_at AT TIME ZONE 'Asia/Shanghai')::date::text AS referred_on,
      acceptance_due_on::text AS due,
       institution_id FROM cases`,
  )
  // 4 March 2026 is a Wednesday: Thursday, Friday, Monday.
  expect(row).toEqual({
    referred_on: '2026-03-02',
    due: '2026-03-09',
    institution_id: world.institutions.b,
  })
  const [event] = await query<{ paper: object }>(
    `SELECT data -> 'paper' AS paper FROM events WHERE kind = 'case.referred'`,
  )
  expect(event!.paper).toEqual({ on: '2026-03-02', receivedOn: '2026-03-04', reason: 'urgent' })
})

test('双方共同选定的调解员随案移送，机构改派他人的须说明理由', async () => {
  const { people } = world
  const importId = await checkReferrals(clerk(), [
    referralLine(1, { chosenMediator: '谢岚', chosenOn: '2026-03-02' }),
    referralLine(2, { chosenMediator: '查无此人', chosenOn: '2026-03-02' }),
    referralLine(3, { chosenMediator: '谢岚' }),
  ])
  expect((await linesOf(importId)).map(({ codes }) => codes)).toEqual([
    [],
    ['MEDIATOR_OF_OTHER'],
    ['REQUIRED'],
  ])
  expect(await runReferrals(clerk(), importId)).toMatchObject({ ok: true, value: { made: 1 } })
  const [row] = await query<{ case_id: string; state: string; chosen_id: string }>(
    'SELECT case_id, state, chosen_id FROM mediator_choices',
  )
  expect(row).toMatchObject({ state: 'chosen', chosen_id: people.mediatorA.id })
  const [event] = await query<{ chosen: { name: string } }>(
    `SELECT data -> 'chosen' AS chosen FROM events WHERE kind = 'case.referred'`,
  )
  expect(event!.chosen).toMatchObject({ name: '谢岚', on: '2026-03-02' })
  await done(acceptCase(people.adminA, { caseId: row!.case_id }))
  const choice = await withActor(people.adminA, (db) => findChoice(db, row!.case_id))
  expect(choice).toMatchObject({ chosen: { name: '谢岚' } })
})

test('移送选任结果只由登记的书记员在登记时做一次：别人、别的案件、第二次都不行', async () => {
  const { people } = world
  const importId = await checkReferrals(clerk(), [referralLine(1), referralLine(2)])
  await runReferrals(clerk(), importId)
  const [first, second] = await query<{ id: string }>('SELECT id FROM cases ORDER BY number_serial')
  const pass = (who: keyof typeof people, caseId: string, mediatorId: string) =>
    withActor(people[who], (db) =>
      readValue(
        db,
        expression<boolean>(
          Prisma.sql`heyi_pass_on_choice(${caseId}::uuid, ${mediatorId}::uuid, ${new Date('2026-03-02')}::timestamptz)`,
        ),
      ),
    )
  const { mediatorA, mediatorB } = people
  for (const who of ['clerkB', 'judgeA', 'adminA', 'mediatorA'] as const)
    expect([who, await pass(who, first!.id, mediatorA.id)]).toEqual([who, false])
  expect(await pass('clerkA', first!.id, mediatorB.id)).toBe(false)
  expect(await pass('clerkA', first!.id, mediatorA.id)).toBe(true)
  expect(await pass('clerkA', first!.id, mediatorA.id)).toBe(false)
  await done(acceptCase(people.adminA, { caseId: second!.id }))
  expect(await pass('clerkA', second!.id, mediatorA.id)).toBe(false)
})
