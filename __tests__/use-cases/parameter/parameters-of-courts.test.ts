import { asSystem, withActor } from '@/lib/data/door'
import { readMaxExtensionDays } from '@/lib/data/stores/parameter/parameter-store'
import type { Actor } from '@/lib/domain/access/roles'
import { valueOn } from '@/lib/domain/parameters/decide-parameter'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { getProposal } from '@/lib/queries/proposal/get-proposal'
import { findProposalList } from '@/lib/queries/proposal/find-proposals'
import { getCourt } from '@/lib/queries/system/get-court'
import { getParameter } from '@/lib/queries/system/get-parameter'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { withdrawParameter } from '@/lib/use-cases/parameter/withdraw-parameter'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { localDate } from '../../support/local-date'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 法院的参数和法定期限：法院另设的只管该院案件；法定期限两人办理；已起算的不变；生效前可以撤回。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const tomorrow = () => addDays(today(), 1)
const change = (fields: Readonly<Record<string, unknown>> = {}) => ({
  key: 'extension_days',
  courtId: world.courts.a,
  value: '60',
  from: tomorrow(),
  reason: TEXT,
  seen: '0',
  ...fields,
})
const proposed = async (fields: Readonly<Record<string, unknown>> = {}) => {
  await done(proposeParameter(world.people.system, change(fields)))
  return (await done(findProposalList(world.people.security, {}))).rows[0]!.id
}
const capOn = (day: LocalDate, court: 'a' | 'b' = 'a') =>
  asSystem('test', (db) =>
    readMaxExtensionDays(
      db,
      {
        courtId: world.courts[court],
        receivedAt: new Date(),
        acceptedAt: new Date(`${day}T04:00:00Z`),
      },
      today(),
    ),
  )

test('法定期限：一人提交、另一人确认后，只管该院自生效日起受理的案件；记在法院的链上', async () => {
  const { system, security } = world.people
  expect(await setParameter(system, change())).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { key: 'NOT_FOUND_ID' } },
  })
  const proposalId = await proposed()
  expect(await proposeParameter(system, change({ value: '90' }))).toMatchObject({
    refusal: { code: 'PROPOSAL_WAITS', facts: { by: system.name } },
  })
  expect(await capOn(tomorrow())).toBe(30)
  expect(await confirmProposal(system, { proposalId })).toMatchObject({
    refusal: { code: 'PROPOSAL_OWN' },
  })
  await done(confirmProposal(security, { proposalId }))
  expect([await capOn(today()), await capOn(tomorrow()), await capOn(tomorrow(), 'b')]).toEqual([
    30, 60, 30,
  ])
  expect(
    await asOwner(`SELECT chain, actor_name, data->>'proposedBy' AS by, data->>'after' AS after
      FROM events WHERE kind = 'parameter.set'`),
  ).toEqual([
    { chain: `court:${world.courts.a}`, actor_name: security.name, by: system.name, after: '60' },
  ])
  const { parameters } = await done(getCourt(system, { courtId: world.courts.a }))
  expect(parameters.map(({ key, value, coming }) => [key, value, coming])).toEqual([
    ['extension_days', '30 天', `${tomorrow()} 起 60 天`],
    ['notice_days', '无地方规定', null],
    ['chase_days', '3 个工作日', null],
  ])
  const after = addDays(today(), 2)
  const look = { key: 'extension_days', court: world.courts.a, value: 'whole', from: after }
  const { preview } = await done(getParameter(system, look))
  expect([preview?.value, preview?.after]).toEqual(['whole', '按全系统'])
  const back = await proposed({ value: 'whole', from: after, seen: '1' })
  await done(confirmProposal(security, { proposalId: back }))
  expect([await capOn(tomorrow()), await capOn(after)]).toEqual([60, 30])
})

test('复核时生效日期已到的、此间已有修改的，不办；不确认就没有', async () => {
  const { security } = world.people
  const late = await proposed()
  await asOwner(`UPDATE proposals SET parameter_from = $1`, [today()])
  expect(await confirmProposal(security, { proposalId: late })).toMatchObject({
    refusal: { code: 'PARAMETER_TOO_LATE' },
  })
  await asOwner(`UPDATE proposals SET parameter_from = $1`, [tomorrow()])
  await asOwner(
    `INSERT INTO parameter_values (key, no, value, effective_from, reason, set_by_name, set_at,
      court_id) VALUES ('extension_days', 1, 45, '2026-01-01', 'x', '司维', now(), $1)`,
    [world.courts.a],
  )
  expect(await confirmProposal(security, { proposalId: late })).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: '司维' } },
  })
  expect(await capOn(tomorrow())).toBe(45)
})

