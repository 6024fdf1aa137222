import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { asSystem, withActor } from '@/lib/data/door'
import {
  addCourtKey,
  findCourtByCode,
  findCourtKeys,
  findLiveCourtKey,
  markCourtKeyRevoked,
  touchCourtKey,
} from '@/lib/data/stores/court/court-key-store'
import {
  findLoadedYears,
  getCalendar,
  saveCalendarYear,
} from '@/lib/data/stores/deadline/calendar-store'
import {
  findInvitedInstitution,
  getNumberPrefix,
  lockReceipt,
} from '@/lib/data/stores/referral/referral-store'
import { countOrganisations, getDatabaseFacts } from '@/lib/data/stores/system/system-store'
import { isSchemaInPlace } from '@/lib/data/stores/system/schema-store'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// 法院的系统、放假安排、系统概况: 在线调解规则 第27条 (法院管权限); 三员分立 (系统管理员看不到案件).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000)
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('test', work)

describe('法院系统的密钥', () => {
  const add = async (keyHash: string) => {
    const id = randomUUID()
    const key = { id, courtId: world.courts.a, keyHash, hint: 'ab12' }
    await system((db) => addCourtKey(db, 'operator', key, AT))
    return id
  }

  test('系统管理员看得到有哪些密钥，看不到摘要；别人什么也看不到', async () => {
    await add('hash-0')
    const seenBy = (who: 'system' | 'adminA' | 'clerkA' | 'auditor') =>
      withActor(world.people[who], (db) => findCourtKeys(db))
    expect(await seenBy('system')).toMatchObject([{ hint: 'ab12' }])
    expect(await seenBy('adminA')).toEqual([])
    expect(await seenBy('clerkA')).toEqual([])
    await expect(seenBy('auditor')).rejects.toThrow(/denied/)
    await expect(
      withActor(world.people.system, (db) => findLiveCourtKey(db, 'hash-0')),
    ).rejects.toThrow(/denied/)
  })

  test('按摘要找到是哪个法院；撤销后立刻无效，只撤销一次', async () => {
    const id = await add('hash-1')
    expect(await system((db) => findLiveCourtKey(db, 'hash-1'))).toMatchObject({
      id,
      hint: 'ab12',
      courtCode: 'court-a',
      courtName: '甲区法院',
      lastUsedAt: null,
    })
    expect(await system((db) => findLiveCourtKey(db, 'hash-2'))).toBeNull()
    const revoke = () => system((db) => markCourtKeyRevoked(db, 'operator', id, AT))
    expect([await revoke(), await revoke()]).toEqual([true, false])
    expect(await system((db) => findLiveCourtKey(db, 'hash-1'))).toBeNull()
    expect(await system((db) => findCourtKeys(db))).toMatchObject([{ id, revokedAt: AT }])
  })

  test('使用时间一分钟至多记一次', async () => {
    await add('hash-3')
    const touch = async (at: Date) => {
      const key = (await system((db) => findLiveCourtKey(db, 'hash-3')))!
      await system((db) => touchCourtKey(db, key, at))
      return (await system((db) => findLiveCourtKey(db, 'hash-3')))?.lastUsedAt
    }
    expect(await touch(AT)).toEqual(AT)
    expect(await touch(later(59))).toEqual(AT)
    expect(await touch(later(60))).toEqual(later(60))
  })

  test('按代码找到法院；没有的就是没有', async () => {
    expect(await system((db) => findCourtByCode(db, 'court-b'))).toEqual({
      id: world.courts.b,
      name: '乙区法院',
    })
    expect(await system((db) => findCourtByCode(db, 'court-z'))).toBeNull()
  })
})

