import { createHash } from 'node:crypto'
import { newStorageKey, fileStore } from '@/lib/files/file-store'
import { ownerClient } from './world'
import { sealInto } from './seal-into'

type ExistingCase = {
  readonly id: string
  readonly applicantId: string
  readonly respondentId: string
}

/** Numbers that must never be seen in the clear: one of them in a view is a leak. */
export const CLEAR = {
  phone: '13800135678',
  document: '819999195001010845',
  residence: '示例市示例区和平路八十八号',
  representative: '13900131234',
  agentPhone: '13700139876',
  agentDocument: '819999198502021230',
  address: '示例市示例区建设街六十六号',
  addressPhone: '13600134321',
  electronic: 'xujing@example.invalid',
} as const

export const FILE_BYTES = Buffer.from('%PDF-1.7 a statement of claim\n%%EOF')
export const FILE_HASH = createHash('sha256').update(FILE_BYTES).digest('hex')
export const FILE_NAME = '起诉状 (一).pdf'

/**
 * Gives an inserted case numbers, an agent, a service address and one material whose bytes are in
 * the storage.
 */
export async function layPapers({ id, applicantId, respondentId }: ExistingCase): Promise<{
  readonly materialId: string
  readonly agentId: string
  readonly addressId: string
  readonly storageKey: string
}> {
  const db = await ownerClient()
  await db.query(
    `UPDATE parties SET sex = 'female', birth_date = '1950-01-01', document_kind = 'id_card',
      special_needs = '听力不便' WHERE id = $1`,
    [applicantId],
  )
  await db.query(
    `UPDATE parties SET kind = 'legal', representative_name = '方远', representative_title = '总经理'
      WHERE id = $1`,
    [respondentId],
  )
  const one = async (sql: string, values: readonly unknown[]): Promise<string> =>
    (await db.query<{ id: string }>(sql, [...values])).rows[0]!.id
  const agentId = await one(
    `INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority,
      authority_scope, firm)
     SELECT id, court_id, holder_id, $2, 'lawyer', '张律师', 'special', '代为和解', '示例律师事务所' FROM cases
       WHERE id = $1 RETURNING id`,
    [id, respondentId],
  )
  const addressId = await one(
    `INSERT INTO service_addresses (case_id, court_id, holder_id, party_id, recipient, postcode,
      address_sealed, accepts_electronic)
     SELECT id, court_id, holder_id, $2, '许静', '999000', '', true FROM cases WHERE id = $1
       RETURNING id`,
    [id, applicantId],
  )
  await sealInto('parties.document_sealed', CLEAR.document, [applicantId])
  await sealInto('parties.phone_sealed', CLEAR.phone, [applicantId])
  await sealInto('parties.residence_sealed', CLEAR.residence, [applicantId])
  await sealInto('parties.representative_sealed', CLEAR.representative, [respondentId])
  await sealInto('agents.document_sealed', CLEAR.agentDocument, [agentId])
  await sealInto('agents.phone_sealed', CLEAR.agentPhone, [agentId])
  await sealInto('service_addresses.address_sealed', CLEAR.address, [addressId])
  await sealInto('service_addresses.phone_sealed', CLEAR.addressPhone, [addressId])
  await sealInto('service_addresses.electronic_sealed', CLEAR.electronic, [addressId])
  const storageKey = newStorageKey()
  await fileStore().put(storageKey, FILE_BYTES)
  const materialId = await one(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
      size, sha256, storage_key, added_by, added_at)
     SELECT id, court_id, holder_id, 1, '起诉状', $2, 'application/pdf', $3, $4, $5, '甲区法院', now()
       FROM cases WHERE id = $1 RETURNING id`,
    [id, FILE_NAME, FILE_BYTES.length, FILE_HASH, storageKey],
  )
  return { materialId, agentId, addressId, storageKey }
}

/**
 * A mobile number, an identity number or a bank card in the clear, wherever it appears; ids and
 * hashes are set in letters a to f and hyphens.
 */
const ANY_NUMBER = /(?<![\da-f.-])(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{16}|\d{19})(?![\da-f-])/g

/**
 * The clear numbers that can be read in a view: inserted ones by their names, any other as it is.
 */
export function leaksIn(view: unknown): string[] {
  const text = JSON.stringify(view)
  const existing = Object.entries(CLEAR).filter(([, value]) => text.includes(value))
  const others = (text.match(ANY_NUMBER) ?? []).filter(
    (number) => !existing.some(([, value]) => value === number),
  )
  return [...existing.map(([name]) => name), ...others]
}

/** Writes a phone and an identity number into every text of a case that somebody writes freely. */
export async function layNumbersInTexts(caseId: string): Promise<void> {
  const db = await ownerClient()
  const text = `电话 ${CLEAR.phone}，证件 ${CLEAR.document}，卡 6222021234567890123`
  const set = (table: string, columns: string, where = 'case_id') =>
    db.query(
      `UPDATE ${table} SET ${columns
        .split(' ')
        .map((column) => `${column} = $2`)
        .join(', ')} WHERE ${where} = $1`,
      [caseId, text],
    )
  await set('cases', 'claim facts summary jurisdiction_basis referrer cause', 'id')
  await set('materials', 'title file_name note added_by')
  await set('assignments', 'handover_note end_text note')
  await set('disclosures', 'statement')
  await set('case_declines', 'reason_text')
  await set('agents', 'authority_scope firm')
  await set('closings', 'account failure_reason cost_raising court_notes')
}

export type StoredEvent = {
  readonly kind: string
  readonly actor_name: string
  readonly actor_role: string
  readonly data: Record<string, unknown>
}

/** The chain of a case as it is stored, in order. */
export async function chainOfCase(caseId: string): Promise<StoredEvent[]> {
  const db = await ownerClient()
  return (
    await db.query<StoredEvent>(
      'SELECT kind, actor_name, actor_role, data FROM events WHERE case_id = $1 ORDER BY seq',
      [caseId],
    )
  ).rows
}
