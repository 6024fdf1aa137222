import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'
import { refuseEntry } from '@/lib/use-cases/roster/refuse-entry'
import { removeEntry } from '@/lib/use-cases/roster/remove-entry'
import { renewEntry } from '@/lib/use-cases/roster/renew-entry'
import { requestRenewal } from '@/lib/use-cases/roster/request-renewal'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'
import { resumeEntry } from '@/lib/use-cases/roster/resume-entry'
import { suspendEntry } from '@/lib/use-cases/roster/suspend-entry'
import { assignNew, certificate, codeOf, recommend } from '../../support/roster-acts'
import { entryOf, layEntry, layTraining } from '../../support/rosters'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 名册的关口: 谁能办理, 未确认的不分配, 同时办理只成一个; docs/decisions/0133-roster.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** What makes an entry unfit for a case; the answer names the state, and who brought it about. */
const UNFIT = [
  ['待确认', 'recommended', {}],
  ['暂停', 'suspended', {}],
  ['不予确认', 'refused', {}],
  ['已除名', 'removed', {}],
  ['已辞任', 'resigned', {}],
  ['尚未生效', 'confirmed', { from: 1 }],
  ['昨天到期', 'confirmed', { until: -1 }],
] as const

test.each(UNFIT)(
  '%s的，分配、共同选任、协同都不能；直接写库也不能',
  async (_title, status, days) => {
    const { adminA, mediatorA, mediatorA2 } = world.people
    const { entryId } = await entryOf(world, { mediator: mediatorA2 })
    await layEntry(entryId, status, days)
    expect(['MEDIATOR_OFF_ROSTER', 'MEDIATOR_EXCLUDED']).toContain(
      codeOf(await assignNew(world, mediatorA2)),
    )
    const waiting = await layCase(world, { status: 'pending_assignment' })
    const open = await layCase(world, { status: 'in_mediation', mediator: mediatorA })
    const write = (work: Parameters<typeof withActor<unknown>>[1]) => withActor(adminA, work)
    const refused = /not confirmed in the roster/
    await expect(
      write((db) =>
        db.case.updateMany({
          where: { id: waiting.id },
          data: { mediatorId: mediatorA2.id, mediatorName: '王朗', status: 'pending_mediator' },
        }),
      ),
    ).rejects.toThrow(refused)
    const [{ holder_id: holderId } = { holder_id: '' }] = await asOwner<{ holder_id: string }>(
      'SELECT holder_id FROM cases WHERE id = $1',
      [waiting.id],
    )
    const of = (caseId: string) => ({ caseId, courtId: world.courts.a, holderId })
    await expect(
      write((db) =>
        db.assignment.createMany({
          data: [
            {
              ...of(waiting.id),
              mediatorId: mediatorA2.id,
              mediatorName: '王朗',
              assignedAt: new Date(),
              assignedBy: '林敏',
              rank: 1,
              rankScore: 1,
            },
          ],
        }),
      ),
    ).rejects.toThrow(refused)
    await expect(
      write((db) =>
        db.caseCoMediator.createMany({
          data: [
            {
              ...of(open.id),
              mediatorId: mediatorA2.id,
              mediatorName: '王朗',
              basis: 'complex',
              presidingBy: 'institution',
              presidingName: '谢岚',
              addedAt: new Date(),
              addedBy: '林敏',
            },
          ] as never,
        }),
      ),
    ).rejects.toThrow(refused)
    const colleagues = await withActor(
      mediatorA,
      (db) => db.$queryRaw`SELECT name FROM heyi_colleagues(${open.id}::uuid)`,
    )
    expect(colleagues).toEqual([])
  },
)

test('每一种给案件的办法都拒绝已除名的：分配、重新分配、共同选任、协同', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA2 })
  await layEntry(entryId, 'removed')
  const choice = { mediatorId: mediatorA2.id, note: '由其承办更合适' }
  const fresh = await layCase(world, { status: 'pending_assignment' })
  const handed = await layCase(world, { status: 'in_mediation', mediator: mediatorA })
  const open = await layCase(world, { status: 'in_mediation', mediator: mediatorA })
  await withdrawCase(mediatorA, {
    caseId: handed.id,
    reason: 'health',
    text: '因病不能继续承办，请另行分配',
  })
  const answers = {
    assign: await assignMediator(adminA, { caseId: fresh.id, ...choice }),
    reassign: await reassignMediator(adminA, {
      caseId: handed.id,
      ...choice,
      handoverNote: '材料已齐，双方愿意继续调解',
    }),
    join: await addCoMediator(adminA, {
      caseId: open.id,
      mediatorId: mediatorA2.id,
      basis: 'difficult',
      presidingBy: 'institution',
    }),
    // Of two mediators one is left: no choice.
    choose: await openChoice(adminA, { caseId: fresh.id, choiceId: randomUUID() }),
  }
  expect(Object.entries(answers).map(([way, answer]) => [way, codeOf(answer)])).toEqual([
    ['assign', 'MEDIATOR_OFF_ROSTER'],
    ['reassign', 'MEDIATOR_OFF_ROSTER'],
    ['join', 'MEDIATOR_OFF_ROSTER'],
    ['choose', 'CHOICE_TOO_FEW'],
  ])
})

const WHO = [
  'adminA',
  'adminB',
  'mediatorA',
  'mediatorA2',
  'clerkA',
  'clerkB',
  'judgeA',
  'reviewerA',
  'auditor',
] as const

