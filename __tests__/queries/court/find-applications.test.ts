import { toLocalDate } from '@/lib/domain/time/local-date'
import { findApplicationsAtCourt } from '@/lib/queries/court/find-applications'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { acceptance, FACTS, insertApplication } from '../../support/insert-application'
import { viewOf } from '../../support/institution-list'
import { inDays } from '../../support/rosters'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 机构尚未受理的当事人申请，邀请它的那一个法院的书记员看得到机构和期限；docs/decisions/0139-court-loose-ends.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const listOf = (who: keyof World['people']) =>
  viewOf(findApplicationsAtCourt(world.people[who], {}))
/** Ends, or begins again, the entries of the institution at the court. */
const setInvited = (courtId: string, isInvited: boolean) =>
  asOwner(
    `INSERT INTO institution_courts (institution_id, court_id, invited_on, roster_from,
      roster_until)
     VALUES ($1, $2, '2025-01-01', '2025-01-01', $3)
     ON CONFLICT (institution_id, court_id) DO UPDATE SET roster_from = '2025-01-01',
       roster_until = $3`,
    [world.institutions.a, courtId, isInvited ? null : inDays(-1)],
  )

test('只有一个法院邀请的机构：那个法院的书记员看到机构、日期和期限，看不到人和事；受理以后就是案件', async () => {
  const { courts, institutions } = world
  await setInvited(courts.a, true)
  await setInvited(courts.b, false)
  const { applicationId } = await insertApplication(institutions.a)
  const lines = await listOf('clerkA')
  expect(lines).toMatchObject([
    {
      institution: '甲调解中心',
      submitted: expect.stringContaining(toLocalDate(new Date())),
      clock: { state: 'running' },
    },
  ])
  expect(JSON.stringify(lines)).not.toMatch(
    new RegExp(`许静|${FACTS.slice(0, 6)}|${applicationId}`),
  )
  for (const who of ['clerkB', 'judgeA', 'reviewerA'] as const)
    expect(await listOf(who)).toEqual([])

  // Several courts invite it: which one is concerned is said with the acceptance.
  await setInvited(courts.b, true)
  expect([await listOf('clerkA'), await listOf('clerkB')]).toEqual([[], []])
  await setInvited(courts.b, false)

  const before = (await viewOf(findCourtCases(world.people.clerkA, { tab: 'all' }))).total
  const accepted = await acceptApplication(world.people.adminA, acceptance(world, applicationId))
  expect(accepted).toMatchObject({ ok: true })
  expect(await listOf('clerkA')).toEqual([])
  const after = await viewOf(findCourtCases(world.people.clerkA, { tab: 'all' }))
  expect(after.total).toBe(before + 1)
})
