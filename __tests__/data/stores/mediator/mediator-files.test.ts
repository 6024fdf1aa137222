import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import { openSession, findSession } from '@/lib/data/stores/access/session-store'
import {
  addMediatorAccount,
  type NewMediatorAccount,
} from '@/lib/data/stores/mediator/new-mediator-store'
import {
  editMediatorAccount,
  endMediatorSessions,
  resetMediatorPassword,
  setMediatorLeave,
} from '@/lib/data/stores/mediator/mediator-account-store'
import {
  findLastMediatorChange,
  findMediatorFile,
} from '@/lib/data/stores/mediator/mediator-file-store'
import { findServiceRecord, setServiceState } from '@/lib/data/stores/mediator/mediator-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { EVENT_EXAMPLES } from '@/__tests__/support/event-examples'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 服务人员: 操作手册 3.7–3.8; 特邀规定 第6、8条 (名册); 机构间互不可见.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const as = <T>(who: keyof World['people'], work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people[who], work)
const PROFILE = {
  specialties: ['tort' as const, 'labour' as const],
  caseloadCap: 20,
  sex: 'female' as const,
  title: '律师',
  certificateNo: '特邀0001',
  certificateOn: localDate('2026-01-05'),
  certificateEndsOn: null,
  introduction: null,
}
const newMediator = (change: Partial<NewMediatorAccount> = {}): NewMediatorAccount => ({
  id: randomUUID(),
  name: '方晴',
  phoneSealed: 'sealed',
  phoneHash: randomUUID(),
  identitySealed: null,
  identityHash: null,
  passwordHash: 'hash',
  initialPasswordExpiresAt: AT,
  createdAt: AT,
  profile: PROFILE,
  ...change,
})
const add = (account: NewMediatorAccount, who: 'adminA' | 'adminB' = 'adminA') =>
  as(who, (db) => addMediatorAccount(db, grantOf(world.people[who], 'mediator:create'), account))
const file = (id: string, who: keyof World['people'] = 'adminA') =>
  as(who, (db) => findMediatorFile(db, id))

describe('添加', () => {
  test('手机已有账号的不添加，不论是哪个机构的，也不说是谁的', async () => {
    const first = newMediator()
    expect(await add(first)).toBe(true)
    const second = newMediator({ phoneHash: first.phoneHash })
    expect(await add(second, 'adminB')).toBe(false)
    expect(await file(second.id, 'adminB')).toBeNull()
  })

  test('添加后整份档案读得出，首次登录要改密码；别的机构读不到', async () => {
    const account = newMediator()
    await add(account)
    expect(await file(account.id)).toEqual({
      mediatorId: account.id,
      name: '方晴',
      version: 1,
      status: 'active',
      statusChangedAt: null,
      statusChangedByName: null,
      mustChangePassword: true,
      createdAt: AT,
      phoneSealed: 'sealed',
      identitySealed: null,
      profile: { ...PROFILE, rosterConfirmedOn: null, rosterExpiresOn: null },
      leave: null,
      ended: null,
    })
    for (const who of ['adminB', 'mediatorB', 'auditor'] as const)
      expect(await file(account.id, who).catch(() => null)).toBeNull()
  })

  test('不是调解员的账号没有档案', async () => {
    expect(await file(world.people.adminA2.id)).toBeNull()
    expect(await file(randomUUID())).toBeNull()
  })
})

describe('修改', () => {
  const edit = (
    mediatorId: string,
    change: Partial<Parameters<typeof editMediatorAccount>[3]> = {},
    version = 1,
    who: 'adminA' | 'adminB' = 'adminA',
  ) =>
    as(who, (db) =>
      editMediatorAccount(
        db,
        grantOf(world.people[who], 'mediator:edit'),
        { mediatorId, version, name: '方晴' },
        { name: '方晴', phone: null, identity: null, profile: PROFILE, ...change },
      ),
    )

  test('别的机构改不了；读过之后被人改了的，也改不了', async () => {
    const account = newMediator()
    await add(account)
    expect(await edit(account.id, {}, 1, 'adminB')).toBe('changed_meanwhile')
    expect(await edit(account.id, { profile: { ...PROFILE, title: '教师' } })).toBe('written')
    expect(await edit(account.id, { profile: { ...PROFILE, title: '医生' } })).toBe(
      'changed_meanwhile',
    )
    expect((await file(account.id))?.profile.title).toBe('教师')
  })

  test('改成别人的手机：指出手机已有账号，什么也没有改', async () => {
    const [one, other] = [newMediator(), newMediator({ name: '何清' })]
    await add(one)
    await add(other)
    const phone = { phoneSealed: 'x', phoneHash: other.phoneHash }
    expect(await edit(one.id, { phone }).catch(() => 'phone_taken')).toBe('phone_taken')
    expect((await file(one.id))?.version).toBe(1)
  })

  test('改了姓名：正在承办的案件跟着改，已经结案的仍是当时的姓名', async () => {
    const { mediatorA } = world.people
    const open = await layCase(world, { status: 'in_mediation' })
    const closed = await layCase(world, { status: 'closed' })
    await as('adminA', (db) =>
      editMediatorAccount(
        db,
        grantOf(world.people.adminA, 'mediator:edit'),
        { mediatorId: mediatorA.id, version: 1, name: '谢岚' },
        { name: '谢兰', phone: null, identity: null, profile: PROFILE },
      ),
    )
    const { rows } = await (
      await ownerClient()
    ).query('SELECT id, mediator_name FROM cases ORDER BY id = $1 DESC', [open.id])
    expect(rows).toEqual([
      { id: open.id, mediator_name: '谢兰' },
      { id: closed.id, mediator_name: '谢岚' },
    ])
  })
})

