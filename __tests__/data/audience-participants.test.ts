import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import {
  findListener,
  mayHear,
  type Audience,
  type CaseParticipant,
} from '@/lib/domain/audience/audience'
import { PARTICIPANT_KINDS } from '@/lib/domain/participant/capacity'
import { layPart } from '../support/case-parts'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'
import { tries } from '../support/tries'

// 保密：对于案件的参加人，程序里的规则和数据库里的规则逐一相同.

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
})
afterAll(closeWorld)

type Party = '甲' | '共同申请人' | '对方'
/** The applicant, one on the same side, and the other side. */
async function layParties(): Promise<Readonly<Record<Party, string>>> {
  const { id, applicantId } = existing
  const party = (side: string, position: number) =>
    layPart('parties', id, { position, side, kind: 'natural', name: '当事人' })
  return {
    甲: applicantId,
    共同申请人: await party('applicant', 3),
    对方: await party('respondent', 4),
  }
}

/**
 * What the rule in the program and the rule in the database answer to this account, were these the
 * participants of the case. Their rows are rolled back.
 */
async function bothAnswers(
  accountId: string,
  participants: readonly CaseParticipant[],
  audiences: readonly Audience[],
  { caseId = existing.id, saidAt = null }: { caseId?: string; saidAt?: Date | null } = {},
): Promise<{ rule: boolean[]; database: boolean[] }> {
  const listener = findListener(
    { id: accountId, role: 'party', institutionId: null },
    { mediatorId: null, coMediatorIds: [], institutionId: null, participants },
  )
  const db = await ownerClient()
  await db.query('BEGIN')
  try {
    for (const { partyId, joinedAt } of participants)
      if (joinedAt)
        await db.query(`UPDATE parties SET joined_at = $2, side = 'third' WHERE id = $1`, [
          partyId,
          joinedAt,
        ])
    for (const { kind, partyId, accountId: account, hasEnded } of participants)
      await layPart('participants', existing.id, {
        kind,
        party_id: partyId,
        person_id: kind === 'helper' || kind === 'invited' ? null : randomUUID(),
        name: '参加人',
        account_id: account,
        joined_at: new Date(0),
        ended_on: hasEnded ? '2026-01-01' : null,
        end_reason: hasEnded ? '不再参加' : null,
      })
    await db.query(`SET LOCAL ROLE heyi_party; SET LOCAL heyi.role = 'party'`)
    await db.query(`SELECT set_config('heyi.actor_id', $1, true)`, [accountId])
    const { rows } = await db.query<{ hears: boolean; hears_always: boolean }>(
      `SELECT heyi_may_hear($1, kind, party, NULL, $4::timestamptz) AS hears,
         heyi_may_hear($1, kind, party) AS hears_always
       FROM unnest($2::text[], $3::uuid[]) WITH ORDINALITY a (kind, party, place) ORDER BY place`,
      [
        caseId,
        audiences.map(({ kind }) => kind),
        // A party beside another audience, which no row has, opens nothing.
        audiences.map((each) => (each.kind === 'caucus' ? each.partyId : existing.applicantId)),
        saidAt,
      ],
    )
    // Without a moment no one hears more than with one.
    for (const { hears, hears_always: always } of rows) expect(hears || !always).toBe(true)
    return {
      rule: audiences.map((each) => mayHear(listener, each, null, saidAt)),
      database: rows.map(({ hears }) => hears),
    }
  } finally {
    await db.query('ROLLBACK')
  }
}

