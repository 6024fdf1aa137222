import { FILE_COLUMNS } from '@/lib/data/stores/file/file-key-store'
import { keepFiles } from '@/lib/files/file-store'
import { sha256 } from '@/lib/platform/sha256'
import { tamper } from './chains'
import { asOwner } from './world'

export type StoredFile = {
  readonly column: keyof typeof FILE_COLUMNS
  readonly rowId: string
  readonly storageKey: string
  readonly sha256: string
}

const ANY: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  int4: '1',
  int8: '1',
  timestamptz: 'now()',
  date: 'current_date',
  jsonb: `'{}'`,
  _text: `'{}'`,
}
/** What a check over several columns demands, by the column that names the file. */
const DEMANDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'message_files.storage_key': { audience: `'case'`, kind: `'file'`, file_name: `'欠条.pdf'` },
  'case_documents.word_storage_key': { template_id: 'gen_random_uuid()' },
  'decline_notices.storage_key': {
    state: `'made'`,
    number_year: '2020',
    number: '1',
    verification_code: `'x'`,
    pages: '1',
    size: '1',
    made_at: 'now()',
  },
  'decline_notices.word_storage_key': { template_id: 'gen_random_uuid()' },
  'dossier_volumes.storage_key': { retention: `'short'`, retain_until: `'2020-12-31'` },
  'confirmation_files.storage_key': { kind: `'proof'` },
  'court_packs.storage_key': { kind: `'filing'` },
  'roster_papers.storage_key': { kind: `'licence'` },
  'recordings.storage_key': {
    state: `'made'`,
    purpose: `'beside'`,
    started_at: 'now()',
    stopped_at: 'now()',
    stop_reason: `'ended'`,
    size: '1',
    media_type: `'video/webm'`,
    duration_ms: '1',
    wall_ms: '1',
    manifest: `'{}'`,
    manifest_sha256: `'x'`,
    made_at: 'now()',
  },
  'recording_chunks.storage_key': { to_at: `now() + interval '2 seconds'` },
  'institution_seals.storage_key': { media_type: `'image/png'` },
}

let serial = 7000

/**
 * A row of the table of each column that names a file, whatever else it needs, with a file in
 * storage: of this case where the table has one. Foreign keys are not checked: what is under test
 * are the files.
 */
export async function layCaseFiles(caseId: string): Promise<readonly StoredFile[]> {
  const stored: StoredFile[] = []
  for (const name of Object.keys(FILE_COLUMNS)) {
    serial += 1
    const column = name as keyof typeof FILE_COLUMNS
    const [table, keyColumn] = column.split('.') as [string, string]
    const bytes = Buffer.from(`${column} ${caseId}`)
    const [storageKey] = await keepFiles([bytes])
    const hash = sha256(bytes)
    const columns = await asOwner<{ name: string; type: string; nullable: boolean; own: boolean }>(
      `SELECT column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable,
         column_default IS NOT NULL AS own
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    )
    const has = (wanted: string) => columns.some((each) => each.name === wanted)
    const values = new Map<string, string>()
    for (const each of columns)
      if (!each.nullable && !each.own) values.set(each.name, ANY[each.type] ?? 'DEFAULT')
    // Whatever is unique within its table.
    for (const unique of ['volume', 'number', 'number_year', 'file_no', 'version', 'part_no'])
      if (values.has(unique)) values.set(unique, String(serial))
    for (const [key, value] of Object.entries(DEMANDED[column] ?? {})) values.set(key, value)
    if (has('case_id')) {
      values.set('case_id', `'${caseId}'`)
      for (const key of ['court_id', 'holder_id'])
        if (has(key)) values.set(key, `(SELECT ${key} FROM cases WHERE id = '${caseId}')`)
    }
    if (table === 'application_materials')
      values.set('application_id', `(SELECT id FROM applications WHERE case_id = '${caseId}')`)
    for (const key of ['code', 'verification_code'])
      if (values.has(key)) values.set(key, `'HY-FILES-${serial}'`)
    const hashColumn = keyColumn.replace('storage_key', 'sha256')
    if (has(hashColumn)) values.set(hashColumn, `'${hash}'`)
    values.set(keyColumn, `'${storageKey!}'`)
    await tamper(
      `INSERT INTO ${table} (${[...values.keys()].join()}) VALUES (${[...values.values()].join()})`,
    )
    const id = has('id') ? 'id' : columns[0]!.name
    const [row] = await asOwner<{ id: string }>(
      `SELECT ${id}::text AS id FROM ${table} WHERE ${keyColumn} = $1`,
      [storageKey],
    )
    stored.push({ column, rowId: row!.id, storageKey: storageKey!, sha256: hash })
  }
  return stored
}
