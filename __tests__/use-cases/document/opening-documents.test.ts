import { takeCase } from '@/lib/use-cases/case/take-case'
import { readDocument } from '../../support/finalise'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解开始时的文书：内容取自案件的登记。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('调解员接收案件时的声明，成为一份披露声明', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  const { mediatorA } = world.people
  expect(await takeCase(mediatorA, { caseId: id, noGround: 'yes' })).toMatchObject({ ok: true })
  const [disclosure] = await asOwner<{ id: string }>(
    'SELECT id FROM disclosures WHERE case_id = $1',
    [id],
  )
  expect(await readDocument(mediatorA, id, 'disclosure_statement', disclosure!.id)).toMatchObject({
    state: 'ready',
    signers: [{ name: mediatorA.name, role: '调解员（签名）', step: 1 }],
  })
})

test('随案移送的材料列为签收的材料，机构添加的不列', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asOwner(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at, slot)
     SELECT c.id, c.court_id, c.holder_id, m.position, m.title, m.title || '.pdf',
       'application/pdf', 1, repeat(m.position::text, 64), m.title, m.added_by, m.added_at, m.slot
     FROM cases c, LATERAL (VALUES
       (1, '起诉状', '甲区法院', c.received_at, 'petition'),
       (2, '送达地址确认书', '林敏', c.received_at + interval '2 days', 'service_address')
     ) AS m (position, title, added_by, added_at, slot) WHERE c.id = $1`,
    [id],
  )
  const form = await readDocument(world.people.adminA, id, 'acceptance_form')
  expect(form!.fields.find(({ key }) => key === 'materials')).toMatchObject({ lines: ['起诉状'] })
})