test('每一种参加人能听到什么：背靠背只到自己一方，共同申请人的也不到；受邀的和已结束的什么也听不到', async () => {
  const parties = await layParties()
  const audiences: Readonly<Record<string, Audience>> = {
    全体: { kind: 'case' },
    自己的背靠背: { kind: 'caucus', partyId: parties.甲 },
    共同申请人的背靠背: { kind: 'caucus', partyId: parties.共同申请人 },
    对方的背靠背: { kind: 'caucus', partyId: parties.对方 },
    备忘: { kind: 'mediators' },
    未拆封: { kind: 'sealed' },
  }
  const accountId = randomUUID()
  const heard: Record<string, string> = {}
  for (const kind of PARTICIPANT_KINDS)
    for (const hasEnded of [false, true])
      for (const account of [accountId, randomUUID(), null]) {
        const partyId = kind === 'invited' ? null : parties.甲
        const { rule, database } = await bothAnswers(
          accountId,
          [{ kind, partyId, hasEnded, accountId: account }],
          Object.values(audiences),
        )
        expect(database).toEqual(rule)
        const whose = account === accountId ? '本人' : '他人'
        heard[`${kind} ${hasEnded ? '已结束' : '参加中'} ${whose}`] = Object.keys(audiences)
          .filter((_, index) => database[index])
          .join(' ')
      }
  const nothing = Object.fromEntries(Object.keys(heard).map((name) => [name, '']))
  const own = '全体 自己的背靠背'
  expect(heard).toEqual({
    ...nothing,
    'party 参加中 本人': own,
    'legal_representative 参加中 本人': own,
    'agent 参加中 本人': own,
    'helper 参加中 本人': own,
  })
})

test('任意多人以任意身份参加：数据库的回答就是规则的回答', async () => {
  const parties = Object.values(await layParties())
  const accounts = [randomUUID(), randomUUID()] as const
  const participant = fc
    .record({
      kind: fc.constantFrom(...PARTICIPANT_KINDS),
      partyId: fc.constantFrom(...parties),
      accountId: fc.constantFrom(...accounts, null),
      hasEnded: fc.boolean(),
    })
    .map((each) => ({ ...each, partyId: each.kind === 'invited' ? null : each.partyId }))
  const audiences = [
    ...parties.map((partyId): Audience => ({ kind: 'caucus', partyId })),
    ...(['case', 'mediators', 'sealed'] as const).map((kind): Audience => ({ kind })),
  ]
  // When each party joined, if later than the first; and when something was said: before, at that
  // moment, after, not known.
  const moments = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 10, day)))
  const history = fc.record({
    participants: fc.array(participant, { maxLength: 6 }),
    joined: fc.tuple(...parties.map(() => fc.constantFrom(null, moments[0]!, moments[1]!))),
    saidAt: fc.constantFrom(null, new Date(0), ...moments),
  })
  const heard = new Set<string>()
  await fc.assert(
    fc.asyncProperty(history, async ({ participants, joined, saidAt }) => {
      const dated = participants.map((each) => ({
        ...each,
        joinedAt: each.partyId === null ? null : joined[parties.indexOf(each.partyId)],
      }))
      const { rule, database } = await bothAnswers(accounts[0], dated, audiences, { saidAt })
      expect(database).toEqual(rule)
      const own = dated.filter((each) => each.accountId === accounts[0] && !each.hasEnded)
      const isLate =
        own.some(({ joinedAt }) => joinedAt) &&
        own.every(({ kind, joinedAt }) => kind === 'invited' || joinedAt)
      if (isLate) heard.add(`${saidAt?.toISOString() ?? '不知何时'} ${database[parties.length]}`)
    }),
    // the same ones every time, so that each moment is surely among them
    { numRuns: tries(150), seed: 20_261_130 },
  )
  // Of the moments a late party hears both answers, and never what was said before the first
  // joined, or at a moment unknown.
  expect(heard.has(`${moments[1]!.toISOString()} true`)).toBe(true)
  expect(heard.has(`${moments[0]!.toISOString()} false`)).toBe(true)
  expect(heard.has(`${new Date(0).toISOString()} true`)).toBe(false)
  expect(heard.has('不知何时 true')).toBe(false)
})

test('参加一件案件的人，对另一件案件仍是外人', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  const helper = { kind: 'helper', partyId: existing.applicantId, hasEnded: false } as const
  const accountId = randomUUID()
  const { database } = await bothAnswers(
    accountId,
    [{ ...helper, accountId }],
    [{ kind: 'case' }],
    { caseId: other.id },
  )
  expect(database).toEqual([false])
})
