import { declareOwnIdentity } from '@/lib/edge/identity/declare-own-identity'
import { withActor } from '@/lib/data/door'
import { addOwnIdentity } from '@/lib/data/stores/case/identity-check-store'
import { findOwnCase } from '@/lib/data/stores/participant/own-case-store'
import type { Actor } from '@/lib/domain/access/roles'
import { markCardRead } from '@/lib/platform/card-reading'
import { env } from '@/lib/platform/env'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { layCome } from '../../support/invitations'
import { localDate } from '../../support/local-date'
import { startGateway, type GatewayAnswer } from '../../support/local-gateway'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 当事人填报身份，配有身份认证平台的：登记不矛盾的才问平台；平台没有应答的照旧比对，或者由调解员核验（在线诉讼规则 第7条）。

const NUMBER = '819999199003070014'

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
let party: Actor
let name: string
let answer: GatewayAnswer
let gateway: Awaited<ReturnType<typeof startGateway>>

beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'in_mediation' })
  party = await layCome(world, existing.id, existing.respondentId)
  const [row] = await asOwner<{ name: string }>('SELECT name FROM parties WHERE id = $1', [
    existing.respondentId,
  ])
  ;({ name } = row!)
  gateway = await startGateway(() => answer)
})
afterEach(async () => {
  Object.assign(env(), { HEYI_IDENTITY_ENDPOINT: undefined })
  await gateway.end()
})
afterAll(closeWorld)

const configure = () =>
  Object.assign(env(), {
    HEYI_IDENTITY_NAME: '身份认证平台',
    HEYI_IDENTITY_ENDPOINT: gateway.url,
    HEYI_IDENTITY_SECRET: 'geheim',
    HEYI_IDENTITY_TIMEOUT_MS: 300,
  })

/** The referral names this number. */
const refer = () =>
  asOwner(`UPDATE parties SET document_kind = 'id_card', document_hash = $2 WHERE id = $1`, [
    existing.respondentId,
    fingerprintNumber('document', NUMBER),
  ])
const declare = (more: Record<string, unknown> = {}) =>
  declareOwnIdentity(party, {
    caseId: existing.id,
    partyId: existing.respondentId,
    name,
    document: 'id_card',
    number: NUMBER,
    ...more,
  })
const checks = () =>
  asOwner('SELECT way, matches, participant_id IS NOT NULL AS own FROM identity_checks')
const checkedBy = (way: string) => [{ way, matches: true, own: true }]
const events = (kind: string) =>
  asOwner<{ data: Record<string, unknown> }>('SELECT data FROM events WHERE kind = $1', [kind])
const notices = () => asOwner(`SELECT payload->'facts' AS facts FROM outbox WHERE kind = 'notice'`)
const says = (result: string): GatewayAnswer => ({ status: 200, body: { result } })

test('没有配置平台：不问，和从前一样', async () => {
  await refer()
  answer = says('different')
  expect(await declare()).toMatchObject({ ok: true, value: { isByService: false } })
  expect(await checks()).toEqual(checkedBy('online_comparison'))
  expect(gateway.received).toEqual([])
})

test.each<[string, boolean, GatewayAnswer, string | null]>([
  ['登记一致，平台一致', true, says('same'), 'platform_authentication'],
  ['登记一致，平台查不到', true, says('unknown'), 'online_comparison'],
  ['登记一致，平台不回答', true, null, 'online_comparison'],
  ['登记一致，平台出错', true, { status: 500, body: {} }, 'online_comparison'],
  ['没有登记，平台一致', false, says('same'), 'platform_authentication'],
  ['没有登记，平台查不到', false, says('unknown'), null],
  ['没有登记，平台不回答', false, null, null],
])('%s', async (_name, isReferred, said, way) => {
  configure()
  if (isReferred) await refer()
  answer = said
  expect(await declare()).toMatchObject({ ok: true })
  expect(await checks()).toEqual(way === null ? [] : checkedBy(way))
  expect(gateway.received.map(({ body }) => JSON.parse(body))).toEqual([
    { name, documentKind: 'id_card', number: NUMBER },
  ])
  expect(await notices()).toEqual([
    {
      facts: {
        matches: isReferred ? true : null,
        ...(way === 'platform_authentication' && { byService: true }),
      },
    },
  ])
  const rows = await asOwner('SELECT to_jsonb(e)::text AS row FROM events e')
  expect(JSON.stringify(rows)).not.toContain(NUMBER)
})

