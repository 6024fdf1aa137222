import { openValue } from '@/lib/platform/sealed-value'
import { ALL_COLUMNS, fillSealedColumns, storedValues } from '../support/sealed-values'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// 每一个加密的列，经过平台自己写入之后：在自己的行里打得开，抄到别的行、别的列打不开。

beforeAll(async () => {
  await fillSealedColumns(await buildWorld())
})
afterAll(closeWorld)

test('数据库里名为加密的列，和清单一致', async () => {
  const { rows } = await (
    await ownerClient()
  ).query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%\\_sealed'`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...ALL_COLUMNS].sort())
})

test.each(ALL_COLUMNS)('%s：在自己的行里打得开，抄到同列的别的行打不开', async (column) => {
  const own = (await storedValues()).filter((each) => each.column === column)
  expect(own.length).toBeGreaterThan(1)
  for (const { row, sealed } of own) expect(openValue(sealed, column, row)).not.toBe('')
  for (const { sealed, row } of own)
    for (const other of own.filter((each) => each.row !== row))
      expect(() => openValue(sealed, column, other.row)).toThrow(
        expect.objectContaining({ code: 'not_authentic' }),
      )
})

test('抄到同一行的别的列也打不开', async () => {
  const values = await storedValues()
  for (const { column, row, sealed } of values)
    for (const other of ALL_COLUMNS.filter((each) => each !== column))
      expect(() => openValue(sealed, other, row)).toThrow(
        expect.objectContaining({ code: 'not_authentic' }),
      )
})

test('更换密钥的系统角色只多了这些列；网页的角色改不了当事人的号码', async () => {
  const columnsOf = async (role: string, tables: readonly string[]) =>
    (
      await (
        await ownerClient()
      ).query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = ANY($2)
           AND has_column_privilege($1, table_name, column_name, 'UPDATE') ORDER BY 1`,
        [role, tables],
      )
    ).rows.map(({ name }) => name)
  const people = ['parties', 'agents', 'service_addresses', 'address_confirmations']
  expect(
    await columnsOf('heyi_job', [
      ...people,
      'invitations',
      'helpers',
      'invited_persons',
      'corrections',
      'referral_drafts',
      'webhook_secrets',
      'proposals',
      'second_factors',
    ]),
  ).toEqual(
    ALL_COLUMNS.filter(
      (name) =>
        !/^(accounts|mediator_profiles|deliveries|case_documents|consultations|applications|import_rows)\./.test(
          name,
        ),
    ).toSorted(),
  )
  // Of lines that have run out what was previewed is removed too.
  expect(await columnsOf('heyi_job', ['import_rows'])).toEqual([
    'import_rows.content_sealed',
    'import_rows.mistakes',
    'import_rows.preview',
  ])
  // Sending changes more of a delivery than its number.
  expect(await columnsOf('heyi_job', ['deliveries'])).toContain('deliveries.number_sealed')
  expect(await columnsOf('heyi_app', ['deliveries'])).toEqual([
    'deliveries.changed_at',
    'deliveries.state',
  ])
  for (const role of ['heyi_app', 'heyi_reader', 'heyi_party', 'heyi_public', 'heyi_access'])
    expect(await columnsOf(role, people)).toEqual([])
})