describe('放假安排', () => {
  const YEAR = 2031
  const notice = (source: string, holiday: string, loadedAt = AT) => ({
    year: YEAR,
    holidays: [localDate(holiday)],
    makeUpWorkdays: [],
    source,
    loadedAt,
    loadedBy: '',
  })
  const save = (year: ReturnType<typeof notice>, replaces: Date | null = null) =>
    withActor(world.people.system, (db) =>
      saveCalendarYear(db, grantOf(world.people.system, 'calendar:load'), year, replaces),
    )
  const loaded = async () =>
    (await system((db) => findLoadedYears(db))).filter(({ year }) => year === YEAR)

  test('载入的年度进入日历，写明是谁载入的；两人同时载入，只有一份', async () => {
    const saved = await Promise.all([
      save(notice('甲', '2031-01-01')),
      save(notice('乙', '2031-01-02')),
    ])
    expect(saved.toSorted()).toEqual([false, true])
    expect(await loaded()).toMatchObject([{ loadedBy: '系统员', loadedAt: AT }])
    const calendar = await system((db) => getCalendar(db))
    expect(calendar.years.has(YEAR)).toBe(true)
  })

  test('更正要针对看到的那一份：看到的已经不在，就不写', async () => {
    await save(notice('原件', '2031-01-01'))
    expect(await save(notice('更正', '2031-01-03', later(60)), later(-1))).toBe(false)
    expect(await loaded()).toMatchObject([{ source: '原件', holidays: ['2031-01-01'] }])
    expect(await save(notice('更正', '2031-01-03', later(60)), AT)).toBe(true)
    expect(await loaded()).toMatchObject([{ source: '更正', holidays: ['2031-01-03'] }])
  })

  test('存下不存在的日子，读的时候停下来', async () => {
    await save(notice('原件', '2031-01-01'))
    const db = await ownerClient()
    await db.query(`UPDATE calendar_years SET holidays = '{2031-02-30}' WHERE year = $1`, [YEAR])
    await expect(loaded()).rejects.toThrow(/does not exist/)
  })
})

describe('引调的前提', () => {
  const as = <T>(work: Parameters<typeof withActor<T>>[1]) =>
    withActor(world.people.courtSystemA, work)

  test('没有邀请过的机构、没有的代码，都不能引调', async () => {
    const find = (code: string) =>
      as((db) => findInvitedInstitution(db, world.courts.a, code, toLocalDate(new Date())))
    expect(await find('inst-a')).toEqual({ id: world.institutions.a, name: '甲调解中心' })
    expect(await find('inst-z')).toBeNull()
    const db = await ownerClient()
    await db.query('DELETE FROM institution_courts WHERE institution_id = $1 AND court_id = $2', [
      world.institutions.b,
      world.courts.a,
    ])
    expect(await find('inst-b')).toBeNull()
  })

  test('法院的字号；没有用过的回执号没有回执', async () => {
    expect(await as((db) => getNumberPrefix(db, world.courts.a))).toBe('多元化解')
    expect(await as((db) => lockReceipt(db, world.courts.a, 'never-used'))).toBeNull()
  })
})

test('系统概况只有数：各角色几人，在用几人，没有名字', async () => {
  const counts = await withActor(world.people.system, (db) => countOrganisations(db))
  expect(counts).toMatchObject({ courts: 2, institutions: 2 })
  const of = (role: string) => counts.accounts.find((each) => each.role === role)
  expect(of('mediator')).toEqual({ role: 'mediator', active: 3, disabled: 0 })
  expect(of('auditor')).toEqual({ role: 'auditor', active: 1, disabled: 0 })
  expect(JSON.stringify(counts)).not.toMatch(/谢岚|林敏/)
})

test('数据库的版本、时钟和链的条数；表齐了才算就绪', async () => {
  const facts = await withActor(world.people.system, (db) => getDatabaseFacts(db))
  expect(facts.version).toMatch(/^\d+/)
  expect(facts.now).toBeInstanceOf(Date)
  expect(facts.chains).toBeGreaterThanOrEqual(0)
  expect(await system((db) => isSchemaInPlace(db))).toBe(true)
})
