// The writing half of `npm run bench`: referrals, acceptances and assignments through the
// application's own use-cases, by one writer and by four at once: all courts to one institution,
// where writers meet most.
import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { closeDatabase } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/sha256'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { submitReferral } from '@/lib/use-cases/referral/submit-referral'
import { postgresCpu } from './cpu.mjs'
import type { Seeded } from './insert-rows'

const [accountsFile, resultFile] = [process.argv[2]!, process.argv[3]!]
const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as Seeded
const owner = new pg.Client({ connectionString: process.env.HEYI_BENCH_OWNER_URL })

const WRITERS = [1, 4] as const
const ACTS = 240
const WARM_UP = 24

export type WriteResult = {
  readonly name: string
  readonly writers: number
  readonly perSecond: number
  readonly cpuMs: number
  readonly postgresMs: number
  readonly walBytes: number
}

type Act = (writer: number) => Promise<void>

function assertDone(name: string, answer: Decided<unknown>): void {
  if (!answer.ok)
    throw new Error(`${name}：${answer.refusal.code} ${JSON.stringify(answer.refusal)}`)
}

async function walPosition(): Promise<bigint> {
  const { rows } = await owner.query<{ bytes: string }>(
    `SELECT (pg_current_wal_insert_lsn() - '0/0')::text AS bytes`,
  )
  return BigInt(rows[0]!.bytes)
}

async function measure(name: string, writers: number, acts: Act[]): Promise<WriteResult> {
  const postgres = await postgresCpu(owner)
  const count = acts.length
  const [cpu, backend, wal, began] = [
    process.cpuUsage(),
    postgres(),
    await walPosition(),
    performance.now(),
  ]
  const work = async (_: unknown, writer: number) => {
    for (let act = acts.shift(); act; act = acts.shift()) await act(writer)
  }
  await Promise.all(Array.from({ length: writers }, work))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    name,
    writers,
    perSecond: count / seconds,
    cpuMs: (user + system) / 1000 / count,
    postgresMs: ((postgres() - backend) * 1000) / count,
    walBytes: Number((await walPosition()) - wal) / count,
  }
}

/** Invented, with a valid check digit. */
const APPLICANT = {
  side: 'applicant',
  kind: 'natural',
  name: '王建国',
  idNumber: '44019919780923003X',
  phone: '13800000011',
}
const RESPONDENT = { side: 'respondent', kind: 'natural', name: '李秀兰', phone: '13800000022' }

function referral(institution: string) {
  const key = newId()
  return {
    source: 'delegated_pre_filing',
    referredAt: new Date(Date.now() - 60_000).toISOString(),
    disputeType: 'contract',
    cause: '合同纠纷',
    amount: '12000.00',
    claim: '请求支付货款及利息',
    facts: '双方订有买卖合同，交货之后没有付款。',
    institution,
    parties: [APPLICANT, RESPONDENT],
    materials: [],
    idempotencyKey: key,
    bodyHash: sha256(key),
  }
}

async function findWriters() {
  const { rows: courts } = await owner.query<{ id: string; name: string }>(
    'SELECT id, name FROM courts ORDER BY code LIMIT 4',
  )
  const { rows: institutions } = await owner.query<{ code: string }>(
    'SELECT code FROM institutions WHERE id = $1',
    [accounts.institution],
  )
  // Those who have room: the busiest mediators have reached their cap of cases.
  const { rows: mediators } = await owner.query<{ id: string }>(
    `SELECT a.id FROM accounts a LEFT JOIN cases c ON c.mediator_id = a.id AND c.closed_at IS NULL
     WHERE a.institution_id = $1 AND a.role = 'mediator' GROUP BY a.id ORDER BY count(c.id), a.id
       LIMIT 40`,
    [accounts.institution],
  )
  // Events are only written in the name of an account that exists.
  const { rows: administrators } = await owner.query<{ id: string; name: string }>(
    `SELECT id, name FROM accounts WHERE institution_id = $1 AND role = 'institution_admin'
      ORDER BY id`,
    [accounts.institution],
  )
  const person = (role: Actor['role'], name: string, tenant: Partial<Actor>): Actor =>
    ({ id: newId(), role, name, courtId: null, institutionId: null, ...tenant }) as Actor
  return {
    code: institutions[0]!.code,
    courts: courts.map(({ id, name }) => person('court_system', name, { courtId: id })),
    admins: courts.map((_, index) => {
      const { id, name } = administrators[index % administrators.length]!
      return person('institution_admin', name, { id, institutionId: accounts.institution })
    }),
    mediators: mediators.map(({ id }) => id),
  }
}

async function main(): Promise<void> {
  await owner.connect()
  const { code, courts, admins, mediators } = await findWriters()
  const results: WriteResult[] = []
  const cases: string[] = []
  const refer: Act = async (writer) =>
    assertDone('引调', await submitReferral(courts[writer]!, referral(code)))
  const collect = async () => {
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM cases WHERE institution_id = $1 AND status = 'pending_acceptance'
       ORDER BY received_at DESC LIMIT $2`,
      [accounts.institution, ACTS],
    )
    cases.splice(0, cases.length, ...rows.map(({ id }) => id))
  }
  const accept = (caseId: string): Act => {
    return async (writer) => assertDone('受理', await acceptCase(admins[writer]!, { caseId }))
  }
  const assign = (caseId: string, index: number): Act => {
    const mediatorId = mediators[index % mediators.length]!
    const input = { caseId, mediatorId, note: '当事人共同选定' }
    return async (writer) => assertDone('分配', await assignMediator(admins[writer]!, input))
  }
  await measure('引调', 1, Array<Act>(WARM_UP).fill(refer))
  for (const writers of WRITERS) {
    results.push(await measure('引调', writers, Array<Act>(ACTS).fill(refer)))
    await collect()
    results.push(await measure('受理', writers, cases.map(accept)))
    results.push(await measure('分配', writers, cases.map(assign)))
  }
  await owner.query(
    `UPDATE courts SET case_number_prefix = '多元化解' || substr(code, 13)
      WHERE code <> 'bench-court-1'`,
  )
  results.push(await measure('引调，各院自有字号', 4, Array<Act>(ACTS).fill(refer)))
  await owner.query(`UPDATE courts SET case_number_prefix = '多元化解'`)
  writeFileSync(resultFile, JSON.stringify(results))
}

await main().finally(async () => {
  await owner.end()
  await closeDatabase()
})
