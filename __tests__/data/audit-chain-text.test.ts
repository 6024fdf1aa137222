import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { linkText } from '@/lib/domain/audit/chain-text'
import { closeWorld, ownerClient } from '../support/world'

// The verifier builds the hashed text on its own; it must be the database's text to the letter,
// whatever a person typed.

afterAll(closeWorld)

const typed = fc
  .string({ unit: 'binary', maxLength: 40 })
  .filter((text) => !text.includes('\u0000') && text.isWellFormed())
const json = fc.jsonValue({ stringUnit: 'binary', depthSize: 'small' }).filter((value) => {
  const text = JSON.stringify(value)
  return text.isWellFormed() && !/\\u0000|\\ud[89a-f]/i.test(text)
})

const stored = fc.record({
  chain: typed,
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  kind: typed,
  at: fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
  actorId: fc.option(fc.uuid()),
  actorName: typed,
  actorRole: typed,
  caseId: fc.option(fc.uuid()),
  courtId: fc.option(fc.uuid()),
  institutionId: fc.option(fc.uuid()),
  basis: fc.option(typed),
  data: json,
  prevHash: fc.constantFrom('', 'ab'.repeat(32)),
})

test('任何可以存储的事件，Node 与 PostgreSQL 写出的文本相同', async () => {
  const owner = await ownerClient()
  await fc.assert(
    fc.asyncProperty(stored, async ({ data, ...row }) => {
      const id = randomUUID()
      const { rows } = await owner.query<{ text: string; data: string }>(
        `SELECT $13::jsonb::text AS data, heyi_event_text(jsonb_populate_record(NULL::events,
          jsonb_build_object(
           'id', $1::text, 'chain', $2::text, 'seq', $3::bigint, 'kind', $4::text, 'at',
             $5::timestamptz, 'actor_id', $6::text, 'actor_name', $7::text,
           'actor_role', $8::text, 'case_id', $9::text, 'court_id', $10::text, 'institution_id',
             $11::text, 'basis', $12::text, 'data', $13::jsonb,
           'prev_hash', $14::text))) AS text`,
        [
          id,
          row.chain,
          row.seq,
          row.kind,
          row.at.toISOString(),
          row.actorId,
          row.actorName,
          row.actorRole,
          row.caseId,
          row.courtId,
          row.institutionId,
          row.basis,
          JSON.stringify(data),
          row.prevHash,
        ],
      )
      // What is read back is what the verifier reads: JSON as PostgreSQL prints it.
      expect(linkText({ ...row, id, hash: '', data: rows[0]!.data })).toBe(rows[0]!.text)
    }),
    { numRuns: 300 },
  )
})