test('平台不一致：不记核验，只记拒绝；请核对或者找调解员', async () => {
  configure()
  await refer()
  answer = says('different')
  expect(await declare()).toMatchObject({ refusal: { code: 'IDENTITY_SERVICE_DIFFERS' } })
  expect(await checks()).toEqual([])
  expect(await notices()).toEqual([])
  expect(await events('act.refused')).toMatchObject([
    { data: { code: 'IDENTITY_SERVICE_DIFFERS' } },
  ])
})

test.each([
  ['号码不合规则', { number: '12' }, 'INPUT_INVALID'],
  ['与登记不一致', { number: '819999199003070022' }, 'IDENTITY_DIFFERS'],
  ['姓名与登记不一致', { name: '别人' }, 'IDENTITY_DIFFERS'],
  ['不是自己这一方', { partyId: 'applicant' }, 'NOT_YOURS_TO_ANSWER'],
])('%s：不问平台', async (_name, { partyId, ...change }: Record<string, string>, code) => {
  configure()
  await refer()
  answer = says('same')
  const other = partyId === undefined ? {} : { partyId: existing.applicantId }
  expect(await declare({ ...change, ...other })).toMatchObject({ refusal: { code } })
  expect(gateway.received).toEqual([])
  expect(await checks()).toEqual([])
})

test('表单自称平台一致的，不算', async () => {
  expect(await declare({ service: 'same' })).toMatchObject({
    ok: true,
    value: { isByService: false, isCompared: false },
  })
  expect(await checks()).toEqual([])
})

test.each([
  ['online_comparison', true],
  ['platform_authentication', true],
  ['original_on_site', false],
  ['video', false],
  ['telephone_questions', false],
] as const)('数据库：当事人自己的核验可以是 %s：%s', async (way, isAllowed) => {
  const [{ id: participantId }] = (await asOwner<{ id: string }>(
    'SELECT id FROM participants WHERE account_id = $1',
    [party.id],
  )) as [{ id: string }]
  const entry = {
    personKind: 'party',
    personId: existing.respondentId,
    partyId: existing.respondentId,
    way,
    document: 'id_card',
    matches: true,
    on: localDate('2026-11-28'),
  } as const
  const shared = { recorded: 0, personName: name, participantId, recordedAt: new Date() }
  const written = withActor(party, async (db) => {
    const own = await findOwnCase(db, existing.id)
    await addOwnIdentity(db, undefined as never, own!, entry, shared)
  })
  if (isAllowed) await written
  else await expect(written).rejects.toThrow(/row-level security|42501/)
  expect(await checks()).toEqual(isAllowed ? checkedBy(way) : [])
})

test('一天十次，再多就不问平台，由登记比对', async () => {
  configure()
  await refer()
  answer = says('same')
  await asOwner('INSERT INTO sign_in_counters (key, points, expire) VALUES ($1, 10, $2)', [
    `identity-service:${party.id}`,
    Date.now() + 60_000,
  ])
  expect(await declare()).toMatchObject({ ok: true })
  expect(await checks()).toEqual(checkedBy('online_comparison'))
  expect(gateway.received).toEqual([])
})

test('号码从照片读出的，写进核验的事件；改过的号码、别人的记号不写', async () => {
  await refer()
  const read = { accountId: party.id, caseId: existing.id, number: NUMBER }
  const others = markCardRead({ ...read, accountId: world.people.mediatorA.id }, new Date())
  const fromPhoto = async () =>
    (await events('identity.checked')).filter(({ data }) => data.fromPhoto === true).length
  expect(await declare({ reading: others })).toMatchObject({ ok: true })
  expect(await fromPhoto()).toBe(0)
  await asOwner('DELETE FROM identity_checks')
  expect(await declare({ reading: markCardRead(read, new Date()) })).toMatchObject({ ok: true })
  expect(await fromPhoto()).toBe(1)
})
