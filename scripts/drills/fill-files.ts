// Gives the materials of the benchmark's cases real files: `node … fill-files.ts <from> <to>`, by
// the number of the material in the order of ids. Every file is encrypted as the application does.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { encryptFile } from '@/lib/files/encrypted-store'
import { filesKeyRing } from '@/lib/files/file-keys'
import { newStorageKey } from '@/lib/files/file-store'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/sha256'

const PAGE = 2_000
const LEAST_BYTES = 500
const SPREAD_BYTES = 7_000

const [from, to] = [Number(process.argv[2]), Number(process.argv[3])]
const owner = new pg.Client({ connectionString: process.env.HEYI_BENCH_OWNER_URL })

async function writeFile(id: string, number: number) {
  const storageKey = newStorageKey()
  const size = LEAST_BYTES + ((number * 7919) % SPREAD_BYTES)
  const bytes = Buffer.alloc(size, `${id} `)
  const folder = join(env().HEYI_FILES_DIR, storageKey.slice(0, 2))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stored = await encryptFile(bytes, storageKey, filesKeyRing())
  writeFileSync(join(folder, storageKey), stored, { mode: 0o600 })
  return { id, storageKey, size, sha256: sha256(bytes) }
}

async function fill(): Promise<void> {
  await owner.connect()
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM materials ORDER BY id OFFSET $1 LIMIT $2',
    [from, to - from],
  )
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE)
    const files = await Promise.all(page.map(({ id }, index) => writeFile(id, at + index)))
    await owner.query(
      `UPDATE materials m SET storage_key = f."storageKey", sha256 = f.sha256, size = f.size
       FROM jsonb_to_recordset($1) AS f(id uuid, "storageKey" text, sha256 text, size int)
       WHERE m.id = f.id`,
      [JSON.stringify(files)],
    )
  }
}

await fill().finally(() => owner.end())