describe('重置密码', () => {
  const reset = (mediatorId: string, version: number, who: 'adminA' | 'adminB' = 'adminA') =>
    as(who, (db) =>
      resetMediatorPassword(
        db,
        grantOf(world.people[who], 'mediator:reset-password'),
        { mediatorId, version },
        'new',
        AT,
      ),
    )

  test('别的机构不能重置；同时两次重置，只发出一个密码', async () => {
    const { mediatorA } = world.people
    expect(await reset(mediatorA.id, 1, 'adminB')).toBe(false)
    const answers = await Promise.all([reset(mediatorA.id, 1), reset(mediatorA.id, 1)])
    expect(answers.toSorted()).toEqual([false, true])
    expect(await file(mediatorA.id)).toMatchObject({ mustChangePassword: true, version: 2 })
  })

  test('管理员不能重置管理员的密码', async () => {
    expect(await reset(world.people.adminA2.id, 1)).toBe(false)
  })

  test('重置后处处退出登录，只退这一位，说出退了几处', async () => {
    const { mediatorA, mediatorA2 } = world.people
    const open = async (accountId: string) => {
      const id = randomUUID()
      await asSystem('test', (db) =>
        openSession(db, { id, accountId, role: 'mediator', device: 'x', address: 'x' }, AT),
      )
      return id
    }
    const [own, second, other] = [
      await open(mediatorA.id),
      await open(mediatorA.id),
      await open(mediatorA2.id),
    ]
    const ended = await as('adminA', (db) =>
      endMediatorSessions(
        db,
        grantOf(world.people.adminA, 'mediator:reset-password'),
        mediatorA.id,
        AT,
        'password_reset',
      ),
    )
    expect(ended).toBe(2)
    const revoked = async (id: string) =>
      (await asSystem('test', (db) => findSession(db, id)))?.revokedAt ?? null
    expect([await revoked(own), await revoked(second), await revoked(other)]).toEqual([
      AT,
      AT,
      null,
    ])
  })
})

describe('请假与停用', () => {
  test('请假写明首末两日；取消就没有；别的机构写不进去', async () => {
    const { mediatorA, adminA, adminB } = world.people
    const leave = { from: localDate('2026-12-01'), to: localDate('2026-12-05') }
    const set = (who: 'adminA' | 'adminB', value: typeof leave | null) =>
      as(who, (db) =>
        setMediatorLeave(
          db,
          grantOf(who === 'adminA' ? adminA : adminB, 'mediator:set-leave'),
          mediatorA.id,
          value,
        ),
      )
    await set('adminB', leave)
    expect((await file(mediatorA.id))?.leave).toBeNull()
    await set('adminA', leave)
    expect((await file(mediatorA.id))?.leave).toEqual(leave)
    await set('adminA', null)
    expect((await file(mediatorA.id))?.leave).toBeNull()
  })

  test('停用前看得到在办几件、最近一件是谁分配的；别的机构看不到这个人', async () => {
    const { mediatorA } = world.people
    await layCase(world, { status: 'in_mediation' })
    await layCase(world, { status: 'closed' })
    const record = await as('adminA', (db) => findServiceRecord(db, mediatorA.id))
    expect(record).toMatchObject({
      name: '谢岚',
      status: 'active',
      openCases: 1,
      newestAssignment: { by: '林敏' },
      changedBy: null,
    })
    expect(await as('adminB', (db) => findServiceRecord(db, mediatorA.id))).toBeNull()
    expect(await as('adminA', (db) => findServiceRecord(db, world.people.adminA2.id))).toBeNull()
  })

  test('停用写明是谁、什么时候；用读过的版本，第二次不成', async () => {
    const { mediatorA, adminA } = world.people
    const grant = grantOf(adminA, 'mediator:disable')
    const disable = () =>
      as('adminA', async (db) => {
        const record = (await findServiceRecord(db, mediatorA.id))!
        return [
          await setServiceState(db, grant, record, 'disabled', AT),
          await setServiceState(db, grant, record, 'disabled', AT),
        ]
      })
    expect(await disable()).toEqual([true, false])
    expect(await file(mediatorA.id)).toMatchObject({
      status: 'disabled',
      statusChangedAt: AT,
      statusChangedByName: '林敏',
      version: 2,
    })
  })
})

test('最后是谁改的：只看这个人的、只看改了档案的事；没有改过就没有', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const last = (mediatorId: string) =>
    as('adminA', (db) =>
      findLastMediatorChange(db, { mediatorId, institutionId: world.institutions.a }),
    )
  expect(await last(mediatorA.id)).toBeNull()
  const record = (kind: 'mediator.edited' | 'mediator.leave-set', mediatorId: string, at: Date) =>
    as('adminA', (db) =>
      appendEvent(db, {
        event: { kind, data: { ...EVENT_EXAMPLES[kind], mediatorId } } as never,
        subject: { institutionId: world.institutions.a },
        by: adminA,
        at,
      }),
    )
  await record('mediator.edited', mediatorA.id, AT)
  await record('mediator.leave-set', mediatorA.id, new Date(AT.getTime() + 1000))
  await record('mediator.edited', mediatorA2.id, new Date(AT.getTime() + 2000))
  expect(await last(mediatorA.id)).toEqual({ by: '林敏', at: AT })
})
