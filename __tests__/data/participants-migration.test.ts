import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setRow } from '../support/case-parts'
import { layPapers } from '../support/case-papers'
import { asOwner, buildWorld, closeWorld, layCase, ownerClient } from '../support/world'

// 升级：已有案件的当事人、法定代表人和代理人各得一条，一人一条；期间新收的案件不重复，移交的案件归现在的机构。

const fileOf = (name: string) =>
  readFileSync(path.join(process.cwd(), `prisma/migrations/${name}/migration.sql`), 'utf8')
const EXISTING = fileOf('0060_participants_existing')
const VALIDATED = fileOf('0060_participants_validated')
const FOREIGN_KEY = 'participants_case_id_court_id_holder_id_fkey'

afterAll(closeWorld)

test('已有的案件补上参加人，再做一次也不多', async () => {
  const world = await buildWorld()
  const existing = await layCase(world, { status: 'in_mediation' })
  const { agentId } = await layPapers(existing)
  await setRow('parties', existing.respondentId, { representative_name: '方远' })
  const recent = await layCase(world, { status: 'in_mediation' })
  const rows = (caseId: string) =>
    asOwner(
      `SELECT kind, name, party_id, person_id, joined_at = received_at AS "isOld",
        t.holder_id = c.holder_id AS "isHeld"
       FROM participants t JOIN cases c ON c.id = case_id WHERE case_id = $1
         ORDER BY kind DESC, name DESC`,
      [caseId],
    )
  const ofRecent = await rows(recent.id)
  expect(ofRecent).toHaveLength(2)
  const applicant = existing.applicantId
  const respondent = existing.respondentId
  const [names] = await asOwner<{ a: string; r: string }>(
    'SELECT a.name AS a, r.name AS r FROM parties a, parties r WHERE a.id = $1 AND r.id = $2',
    [applicant, respondent],
  )
  const db = await ownerClient()
  await db.query('BEGIN')
  try {
    // The state before: the old case has none; the recent one came after the triggers, and has gone
    // to another holder.
    await db.query(`ALTER TABLE participants DROP CONSTRAINT ${FOREIGN_KEY}`)
    await db.query('CREATE UNIQUE INDEX ON participants (person_id, kind)')
    await db.query('DELETE FROM participants WHERE case_id = $1', [existing.id])
    await db.query('UPDATE participants SET holder_id = $1', [world.institutions.b])
    await db.query(EXISTING)
    await db.query(VALIDATED)
    const row = { isOld: true, isHeld: true }
    const ofExisting = [
      { kind: 'party', name: names!.r, party_id: respondent, person_id: respondent, ...row },
      { kind: 'party', name: names!.a, party_id: applicant, person_id: applicant, ...row },
      {
        kind: 'legal_representative',
        name: '方远',
        party_id: respondent,
        person_id: respondent,
        ...row,
      },
      { kind: 'agent', name: '张律师', party_id: respondent, person_id: agentId, ...row },
    ]
    expect(await rows(existing.id)).toEqual(ofExisting)
    expect(await rows(recent.id)).toEqual(ofRecent)
    await db.query(`ALTER TABLE participants DROP CONSTRAINT ${FOREIGN_KEY}`)
    await db.query('CREATE UNIQUE INDEX ON participants (person_id, kind)')
    await db.query(EXISTING)
    expect(await rows(existing.id)).toEqual(ofExisting)
    expect(await rows(recent.id)).toEqual(ofRecent)
  } finally {
    await db.query('ROLLBACK')
  }
})
