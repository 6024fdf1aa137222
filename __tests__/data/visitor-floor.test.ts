import { asVisitor, type Db } from '@/lib/data/door'
import { insertConsultation, takeQuestions } from '../support/insert-consultation'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 不用账号的人（heyi_public）：数据库本身说明能看什么、能写什么。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

test('能读的列逐项列明：没有个人的号码，没有密码，没有案件', async () => {
  const rows = await asOwner<{ table: string; columns: string }>(`
    SELECT table_name AS "table", string_agg(column_name, ' ' ORDER BY column_name) AS columns
    FROM information_schema.columns
    WHERE table_schema = 'public' AND has_column_privilege('heyi_public', table_name::regclass,
      column_name, 'SELECT')
    GROUP BY 1 ORDER BY 1`)
  expect(Object.fromEntries(rows.map(({ table, columns }) => [table, columns]))).toEqual({
    accounts: 'id institution_id name',
    application_materials:
      'application_id file_name id media_type position purpose sha256 size slot storage_key title',
    applications:
      'content_sealed field id institution_id phone_hash phone_sealed saved_at started_at state version',
    calendar_years: 'holidays make_up_workdays year',
    consultation_entries:
      'answered_at author_name by_side consultation_id due_at entry_no words written_at',
    consultations:
      'closed_at due_at entries field id institution_id last_entry_at phone_sealed rating rating_words state submitted_at suggested_institution_id version',
    courts: 'id name',
    institution_courts: 'court_id institution_id invited_on',
    institutions:
      'accepts_scope address answer_hours charges_fees district fee_standard id introduction kind licence_no name public_phone service_hours specialties',
    knowledge_answers:
      'answer field id institution_id published_at question updated_at withdrawn_at',
    mediator_profiles: 'account_id institution_id introduction specialties title',
  })
})

const count = async (proof: string | null, read: (db: Db) => Promise<readonly unknown[]>) =>
  (await asVisitor(proof, 'test', read)).length
const consultations = (db: Db) => db.consultation.findMany({ select: { id: true } })
const entries = (db: Db) => db.consultationEntry.findMany({ select: { entryNo: true } })

test('没有凭证的，一件咨询也看不到；有凭证的，只看到那一件', async () => {
  const own = await insertConsultation(world.institutions.a)
  await insertConsultation(world.institutions.a)
  for (const proof of [null, '', 'ab'.repeat(32)]) {
    expect(await count(proof, consultations)).toBe(0)
    expect(await count(proof, entries)).toBe(0)
  }
  expect(await count(own.own.proof, consultations)).toBe(1)
  expect(await count(own.own.proof, entries)).toBe(1)
})

test('不能以机构的名义写，不能改评价以外的历史，不能写到别人的咨询里', async () => {
  const { id, own } = await insertConsultation(world.institutions.a)
  const other = await insertConsultation(world.institutions.a)
  const entry = { institutionId: world.institutions.a, words: '冒名', writtenAt: new Date() }
  const write = (data: object) =>
    asVisitor(own.proof, 'test', (db) =>
      db.consultationEntry.createMany({
        data: [
          { consultationId: id, entryNo: 2, bySide: 'asker', dueAt: new Date(), ...entry, ...data },
        ],
      }),
    )
  await expect(
    write({
      bySide: 'institution',
      authorId: world.people.adminA.id,
      authorName: '林敏',
      dueAt: null,
    }),
  ).rejects.toThrow()
  await expect(write({ consultationId: other.id })).rejects.toThrow()
  await expect(write({})).resolves.toEqual({ count: 1 })
  await expect(
    asVisitor(own.proof, 'test', (db) => db.consultationEntry.updateMany({ data: { words: '' } })),
  ).rejects.toThrow()
  await expect(
    asVisitor(own.proof, 'test', (db) =>
      db.consultation.updateMany({ data: { institutionId: world.institutions.b } }),
    ),
  ).rejects.toThrow()
  await expect(
    asVisitor(null, 'test', (db) => db.consultation.updateMany({ data: { rating: 'good' } })),
  ).resolves.toEqual({ count: 0 })
})

test('机构管理员看不到访客的查询凭证，别的机构一件也看不到', async () => {
  const [row] = await asOwner(
    `SELECT has_column_privilege('heyi_app', 'consultations', 'proof_hash', 'SELECT') AS app,
       has_column_privilege('heyi_public', 'consultations', 'proof_hash', 'SELECT') AS visitor,
       has_any_column_privilege('heyi_reader', 'consultations', 'SELECT') AS reader,
       has_any_column_privilege('heyi_party', 'consultations', 'SELECT') AS party,
       has_any_column_privilege('heyi_access', 'consultations', 'SELECT') AS access`,
  )
  expect(row).toEqual({ app: false, visitor: false, reader: false, party: false, access: false })
})

test('名册上只有法院邀请的机构和今天在册、在用的调解员', async () => {
  await asOwner(`DELETE FROM institution_courts WHERE institution_id = $1`, [world.institutions.b])
  await asOwner(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [
    world.people.mediatorA2.id,
  ])
  const seen = await asVisitor(null, 'test', async (db) => ({
    institutions: await db.institution.findMany({ select: { name: true } }),
    mediators: await db.account.findMany({ select: { name: true }, orderBy: { name: 'asc' } }),
  }))
  expect(seen).toEqual({
    institutions: [{ name: '甲调解中心' }],
    mediators: [{ name: '谢岚' }, { name: '陈启' }].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  })
  await asOwner(`UPDATE mediator_profiles SET roster_expires_on = '2026-01-01'`)
  expect(await count(null, (db) => db.account.findMany({ select: { id: true } }))).toBe(0)
})

test('机构的手机号码不公布，座机公布', async () => {
  const publicPhone = async (phone: string) => {
    await asOwner(`UPDATE institutions SET contact_phone = $1`, [phone])
    const [row] = await asVisitor(null, 'test', (db) =>
      db.institution.findMany({ select: { publicPhone: true }, take: 1 }),
    )
    return row!.publicPhone
  }
  expect(await publicPhone('13800001234')).toBeNull()
  expect(await publicPhone('020-83210000')).toBe('020-83210000')
})
