import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { findHearings } from '@/lib/queries/complaint/find-hearings'
import { getComplaint } from '@/lib/queries/complaint/get-complaint'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'
import { openHearing } from '@/lib/use-cases/complaint/open-hearing'
import { stateInHearing } from '@/lib/use-cases/complaint/state-in-hearing'
import { layComplaint } from '../../support/complaints'
import { viewOf } from '../../support/institution-list'
import { entryOf, inDays } from '../../support/rosters'
import { layTalk, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 投诉的陈述申辩和处理: 特邀规定 第28条; 在线调解规则 第29条; docs/decisions/0133-roster.md.

let world: World
let talk: Talk
let complaintId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  complaintId = await layComplaint(world, talk.caseId, { office: 'court' })
})
afterAll(closeWorld)

const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  answer.ok ? 'done' : (answer.refusal?.code ?? '')
const PUT = '当事人反映调解中有催促签字的情况，请说明经过'
const SAID = '当日给了两小时阅读，没有催促'
const open = (who: Actor = world.people.clerkA) =>
  openHearing(who, { complaintId, words: PUT, days: 10 })
const state = (who: Actor = world.people.mediatorA) =>
  stateInHearing(who, { complaintId, statement: SAID })
const answer = (measure: string, result = 'founded') =>
  answerComplaintAsCourt(world.people.clerkA, {
    complaintId,
    result,
    measure,
    words: '调取了录音，经核查属实',
    shown: 'no',
  })

test('听取、陈述、认定属实并除名：名册同时除名，被投诉人看不到投诉原文', async () => {
  const { clerkA, mediatorA } = world.people
  expect(await answer('removal')).toMatchObject({ refusal: { code: 'COMPLAINT_NOT_HEARD' } })
  expect(codeOf(await open())).toBe('done')
  expect(await answer('removal')).toMatchObject({
    refusal: { code: 'COMPLAINT_NOT_HEARD', facts: { dueOn: inDays(10) } },
  })
  const [hearing] = await viewOf(findHearings(mediatorA, {}))
  expect(hearing).toMatchObject({ court: '甲区法院', words: PUT, isOpen: true })
  expect(JSON.stringify(hearing)).not.toContain('他说不签就不让走')
  expect(JSON.stringify(hearing)).not.toContain('许静')
  expect(codeOf(await state())).toBe('done')
  expect(await state()).toMatchObject({ refusal: { code: 'HEARING_STATED' } })
  expect(await viewOf(getComplaint(clerkA, { complaintId }))).toMatchObject({
    hearing: { words: PUT, statement: SAID },
  })
  expect(codeOf(await answer('removal'))).toBe('done')
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  expect(await viewOf(getRosterEntry(mediatorA, { entryId }))).toMatchObject({
    standing: { words: '已除名' },
    history: [
      {
        title: '除名',
        lines: [
          expect.stringContaining('强迫调解'),
          '决定前已听取陈述申辩',
          '调取了录音，经核查属实',
        ],
      },
      { title: '登记入册' },
    ],
  })
  await workOutbox(new Date())
  const titles = async (who: Actor) =>
    (await viewOf(findInbox(who, {}))).rows.map(({ title }) => title)
  expect(await titles(mediatorA)).toEqual(expect.arrayContaining(['请陈述申辩', '名册变动']))
  expect(await titles(clerkA)).toContain('已收到陈述申辩')
})

test('警告、通报不改变状态，写进名册项的经过；期满没有陈述的，可以认定', async () => {
  await open()
  await asOwner('UPDATE complaint_hearings SET due_on = $1', [inDays(-1)])
  expect(await state()).toMatchObject({ refusal: { code: 'HEARING_OVER' } })
  expect(codeOf(await answer('warning'))).toBe('done')
  const [row] = await asOwner(
    'SELECT status FROM roster_entries WHERE mediator_id = $1 AND court_id = $2',
    [world.people.mediatorA.id, world.courts.a],
  )
  expect(row).toEqual({ status: 'confirmed' })
  expect(await asOwner('SELECT measure FROM complaint_answers')).toEqual([{ measure: 'warning' }])
  complaintId = await layComplaint(world, talk.caseId, { office: 'court' })
  await open()
  await state()
  expect(codeOf(await answer('circular'))).toBe('done')
  const { adminA, clerkA, mediatorA } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  for (const who of [adminA, clerkA, mediatorA])
    expect(await viewOf(getRosterEntry(who, { entryId }))).toMatchObject({
      standing: { words: '在册' },
      history: [
        {
          title: '通报',
          lines: [expect.stringContaining('强迫'), '决定前已听取陈述申辩', expect.anything()],
        },
        {
          title: '警告',
          by: expect.stringContaining(clerkA.name),
          lines: [
            expect.stringContaining('特邀规定第28条'),
            '决定前已通知陈述申辩，期限内没有陈述',
            '调取了录音，经核查属实',
          ],
        },
        { title: '登记入册' },
      ],
    })
})

test('只有书记员听取，只有被投诉人陈述，别人看不到', async () => {
  const { adminA, adminB, mediatorA2, judgeA, clerkB } = world.people
  for (const who of [adminA, mediatorA2, judgeA, clerkB, talk.applicant])
    expect(codeOf(await open(who))).not.toBe('done')
  expect(codeOf(await open())).toBe('done')
  expect(await open()).toMatchObject({
    refusal: { code: 'HEARING_THERE', facts: { by: '甲书记' } },
  })
  for (const who of [adminA, adminB, mediatorA2, judgeA, talk.applicant]) {
    expect(codeOf(await state(who))).not.toBe('done')
    const read = withActor(who, (db) => db.complaintHearing.count())
    expect(await read.catch(() => 0)).toBe(0)
  }
})

test('投诉机构的，由机构陈述；除名的是机构', async () => {
  complaintId = await layComplaint(world, talk.caseId, { about: 'institution', office: 'court' })
  expect(codeOf(await open())).toBe('done')
  expect(codeOf(await state())).not.toBe('done')
  expect(codeOf(await state(world.people.adminA))).toBe('done')
  expect(codeOf(await answer('removal'))).toBe('done')
  const [row] = await asOwner(
    `SELECT status FROM roster_entries WHERE mediator_id IS NULL AND institution_id = $1
      AND court_id = $2`,
    [world.institutions.a, world.courts.a],
  )
  expect(row).toEqual({ status: 'removed' })
})

test('数据库也守住：没有听取不能认定属实，被投诉人不能自行答复', async () => {
  const { clerkA } = world.people
  const row = {
    complaintId,
    caseId: talk.caseId,
    courtId: world.courts.a,
    holderId: world.institutions.a,
    office: 'court',
    result: 'founded',
    measure: 'warning',
    words: '经核查属实',
    isShown: false,
    answeredBy: clerkA.id,
    answeredByName: clerkA.name,
    answeredAt: new Date(),
  }
  await expect(
    withActor(clerkA, (db) => db.complaintAnswer.createMany({ data: [row] })),
  ).rejects.toThrow(/after a hearing/)
})
