// The loading half of `npm run bench:seed`: fills an empty, migrated database whose name says
// bench.
import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { newId } from '@/lib/platform/ids'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import { insertRows, type Seeded } from './insert-rows'

const [cases, accountsFile] = [Number(process.argv[2]), process.argv[3]!]
const [owner, second] = [0, 1].map(
  () => new pg.Client({ connectionString: process.env.HEYI_BENCH_OWNER_URL }),
) as [pg.Client, pg.Client]

/** Accounts that sign in while it is measured. */
const PHONES = {
  admin: '19911110001',
  clerk: '19911110002',
  judge: '19911110005',
  reviewer: '19911110006',
  mediatorPhone: '19911110003',
  busiestPhone: '19911110004',
} as const

async function load(): Promise<void> {
  await owner.connect()
  await second.connect()
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name')
  if (!rows[0]!.name.includes('bench'))
    throw new Error(`数据库 ${rows[0]!.name} 的名称里没有 bench，不写入测试数据`)
  const password = newInitialPassword()
  const passwordHash = await hashPassword(password)
  const report = (step: string, seconds: number) =>
    console.log(`  ${step.padEnd(18)}${seconds.toFixed(1)} 秒`)
  const seeded = await insertRows([owner, second], {
    cases,
    passwordHash,
    sealPhone: (accountId) => sealedPhone('19900000000', accountId),
    report,
  })
  await addMeasured(seeded, passwordHash)
  writeFileSync(accountsFile, `${JSON.stringify({ password, ...seeded, ...PHONES }, null, 2)}\n`, {
    mode: 0o600,
  })
}

const sealedPhone = (number: string, accountId: string) =>
  sealValue(number, 'accounts.phone_sealed', accountId)

/**
 * The measured administrator, clerk, judge, reviewer and mediators, with telephone numbers of their
 * own.
 */
async function addMeasured(
  { institution, court, mediator, busiest, reviewerId }: Seeded,
  passwordHash: string,
): Promise<void> {
  const phone = (number: string, accountId: string) => [
    sealedPhone(number, accountId),
    fingerprintNumber('phone', number),
  ]
  const add = (role: string, number: string, tenant: readonly [string | null, string | null]) => {
    const id = newId()
    return owner.query(
      `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, institution_id, court_id,
        password_hash, must_change_password)
     VALUES ($1, $2, '测试员', $3, $4, $5, $6, $7, false)`,
      [id, role, ...phone(number, id), ...tenant, passwordHash],
    )
  }
  await add('institution_admin', PHONES.admin, [institution, null])
  await add('court_clerk', PHONES.clerk, [null, court])
  await add('court_judge', PHONES.judge, [null, court])
  for (const [id, number] of [
    [mediator, PHONES.mediatorPhone],
    [busiest, PHONES.busiestPhone],
    [reviewerId, PHONES.reviewer],
  ] as const) {
    await owner.query('UPDATE accounts SET phone_sealed = $2, phone_hash = $3 WHERE id = $1', [
      id,
      ...phone(number, id),
    ])
  }
}

await load().finally(() => Promise.all([owner.end(), second.end()]))
