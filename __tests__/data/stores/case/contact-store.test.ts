import { randomUUID } from 'node:crypto'
import { readAs, withActor } from '@/lib/data/door'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findCaseContacts, findPartyContacts } from '@/lib/data/stores/case/contact-store'
import { addContact, findContact, findPeopleNames } from '@/lib/data/stores/case/work-store'
import type { ContactEntry } from '@/lib/domain/case/decide-contact'
import { layContact, setRow } from '@/__tests__/support/case-parts'
import { layPapers } from '@/__tests__/support/case-papers'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 联系记录: 调解员与当事人、代理人的每一次联系 (操作手册 3.4; domain.md 4.5).

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

type Who = keyof World['people']
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const read = (who: Who = 'mediatorA', atMost = 10, caseId = existing.id) =>
  readAs(world.people[who], 'test', (db) => findCaseContacts(db, caseId, atMost))
const lay = (minute: number, note: string, columns: object = {}) =>
  layContact(existing.id, {
    mediator_id: world.people.mediatorA.id,
    person_id: existing.applicantId,
    person_name: '许静',
    happened_at: at(minute),
    note,
    ...columns,
  })
const entry = (change: Partial<ContactEntry> = {}): ContactEntry => ({
  contactId: randomUUID(),
  channel: 'video',
  personId: existing.respondentId,
  result: 'call_back_later',
  happenedAt: at(5),
  callbackAt: at(40),
  note: '约下午再打',
  ...change,
})
async function add(who: 'mediatorA' | 'mediatorA2', what: ContactEntry): Promise<void> {
  const { [who]: mediator, adminA } = world.people
  const record = await withActor(adminA, (db) => findCase(db, existing.id))
  const person = { id: what.personId, kind: 'party' as const, name: '陈立' }
  await withActor(mediator, (db) =>
    addContact(db, grantOf(mediator, 'contact:record'), record!, what, person, at(9)),
  )
}

describe('读出', () => {
  test('没有联系过的案件，一条也没有', async () => {
    expect(await read()).toEqual([])
  })

  test('每一条写明与谁、用什么方式、结果和时间', async () => {
    const id = await lay(0, '愿意调解', { channel: 'wechat', result: 'agreed' })
    expect(await read()).toEqual([
      {
        id,
        personId: existing.applicantId,
        person: '许静',
        channel: 'wechat',
        result: 'agreed',
        note: '愿意调解',
        happenedAt: at(0),
        callbackAt: null,
      },
    ])
  })

  test('最近的在前；同一分钟的，后记的在前；只取要的条数', async () => {
    await lay(3, '同一分钟，第二', { recorded_at: at(11) })
    await lay(3, '同一分钟，第三', { recorded_at: at(12) })
    await lay(3, '同一分钟，第一', { recorded_at: at(10) })
    await lay(1, '最早', { recorded_at: at(30) })
    await lay(7, '最近')
    const notes = async (atMost: number) => (await read('mediatorA', atMost)).map((row) => row.note)
    const all = ['最近', '同一分钟，第三', '同一分钟，第二', '同一分钟，第一', '最早']
    expect(await notes(10)).toEqual(all)
    expect(await notes(2)).toEqual(all.slice(0, 2))
  })

  test('另一件案件的联系不混进来，同事和别的机构什么也读不到', async () => {
    await lay(0, '本案')
    const other = await layCase(world, { status: 'in_mediation' })
    expect(await read('mediatorA', 10, other.id)).toEqual([])
    expect(await read('adminA')).toHaveLength(1)
    for (const who of ['mediatorA2', 'adminB', 'mediatorB', 'clerkB'] as const)
      expect([who, await read(who)]).toEqual([who, []])
  })

  test('不认识的结果停下来，不当作别的', async () => {
    const id = await lay(0, '')
    await setRow('contacts', id, { result: 'nonsense' })
    await expect(read()).rejects.toThrow(/contacts.result/)
  })
})

describe('记下', () => {
  test('记在案件名下，写明调解员、对方姓名、发生和记录的时间', async () => {
    const what = entry()
    await add('mediatorA', what)
    const { rows } = await (
      await ownerClient()
    ).query('SELECT * FROM contacts WHERE id = $1', [what.contactId])
    expect(rows).toEqual([
      {
        id: what.contactId,
        case_id: existing.id,
        court_id: world.courts.a,
        holder_id: world.institutions.a,
        mediator_id: world.people.mediatorA.id,
        channel: 'video',
        person_kind: 'party',
        person_id: existing.respondentId,
        person_name: '陈立',
        result: 'call_back_later',
        note: '约下午再打',
        happened_at: at(5),
        recorded_at: at(9),
        callback_at: at(40),
      },
    ])
  })

  test('同一条不能记两次；记过没有、记了几条，只数看得到的', async () => {
    const what = entry()
    const known = (who: Who) =>
      withActor(world.people[who], async (db) => [
        (await findContact(db, what.contactId))?.note ?? null,
        (await findPartyContacts(db, existing.id)).flatMap(({ contacts }) => contacts).length,
      ])
    expect(await known('mediatorA')).toEqual([null, 0])
    await add('mediatorA', what)
    await add('mediatorA', entry({ note: null }))
    expect(await known('mediatorA')).toEqual([what.note, 2])
    expect(await known('adminB')).toEqual([null, 0])
    await expect(add('mediatorA', what)).rejects.toThrow(/Unique constraint/)
    expect(await known('mediatorA')).toEqual([what.note, 2])
  })

  test('不是承办人的，数据库不让记', async () => {
    await expect(add('mediatorA2', entry())).rejects.toThrow(/row-level security/)
    expect(await read()).toEqual([])
  })
})

test('可选的联系人：当事人按次序，代理人跟在其当事人之后；别的机构看不到', async () => {
  const { agentId } = await layPapers(existing)
  const names = (who: Who) => withActor(world.people[who], (db) => findPeopleNames(db, existing.id))
  const [applicant, respondent, agent] = await names('mediatorA')
  expect(applicant).toMatchObject({ id: existing.applicantId, kind: 'party' })
  expect(respondent).toMatchObject({ id: existing.respondentId, kind: 'party' })
  expect(agent).toEqual({ id: agentId, kind: 'agent', name: '张律师' })
  expect(await names('mediatorB')).toEqual([])
})