test('预览和实际一致：已受理的不变，未受理的按受理日；只有两名管理员看得到案号', async () => {
  const { system, security, adminA } = world.people
  const begun = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'pending_acceptance' })
  const look = { key: 'extension_days', court: world.courts.a, value: '60', from: tomorrow() }
  const { preview } = await done(getParameter(system, look))
  expect(preview?.effect?.figures.map(({ cases }) => cases)).toEqual(['0 件', '1 件', '1 件'])
  expect(preview?.effect?.cases.map(({ caseNo }) => caseNo)).toContain(begun.caseNo)
  const proposalId = await proposed()
  const shown = await done(getProposal(security, { proposalId }))
  expect(shown.effect).toEqual(preview?.effect)
  expect(await getParameter(security, look)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  const listed = (actor: Actor) =>
    withActor(actor, (db) => db.$queryRaw`SELECT * FROM heyi_open_periods(NULL, 9)`)
  expect(await listed(adminA)).toEqual([])
  const wrong = await done(getParameter(system, { ...look, value: '400', from: today() }))
  expect([Object.keys(wrong.mistakes).toSorted(), wrong.preview]).toEqual([['from', 'value'], null])
})

test('待生效的可以撤回一次；生效了的不能；数据库同样只许这样改', async () => {
  const { system } = world.people
  const chase = { key: 'chase_days', value: '5' }
  await done(setParameter(system, change(chase)))
  const withdraw = () => withdrawParameter(system, { key: 'chase_days', no: '1' })
  await done(withdraw())
  expect(await withdraw()).toMatchObject({
    refusal: { code: 'PARAMETER_WITHDRAWN', facts: { by: system.name } },
  })
  await done(setParameter(system, change({ ...chase, seen: '1' })))
  await asOwner(`UPDATE parameter_values SET effective_from = $1 WHERE no = 2`, [today()])
  expect(await withdrawParameter(system, { key: 'chase_days', no: '2' })).toMatchObject({
    refusal: { code: 'PARAMETER_BEGUN' },
  })
  const rewritten = await withActor(system, (db) =>
    db.parameterValue.updateMany({ data: { withdrawnAt: new Date(), withdrawnByName: 'x' } }),
  )
  expect(rewritten.count).toBe(0)
})

test('没有经另一人确认的法定期限，谁也写不进数据库；确认的也只能照写', async () => {
  const { system, security } = world.people
  const row = (actor: Actor, value: number, proposalId: string | null) =>
    withActor(actor, (db) =>
      db.parameterValue.createMany({
        data: [
          {
            key: 'extension_days',
            no: 1,
            value,
            courtId: world.courts.a,
            effectiveFrom: new Date(`${tomorrow()}T00:00:00Z`),
            reason: TEXT,
            setBy: actor.id,
            setByName: actor.name,
            setAt: new Date(),
            proposalId,
            proposedByName: proposalId && system.name,
          },
        ],
      }),
    )
  const proposalId = await proposed()
  await expect(row(system, 60, null)).rejects.toThrow(/second_check|23514/)
  await expect(row(security, 60, proposalId)).rejects.toThrow(/row-level/)
  await asOwner(
    `UPDATE proposals SET state = 'confirmed', decided_by = $1, decided_by_name = '安全员',
      decided_at = now()`,
    [security.id],
  )
  await expect(row(security, 61, proposalId)).rejects.toThrow(/row-level/)
  expect((await row(security, 60, proposalId)).count).toBe(1)
})

test('没有这家法院的、不属于法院的参数，不能为法院设定', async () => {
  const { system } = world.people
  for (const fields of [
    { key: 'chase_days', courtId: world.institutions.a, value: '5' },
    { key: 'idle_minutes', value: '15' },
  ])
    expect(await setParameter(system, change(fields))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
})

test('数据库和规则算出的值相同：法院的、全系统的、撤回的、尚未生效的、后来取代的', async () => {
  const { a, b } = world.courts
  const versions = [
    [1, 40, '2026-11-01', null, false],
    [2, 60, '2026-11-10', a, false],
    [3, 90, '2026-11-15', a, true],
    [4, 50, '2026-12-10', null, false],
    [5, 70, '2026-12-05', null, false],
    [6, 20, '2026-12-20', b, false],
    [7, null, '2026-12-15', a, false],
  ] as const
  for (const [no, value, from, court, isWithdrawn] of versions)
    await asOwner(
      `INSERT INTO parameter_values (key, no, value, effective_from, reason, set_by_name, set_at,
        court_id, withdrawn_at, withdrawn_by_name)
        VALUES ('extension_days', $1, $2, $3, 'x', 'x', now(), $4, $5, $6)`,
      [no, value, from, court, isWithdrawn ? new Date() : null, isWithdrawn ? 'x' : null],
    )
  const rule = versions.map(([no, value, from, courtId, isWithdrawn]) => ({
    no,
    value,
    from: localDate(from),
    courtId,
    isWithdrawn,
  }))
  for (const day of [
    '2026-10-31',
    '2026-11-09',
    '2026-11-16',
    '2026-12-10',
    '2026-12-15',
    '2026-12-21',
  ])
    for (const court of ['a', 'b'] as const)
      expect([day, court, await capOn(localDate(day), court)]).toEqual([
        day,
        court,
        valueOn('extension_days', rule, localDate(day), world.courts[court]),
      ])
})
