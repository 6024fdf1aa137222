// A web process as the kill test plays it: receives referrals one after another and prints each
// answer that it gave. Ends by kill -9.
import { forgetRequests, material, PDF, referral, sendJson } from './referral-api'

const [, , key = '', round = '0'] = process.argv

async function submit(n: number): Promise<void> {
  const own = Buffer.concat([PDF, Buffer.from(`%${round}-${n}\n`)])
  const idempotencyKey = `${round}-${n}`
  const answer = await sendJson(referral({ materials: [material(own)] }), { key, idempotencyKey })
  process.stdout.write(`${answer.status} ${idempotencyKey} ${answer.body.caseNo}\n`)
}

async function submitForever(): Promise<void> {
  for (let n = 0; ; n += 4) {
    await forgetRequests()
    await Promise.all([n, n + 1, n + 2, n + 3].map(submit))
  }
}

void submitForever()
