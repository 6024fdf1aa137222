import { withActor } from '@/lib/data/door'
import { participantOf } from '../support/invitations'
import { layOwnSigning, signOwn } from '../support/sign-own-document'
import { buildWorld, closeWorld, type World } from '../support/world'

// 当事人签署的数据库权限：docs/decisions/0106-parties-sign-themselves.md。

let world: World
let signing: Awaited<ReturnType<typeof layOwnSigning>>
beforeAll(async () => {
  world = await buildWorld()
  signing = await layOwnSigning(world)
})
afterAll(closeWorld)

test('数据库本身：只能以自己的名义、在自己的一处、以自己的参与签，不能改，看不到别人的笔画', async () => {
  const { existing, document, applicant } = signing
  await signOwn(applicant, existing.id, document, 0)
  const run = (sql: string, ...values: string[]) =>
    withActor(applicant, (db) => db.$executeRawUnsafe(sql, ...values))
  const respondentPart = await participantOf(existing.respondentId)
  const applicantPart = await participantOf(existing.applicantId)
  const insert = (by: string, part: string, place: number) =>
    run(
      `INSERT INTO document_signatures (case_id, court_id, holder_id, document_id, signature_no,
        place, answer, signed_by, signed_on, seen_sha256, recorded_at, recorded_by, recorded_by_id,
          participant_id)
       SELECT t.case_id, t.court_id, t.holder_id, $1::uuid, 9, ${place}, 'refused', 'x', now(), 'x',
         now(), 'x',
         $2::uuid, $3::uuid FROM participants t WHERE t.id = $4::uuid`,
      document.documentId,
      by,
      part,
      applicantPart,
    )
  await expect(insert(world.people.mediatorA.id, applicantPart, 0)).rejects.toThrow(
    /row-level security/,
  )
  await expect(insert(applicant.id, applicantPart, 1)).rejects.toThrow(/row-level security/)
  await expect(insert(applicant.id, respondentPart, 1)).rejects.toThrow(/row-level security/)
  await expect(insert(applicant.id, applicantPart, 2)).rejects.toThrow(/row-level security/)
  expect(await insert(applicant.id, applicantPart, 0)).toBe(1)
  for (const column of ['drawing', 'device', 'address', 'note'])
    await expect(
      withActor(applicant, (db) => db.$queryRawUnsafe(`SELECT ${column} FROM document_signatures`)),
    ).rejects.toThrow(/permission denied/)
  await expect(run(`UPDATE document_signatures SET answer = 'signed'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(run(`DELETE FROM agreement_marks`)).rejects.toThrow(/permission denied/)
  await expect(run(`UPDATE case_documents SET voided_at = now()`)).rejects.toThrow(
    /permission denied/,
  )
})
