import sharp from 'sharp'
import { serveAuthorityPage } from '@/lib/edge/download/serve-authority-page'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { getAuthorities } from '@/lib/queries/mediator/get-authorities'
import { getOwnAuthority } from '@/lib/queries/party/get-own-authority'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { decideAuthority } from '@/lib/use-cases/authority/decide-authority'
import { endAgent } from '@/lib/use-cases/authority/end-agent'
import { submitAuthority } from '@/lib/use-cases/authority/submit-authority'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { handIn, layAgency, pagesOf, paperOf, sendPage } from '../../support/authority'
import { answerOwn, layOwnSigning, signOwn } from '../../support/sign-own-document'
import { sidewaysJpeg, soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 授权委托书（民诉法第62、63条，民诉法解释第89条）：docs/decisions/0117-authority-papers.md.

let world: World
let scene: Awaited<ReturnType<typeof layOwnSigning>>
let agency: Awaited<ReturnType<typeof layAgency>>
beforeEach(async () => {
  world = await buildWorld()
  scene = await layOwnSigning(world)
  agency = await layAgency(world, scene.existing.id, scene.existing.applicantId)
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const caseId = () => scene.existing.id
const decide = (paperId: string, decision: string, words?: string, actor?: Actor) =>
  decideAuthority(actor ?? world.people.mediatorA, { caseId: caseId(), paperId, decision, words })
const codeOf = (decided: {
  ok: boolean
  refusal?: { code: string; fields?: Readonly<Record<string, string>> }
}) =>
  decided.ok ? 'done' : (Object.values(decided.refusal?.fields ?? {})[0] ?? decided.refusal?.code)
const checkAgent = async () =>
  expect(
    await checkIdentity(world.people.mediatorA, {
      caseId: caseId(),
      person: `agent:${agency.agentId}`,
      way: 'original_on_site',
      document: 'id_card',
      result: 'matches',
      on: today(),
    }),
  ).toMatchObject({ ok: true })
const trySign = () => answerOwn(agency.agent, caseId(), scene.document, 0, { code: '' })
const stateOf = async () => {
  const view = await getOwnAuthority(agency.agent, { caseId: caseId() })
  return view.ok ? view.value.state : view.refusal.code
}

test('只有核对通过的才改变能办的事：一般授权的代理人交了特别授权，通过以后能签，签名记下凭的是哪一份', async () => {
  expect(await stateOf()).toBe('missing')
  const paperId = await handIn(agency.agent, caseId(), 1)
  expect(await stateOf()).toBe('submitted')
  await checkAgent()
  expect(codeOf(await trySign())).toBe('SIGNATURE_AUTHORITY_GENERAL')
  expect(codeOf(await decide(paperId, 'special'))).toBe('done')
  expect(await stateOf()).toBe('accepted')
  expect(codeOf(await signOwn(agency.agent, caseId(), scene.document, 0))).toBe('done')
  expect(await asOwner('SELECT signed_by, authority_paper_id FROM document_signatures')).toEqual([
    { signed_by: '张强', authority_paper_id: paperId },
  ])
  expect(await asOwner(`SELECT title, slot FROM materials WHERE slot = 'authority'`)).toEqual([
    { title: '张强的授权委托书', slot: 'authority' },
  ])
  const events = await asOwner<{ kind: string; data: object }>(
    `SELECT kind, data FROM events WHERE kind LIKE 'authority.%' ORDER BY seq`,
  )
  expect(events.map(({ kind }) => kind)).toEqual(['authority.submitted', 'authority.decided'])
  expect(JSON.stringify(events)).not.toContain('张强')
})

test('新的一份通过以后代替旧的，先前的签名仍记旧的一份；按一般授权收的，不能再签', async () => {
  const first = await handIn(agency.agent, caseId(), 1)
  await decide(first, 'special')
  await checkAgent()
  await signOwn(agency.agent, caseId(), scene.document, 0)
  const second = await handIn(agency.agent, caseId(), 2)
  expect(codeOf(await decide(second, 'general', '没有写明和解'))).toBe('done')
  expect(
    await asOwner('SELECT id, state, accepted_as FROM authority_papers ORDER BY submitted_at'),
  ).toEqual([
    { id: first, state: 'replaced', accepted_as: 'special' },
    { id: second, state: 'accepted', accepted_as: 'general' },
  ])
  expect(await asOwner('SELECT authority_paper_id FROM document_signatures')).toEqual([
    { authority_paper_id: first },
  ])
  expect(await asOwner(`SELECT authority FROM agents WHERE id = $1`, [agency.agentId])).toEqual([
    { authority: 'general' },
  ])
})

test('不通过的要写原因，代理人看得到，可以再交；核对过的不再核对，同一份表单交两次是一次', async () => {
  const paperId = await handIn(agency.agent, caseId(), 1)
  expect(codeOf(await decide(paperId, 'refused'))).toBe('REQUIRED')
  expect(codeOf(await decide(paperId, 'refused', '没有本人签名'))).toBe('done')
  expect(codeOf(await decide(paperId, 'refused', '没有本人签名'))).toBe('done')
  const late = await decide(paperId, 'special')
  expect(late).toMatchObject({ refusal: { code: 'AUTHORITY_DECIDED', facts: { by: '谢岚' } } })
  expect(await getOwnAuthority(agency.agent, { caseId: caseId() })).toMatchObject({
    value: { state: 'refused', reason: expect.stringContaining('没有本人签名'), mayHandIn: true },
  })
  expect(await asOwner(`SELECT id FROM materials WHERE slot = 'authority'`)).toEqual([])
  await handIn(agency.agent, caseId(), 2)
  expect(await stateOf()).toBe('submitted')
})

test('两位同时核对：一次算数', async () => {
  const paperId = await handIn(agency.agent, caseId(), 1)
  const answers = await Promise.all([decide(paperId, 'special'), decide(paperId, 'general')])
  expect(answers.map(codeOf).sort()).toEqual(['AUTHORITY_DECIDED', 'done'])
})

test('写的是一般授权的，不能按特别授权；没有到期限或者过了期限的，只能看能说', async () => {
  const general = { authority: 'general', matters: ['take_part', 'receive'] }
  const first = await handIn(agency.agent, caseId(), 1, general)
  expect(codeOf(await decide(first, 'special'))).toBe('PAPER_IS_GENERAL')
  await decide(first, 'general')
  const consent = () =>
    giveConsent(agency.agent, {
      caseId: caseId(),
      partyId: scene.existing.applicantId,
      scope: 'recording',
      reply: 'agrees',
    })
  expect(codeOf(await consent())).toBe('done')
  const later = await handIn(agency.agent, caseId(), 2, { from: addDays(today(), 1) })
  await decide(later, 'special')
  expect(await stateOf()).toBe('over')
  await checkAgent()
  expect(codeOf(await trySign())).toBe('SIGNATURE_NOT_YOURS_HERE')
  expect(codeOf(await consent())).toBe('NOT_YOURS_TO_ANSWER')
  const may = () =>
    withActor(agency.agent, (db) =>
      db.$queryRawUnsafe(
        `SELECT heyi_may_settle($1::uuid) AS settles,
          heyi_declares_for($1::uuid, $2::uuid, $3::uuid) AS declares,
           heyi_answers_at($1::uuid, jsonb_build_object('role', 'party', 'id', $3::uuid),
             true) AS answers`,
        agency.participantId,
        caseId(),
        scene.existing.applicantId,
      ),
    )
  expect(await may()).toEqual([{ settles: false, declares: false, answers: false }])
  await asOwner('UPDATE agents SET authority_from = $2 WHERE id = $1', [agency.agentId, today()])
  expect(await may()).toEqual([{ settles: true, declares: true, answers: true }])
})

test('当事人解除委托：即时看不到本案，等待核对的也结束；登记一次', async () => {
  await handIn(agency.agent, caseId(), 1)
  const end = (change: object = {}) =>
    endAgent(world.people.mediatorA, {
      caseId: caseId(),
      participantId: agency.participantId,
      reason: 'revoked',
      how: 'written',
      on: today(),
      ...change,
    })
  expect(codeOf(await end({ on: addDays(today(), 1) }))).toBe('DATE_IN_FUTURE')
  expect(codeOf(await end({ on: '2020-01-01' }))).toBe('BEFORE_AGENT')
  expect(codeOf(await end())).toBe('done')
  expect(codeOf(await end())).toBe('done')
  expect(codeOf(await end({ reason: 'unable' }))).toBe('AGENT_ENDED')
  expect(await asOwner('SELECT state FROM authority_papers')).toEqual([{ state: 'ended' }])
  expect(await getOwnCase(agency.agent, { caseId: caseId() })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await getAuthorities(world.people.mediatorA, { caseId: caseId() })).toMatchObject({
    value: { agents: [{ hasEnded: true, now: expect.stringContaining('当事人解除委托') }] },
  })
})

test('一页一页发，照片去掉拍摄信息；只收照片和 PDF；同一页不收两次；勾了不交的不交', async () => {
  const { agent } = agency
  expect(await sendPage(agent, caseId(), { name: 'a.jpg', bytes: await sidewaysJpeg() })).toContain(
    'added=1',
  )
  expect(await sendPage(agent, caseId())).toContain('added=1')
  expect(await sendPage(agent, caseId())).toContain('refused=AUTHORITY_FILE_TWICE')
  expect(await sendPage(agent, caseId(), { name: 'a.txt', bytes: Buffer.from('hello') })).toContain(
    'refused=FILE_',
  )
  const pages = await pagesOf(agent, caseId())
  const served = await serveAuthorityPage(new Request('http://heyi.test/'), {
    actor: agent,
    params: { caseId: caseId(), fileId: pages[0]!.id },
  })
  expect(served.headers.get('cache-control')).toContain('no-store')
  const meta = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
  expect([meta.width, meta.height, meta.exif]).toEqual([30, 60, undefined])
  const all = pages.map(({ id }) => id)
  const none = await submitAuthority(agent, paperOf(caseId(), all, { without: all }))
  expect(codeOf(none)).toBe('AUTHORITY_WITHOUT_PAGE')
  const submitted = await submitAuthority(agent, paperOf(caseId(), all, { without: pages[1]!.id }))
  expect(submitted).toMatchObject({ ok: true })
  expect(await pagesOf(agent, caseId())).toEqual([
    expect.objectContaining({ id: pages[0]!.id, paperId: expect.any(String) }),
  ])
  expect(await sendPage(agent, caseId(), { bytes: soundPdf(9) })).toContain('AUTHORITY_WAITS')
})

test('别人的页、对方和帮不上的人都看不到；没有交的，调解员也看不到', async () => {
  await sendPage(agency.agent, caseId())
  const [page] = await pagesOf(agency.agent, caseId())
  for (const actor of [scene.applicant, scene.respondent, world.people.mediatorA])
    expect(await pagesOf(actor, caseId())).toEqual([])
  expect(await sendPage(scene.applicant, caseId())).toContain('NOT_YOURS_TO_ANSWER')
  const taken = paperOf(caseId(), [page!.id])
  expect(codeOf(await submitAuthority(scene.respondent, taken))).toBe('NOT_YOURS_TO_ANSWER')
  await submitAuthority(agency.agent, taken)
  expect(await pagesOf(world.people.mediatorA, caseId())).toHaveLength(1)
  expect(await pagesOf(world.people.mediatorA2, caseId())).toEqual([])
  expect(codeOf(await decide(taken.paperId, 'special', undefined, world.people.mediatorA2))).toBe(
    'NOT_FOUND',
  )
})

test('程序写错了，数据库也不让：代理人不能自己通过，不能写别人的签名凭据，别的调解员不能核对', async () => {
  const paperId = await handIn(agency.agent, caseId(), 1)
  const run = (actor: Actor, sql: string, ...values: unknown[]) =>
    withActor(actor, (db) => db.$queryRawUnsafe(sql, ...values))
  await expect(
    run(
      agency.agent,
      `UPDATE authority_papers SET state = 'accepted' WHERE id = $1::uuid`,
      paperId,
    ),
  ).rejects.toThrow(/permission denied/)
  await expect(
    run(
      agency.agent,
      `SELECT heyi_decide_authority($1::uuid, 'special', '', 'x', NULL, now())`,
      paperId,
    ),
  ).rejects.toThrow(/permission denied/)
  const decided = (actor: Actor) =>
    run(
      actor,
      `SELECT heyi_decide_authority($1::uuid, 'special', '', 'x', NULL, now()) AS done`,
      paperId,
    )
  for (const actor of [world.people.mediatorA2, world.people.adminA])
    expect(await decided(actor)).toEqual([{ done: false }])
  await expect(
    run(
      scene.respondent,
      `INSERT INTO authority_papers (id, case_id, court_id, holder_id, party_id, agent_id,
        participant_id, account_id, authority, matters, from_on, digest, submitted_at)
       SELECT gen_random_uuid(), t.case_id, t.court_id, t.holder_id, t.party_id, $2::uuid, t.id,
         $3::uuid, 'special', '{}',
         now(), 'x', now() FROM participants t WHERE t.id = $1::uuid`,
      agency.participantId,
      agency.agentId,
      scene.respondent.id,
    ),
  ).rejects.toThrow(/row-level security/)
})
