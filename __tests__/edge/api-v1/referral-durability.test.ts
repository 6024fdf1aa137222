import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileStore } from '@/lib/files/file-store'
import { hashOf } from '@/lib/files/check-files'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { startCompiled } from '@/__tests__/support/compiled-program'
import { buildWorld, closeWorld, ownerClient } from '@/__tests__/support/world'
import {
  forgetCases,
  layCourtKey,
  material,
  PDF,
  referral,
  sendJson,
} from '@/__tests__/support/referral-api'

// Nothing acknowledged is lost, and nothing half-done remains, whenever the process or the
// transaction is cut off.

process.env.HEYI_LOG_LEVEL = 'silent'

let key: string
beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
})
beforeEach(forgetCases)
afterAll(closeWorld)

const folder = process.env.HEYI_FILES_DIR!
const storedFiles = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  )

function makeOld(): void {
  for (const name of storedFiles()) utimesSync(join(folder, name), 1, 1)
}

async function rowsOf(sql: string) {
  return (await (await ownerClient()).query(sql)).rows
}

test('最后一步失败：没有案件、没有编号空缺；原键重试即成', async () => {
  const db = await ownerClient()
  await db.query(
    `CREATE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION
      'cut off'; END $$`,
  )
  await db.query(
    `CREATE TRIGGER test_refuse BEFORE INSERT ON referral_receipts FOR EACH ROW
      EXECUTE FUNCTION test_refuse()`,
  )
  try {
    const answer = await sendJson(referral({ materials: [material(PDF)] }), {
      key,
      idempotencyKey: 'cut',
    })
    expect([answer.status, answer.body.code]).toEqual([500, 'UNEXPECTED'])
    expect(answer.body.message).toContain(String(answer.body.incident))
    expect(answer.text).not.toContain('cut off')
  } finally {
    await db.query('DROP TRIGGER test_refuse ON referral_receipts; DROP FUNCTION test_refuse()')
  }
  for (const table of ['cases', 'parties', 'materials', 'events', 'referral_receipts'])
    expect(await rowsOf(`SELECT 1 FROM ${table}`)).toEqual([])
  const retried = await sendJson(referral({ materials: [material(PDF)] }), {
    key,
    idempotencyKey: 'cut',
  })
  expect([retried.status, retried.body.caseNo]).toEqual([201, '(2026) 多元化解1号'])
})

test('清理只移走没有案件的旧文件：在用的、新写的都留着', async () => {
  await sendJson(referral({ materials: [material(PDF)] }), { key })
  const orphan = 'ab'.repeat(32)
  await fileStore().put(orphan, PDF)
  makeOld()
  const fresh = 'cd'.repeat(32)
  await fileStore().put(fresh, PDF)
  expect(await sweepOrphans(new Date())).toBeGreaterThanOrEqual(1)
  const [{ storage_key: used }] = await rowsOf('SELECT storage_key FROM materials')
  expect(
    await Promise.all(
      [orphan, fresh, used].map(async (one) => (await fileStore().open(one)) !== null),
    ),
  ).toEqual([false, true, true])
})

/**
 * Lets a process of its own receive referrals and kills it after a while; returns what it
 * acknowledged.
 */
function receiveAndKill(round: number, afterAnswers: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = startCompiled('submit-until-killed', [key, String(round)])
    let output = ''
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.split('\n').length > afterAnswers) child.kill('SIGKILL')
    })
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve(output.split('\n').slice(0, -1))
        : reject(new Error(complaint)),
    )
  })
}

test('接收中途 kill -9：已答复的案件与文件都在，没有半件案件，重试不重不漏，孤儿文件可清', async () => {
  for (const [round, afterAnswers] of [6, 9, 14].entries()) {
    const acknowledged = (await receiveAndKill(round, afterAnswers)).map((line) => line.split(' '))
    expect(acknowledged.length).toBeGreaterThanOrEqual(afterAnswers - 4)
    for (const [status, idempotencyKey, ...caseNo] of acknowledged) {
      expect(status).toBe('201')
      const [row] = await rowsOf(`SELECT c.case_no, m.storage_key, m.sha256 FROM referral_receipts r
          JOIN cases c ON c.id = r.case_id JOIN materials m ON m.case_id = c.id
        WHERE r.idempotency_key = '${idempotencyKey}'`)
      expect(row.case_no).toBe(caseNo.join(' '))
      const file = await fileStore().open(row.storage_key)
      expect(hashOf(Buffer.from(await new Response(file!.stream).arrayBuffer()))).toBe(row.sha256)
    }
  }
  const halves = await rowsOf(`SELECT c.id FROM cases c WHERE (SELECT count(*) FROM parties p
      WHERE p.case_id = c.id) <> 2
    OR (SELECT count(*) FROM materials m WHERE m.case_id = c.id) <> 1
    OR NOT EXISTS (SELECT 1 FROM referral_receipts r WHERE r.case_id = c.id)
    OR (SELECT count(*) FROM events e WHERE e.case_id = c.id) <> 1`)
  expect(halves).toEqual([])
  const used = await rowsOf('SELECT number_serial FROM cases ORDER BY 1')
  expect(used.map((row) => row.number_serial)).toEqual(used.map((_, index) => index + 1))
  makeOld()
  await sweepOrphans(new Date())
  const kept = await rowsOf('SELECT storage_key FROM materials ORDER BY 1')
  expect(
    storedFiles()
      .map((name) => name.split('/').at(-1))
      .sort(),
  ).toEqual(kept.map((row) => row.storage_key))
})