test('谁能办理：机构推荐和申请续期，本人辞任，书记员决定，别人一概不能', async () => {
  const { mediatorA } = world.people
  const reason = { words: '写明了的理由和经过' }
  const acts = {
    confirm: [
      'recommended',
      (who: Actor, of: object) => confirmEntry(who, { ...of, ...certificate() }),
    ],
    refuse: [
      'recommended',
      (who: Actor, of: object) => refuseEntry(who, { ...of, ...reason, ground: 'incomplete' }),
    ],
    renew: ['confirmed', (who: Actor, of: object) => renewEntry(who, { ...of, ...certificate() })],
    suspend: [
      'confirmed',
      (who: Actor, of: object) => suspendEntry(who, { ...of, ...reason, ground: 'training' }),
    ],
    resume: ['suspended', (who: Actor, of: object) => resumeEntry(who, { ...of, ...reason })],
    remove: [
      'confirmed',
      (who: Actor, of: object) => removeEntry(who, { ...of, ...reason, ground: 'leaked' }),
    ],
    resign: ['confirmed', (who: Actor, of: object) => resignEntry(who, { ...of, ...reason })],
    renewal: ['confirmed', (who: Actor, of: object) => requestRenewal(who, of)],
    recommend: ['refused', (who: Actor) => recommend(world, mediatorA, who)],
  } as const
  await layTraining(mediatorA)
  const answers: Record<string, string[]> = {}
  for (const [name, [status, act]] of Object.entries(acts)) {
    answers[name] = []
    for (const who of WHO) {
      const { entryId } = await entryOf(world, { mediator: mediatorA })
      await layEntry(entryId, status, { until: name === 'renewal' ? 20 : 900 })
      const of = await entryOf(world, { mediator: mediatorA })
      if (codeOf(await act(world.people[who], of)) === 'done') answers[name]!.push(who)
    }
  }
  expect(answers).toEqual({
    confirm: ['clerkA'],
    refuse: ['clerkA'],
    renew: ['clerkA'],
    suspend: ['clerkA'],
    resume: ['clerkA'],
    remove: ['clerkA'],
    resign: ['mediatorA'],
    renewal: ['adminA'],
    recommend: ['adminA'],
  })
})

test('数据库也守住：机构不能自行确认，调解员不能自行恢复，书记员不能跳步', async () => {
  const { adminA, clerkA, mediatorA } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  const move = (who: Actor, before: string, status: string, lastAct: string) => async () => {
    await layEntry(entryId, before)
    const { revision } = await entryOf(world, { mediator: mediatorA })
    await withActor(who, (db) =>
      db.rosterEntry.updateMany({
        where: { id: entryId },
        data: { status, lastAct, revision: revision + 1 },
      }),
    )
  }
  const refused = /not a move of an entry/
  await expect(move(adminA, 'recommended', 'confirmed', 'confirm')()).rejects.toThrow(refused)
  await expect(move(mediatorA, 'suspended', 'confirmed', 'resume')()).rejects.toThrow(refused)
  await expect(move(clerkA, 'removed', 'confirmed', 'confirm')()).rejects.toThrow(refused)
  await expect(
    withActor(adminA, (db) =>
      db.mediatorProfile.updateMany({
        where: { accountId: mediatorA.id },
        data: { rosterExpiresOn: new Date('2030-01-01') },
      }),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('除名与分配同时：或者先分配后除名，或者除名后分配被拒，不会除名后还分到案件', async () => {
  const { adminA, clerkA, mediatorA } = world.people
  for (let round = 0; round < 6; round++) {
    const { entryId } = await entryOf(world, { mediator: mediatorA })
    await layEntry(entryId, 'confirmed')
    const of = await entryOf(world, { mediator: mediatorA })
    const { id } = await layCase(world, { status: 'pending_assignment' })
    const [{ before } = { before: '0' }] = await asOwner<{ before: string }>(
      'SELECT coalesce(max(id), 0)::text AS before FROM outbox',
    )
    const [assigned, removed] = await Promise.all([
      assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id, note: '由其承办更合适' }),
      removeEntry(clerkA, { ...of, ground: 'leaked', words: '经核查属实，予以除名' }),
    ])
    expect(codeOf(removed)).toBe('done')
    // An assignment that was made holds the entry until it is written: the removal comes after it.
    // Both write jobs once they have the entry, numbered as they come.
    const jobs = await asOwner<{ kind: string }>(
      `SELECT kind FROM outbox WHERE id > $1 AND (kind = 'roster_notice' OR payload->>'caseId' = $2)
        ORDER BY id`,
      [before, id],
    )
    if (assigned.ok)
      expect(jobs.map(({ kind }) => kind)).toEqual(['notice', 'roster_notice', 'roster_notice'])
    else
      expect(assigned).toMatchObject({
        refusal: { code: 'MEDIATOR_OFF_ROSTER', facts: { status: 'removed', by: '甲书记' } },
      })
  }
})

test('两名书记员同时决定：一个成，另一个知道是谁', async () => {
  const { clerkA, mediatorA } = world.people
  await layTraining(mediatorA)
  await layEntry((await entryOf(world, { mediator: mediatorA })).entryId, 'recommended')
  const of = await entryOf(world, { mediator: mediatorA })
  const answers = await Promise.all([
    confirmEntry(clerkA, { ...of, ...certificate() }),
    refuseEntry(clerkA, { ...of, ground: 'incomplete', words: '推荐材料不齐，请补充' }),
  ])
  expect(answers.map(codeOf).sort()).toEqual(['ROSTER_STATUS', 'done'])
})
