import pg from 'pg'
import { matchOf } from '@/lib/domain/blind-offer/blind-offer'
import { BLIND_RULES, type BlindRule } from '@/lib/domain/blind-offer/vocabulary'
import type { Actor } from '@/lib/domain/access/roles'
import type { Amount } from '@/lib/domain/money/amount'
import { participantOf } from '../../support/invitations'
import { layTalk, type Talk } from '../../support/talk'
import { tries } from '../../support/tries'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 一对对的数：除了对上或者没有对上，什么也看不出来。confidentiality.md；docs/decisions/0111。

/** Each of the eight differences 125 times; `HEYI_TRIES=10` for ten thousand pairs. */
const PAIRS = tries(1_000)
let world: World
let talk: Talk
let login: pg.Client
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  login = new pg.Client({ connectionString: process.env.HEYI_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

/** The same every time: near and far, equal, one fen apart, and above. */
function pairOf(index: number): { rule: BlindRule; offered: Amount; demanded: Amount } {
  const offered = 100 + ((index * 7919) % 5_000_000)
  const apart = [0, 1, -1, 50, -50, 100_000, -99, 4_000_000][index % 8]!
  const inYuan = (cents: number) => (Math.max(cents, 1) / 100).toFixed(2) as Amount
  return {
    rule: BLIND_RULES[index % 2]!,
    offered: inYuan(offered),
    demanded: inYuan(offered + apart),
  }
}

async function as<T extends object>(actor: Actor, sql: string, values: unknown[]): Promise<T[]> {
  await login.query('BEGIN')
  try {
    await login.query('SET LOCAL ROLE heyi_party')
    await login.query(
      `SELECT set_config('heyi.role', 'party', true), set_config('heyi.actor_id', $1, true)`,
      [actor.id],
    )
    const { rows } = await login.query<T>(sql, values)
    await login.query('COMMIT')
    return rows
  } catch (error) {
    await login.query('ROLLBACK')
    throw error
  }
}

test(`${PAIRS} 对数：答复与规则一致；没有对上的，两方看到的一切完全一样`, async () => {
  const pairs = Array.from({ length: PAIRS }, (_, index) => pairOf(index))
  const biddings = await asOwner<{ id: string }>(
    `INSERT INTO sealed_biddings (id, case_id, court_id, holder_id, mediator_id, bidding_no,
      payer_id, payee_id, rule, opened_at, due_at)
     SELECT gen_random_uuid(), c.id, c.court_id, c.holder_id, c.mediator_id, n.no, $2, $3, n.rule,
       now(), now() + interval '1 day'
     FROM cases c, unnest($4::text[]) WITH ORDINALITY n(rule, no) WHERE c.id = $1
     ORDER BY n.no RETURNING id`,
    [talk.caseId, talk.respondentId, talk.applicantId, pairs.map(({ rule }) => rule)],
  )
  const ids = biddings.map(({ id }) => id)
  const enterAll = async (actor: Actor, partyId: string, amounts: readonly string[]) =>
    as<{ answer: string }>(
      actor,
      `SELECT heyi_enter_blind(b.id, $2, 1, b.amount) AS answer
       FROM unnest($1::uuid[], $3::numeric[]) WITH ORDINALITY b(id, amount, no) ORDER BY b.no`,
      [ids, await participantOf(partyId), amounts],
    )
  const demands = pairs.map(({ demanded }) => demanded)
  const first = await enterAll(talk.applicant, talk.applicantId, demands)
  expect(new Set(first.map(({ answer }) => answer))).toEqual(new Set(['waits']))
  const second = await enterAll(
    talk.respondent,
    talk.respondentId,
    pairs.map(({ offered }) => offered),
  )
  const expected = pairs.map(({ rule, offered, demanded }) => matchOf(rule, offered, demanded))
  expect(second.map(({ answer }) => answer)).toEqual(
    expected.map((amount) => (amount === null ? 'again' : 'matched')),
  )
  expect(expected.filter((amount) => amount !== null).length).toBeGreaterThan(PAIRS / 4)

  for (const reader of [talk.applicant, talk.respondent]) {
    const rows = await as<{ id: string; shown: string; amount: string | null }>(
      reader,
      `SELECT s.id, s.amount::text, (to_jsonb(s) - ARRAY['id', 'bidding_no', 'rule', 'opened_at',
        'due_at', 'ended_at',
         'amount'])::text AS shown FROM sealed_biddings s`,
      [],
    )
    const shown = new Map(rows.map((row) => [row.id, row]))
    const missed = ids.filter((_, index) => expected[index] === null)
    expect(new Set(missed.map((id) => shown.get(id)!.shown)).size).toBe(1)
    expect(ids.map((id) => shown.get(id)!.amount)).toEqual(expected)
  }
  expect(
    await asOwner('SELECT count(*)::int AS kept FROM sealed_offers WHERE amount IS NOT NULL'),
  ).toEqual([{ kept: 0 }])
})
