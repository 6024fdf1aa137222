import { DECLINE_REASONS } from '@/lib/domain/case/vocabulary'
import { allow, refuse } from '@/lib/domain/refusal'
import { withAccess } from '@/lib/data/door'
import { findVerified } from '@/lib/data/stores/verification/verification-store'
import { readKept } from '@/lib/files/read-kept'
import type { MakeFile } from '@/lib/jobs/decline-notice/make-decline-notice'
import { planFailedNotices } from '@/lib/jobs/decline-notice/plan-failed-notices'
import { workDeclineNotices } from '@/lib/jobs/decline-notice/work-decline-notices'
import { getDeclineNotice } from '@/lib/queries/case/get-decline-notice'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { actAt, ACT_AT, caseRow, eventRows, refusalsInTurn } from '../../support/case-rows'
import { refusalOf, viewOf } from '../../support/institution-list'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  ownerClient,
  type World,
} from '../../support/world'

// 不受理: 操作手册 3.3 (案件转移回原来的法院); 在线调解规则 第12条 (写明理由).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '争议不在本机构的受理范围内'
const decline = (
  who: keyof World['people'],
  caseId: string,
  input: Readonly<Record<string, unknown>> = {},
) =>
  actAt(() =>
    declineCase(world.people[who], { caseId, reason: 'beyond_scope', text: TEXT, ...input }),
  )
const declines = async (caseId: string) =>
  (
    await (
      await ownerClient()
    ).query(
      `SELECT institution_id, court_id, case_no, court_name, reason_code, reason_text, declined_by
       FROM case_declines WHERE case_id = $1`,
      [caseId],
    )
  ).rows

test('别的机构、调解员、法院和审计员都不能不受理', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  const people = ['adminB', 'mediatorA', 'clerkA', 'reviewerA', 'auditor', 'system'] as const
  expect(await refusalsInTurn(people, (who) => decline(who, id))).toEqual({
    adminB: 'NOT_FOUND',
    mediatorA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    auditor: 'FORBIDDEN',
    system: 'FORBIDDEN',
  })
  expect(await declines(id)).toEqual([])
})

test.each([
  ['没有选原因', { reason: undefined }, { reason: 'CHOOSE_ONE' }],
  ['不认识的原因', { reason: 'too_far' }, { reason: 'CHOOSE_ONE' }],
  ['没有写理由', { text: undefined }, { text: 'REASON_TOO_SHORT' }],
  ['理由只有空格', { text: '          ' }, { text: 'REASON_TOO_SHORT' }],
  ['理由太长', { text: '理'.repeat(1001) }, { text: 'TOO_LONG' }],
  ['都没有', { reason: '', text: '' }, { reason: 'CHOOSE_ONE', text: 'REASON_TOO_SHORT' }],
])('%s：不能退回，指出是哪一栏', async (_title, input, fields) => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect(await decline('adminA', id, input)).toEqual({
    ok: false,
    refusal: { code: 'INPUT_INVALID', facts: {}, fields },
  })
  expect((await caseRow(id)).status).toBe('pending_acceptance')
})

test('案件回到法院，机构不再看到它，只留下自己的不受理记录', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  expect(await decline('adminA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, courtName: '甲区法院' },
  })
  expect(await caseRow(id)).toMatchObject({
    status: 'returned',
    institution_id: null,
    holder_id: world.courts.a,
    accepted_at: null,
    due: null,
    outcome: null,
    closed_at: null,
    last_act: 'case.declined',
    last_act_by: '林敏',
  })
  expect(await declines(id)).toEqual([
    {
      institution_id: world.institutions.a,
      court_id: world.courts.a,
      case_no: caseNo,
      court_name: '甲区法院',
      reason_code: 'beyond_scope',
      reason_text: TEXT,
      declined_by: '林敏',
    },
  ])
  expect(await refusalOf(getCaseFile(world.people.adminA, { caseId: id }))).toBe('NOT_FOUND')
})

test.each(DECLINE_REASONS)('原因“%s”写入记录，依据第12条', async (reason) => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect((await decline('adminA', id, { reason })).ok).toBe(true)
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.declined',
      at: ACT_AT,
      basis: 'online_mediation_12',
      data: { reason, text: TEXT, court: '甲区法院' },
    },
  ])
})

test('同事晚了一步：案件已经不在本机构，但他读到是谁在什么时候退回的；外人什么也读不到', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  await decline('adminA', id)
  expect(await decline('adminA2', id)).toEqual({
    ok: false,
    refusal: {
      code: 'CASE_CHANGED_MEANWHILE',
      facts: { lastAct: 'case.declined', by: '林敏', at: ACT_AT.toISOString() },
    },
  })
  expect(await decline('adminB', id)).toMatchObject({ refusal: { code: 'NOT_FOUND', facts: {} } })
  expect(await declines(id)).toHaveLength(1)
})

test('已经受理的不能再退回', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await decline('adminA', id)).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status: 'in_mediation' } },
  })
})

describe('不受理通知书', () => {
  const at = (minutes: number) => () => new Date(ACT_AT.getTime() + minutes * 60_000)
  /** In place of the threads: what is set, as it is. */
  const set: MakeFile = async (content) =>
    allow({ pdf: new Uint8Array(Buffer.from(JSON.stringify(content))), pages: 1 })
  const work = (make: MakeFile = set, minutes = 1) => workDeclineNotices(at(minutes), make)

  type NoticeRow = {
    readonly decline_id: string
    readonly state: string
    readonly failure: string | null
    readonly number: number | null
    readonly storage_key: string | null
    readonly sha256: string | null
    readonly verification_code: string | null
    readonly word_storage_key: string | null
  }
  const noticeOf = async (caseId: string) =>
    (await asOwner<NoticeRow>('SELECT * FROM decline_notices WHERE case_id = $1', [caseId]))[0]!
  const declined = async () => {
    const existing = await layCase(world, { status: 'pending_acceptance' })
    await decline('adminA', existing.id)
    return existing
  }
  const shownOf = async (caseNo: string) =>
    (await viewOf(findDeclines(world.people.adminA, { q: caseNo }))).rows[0]!.notice!

  const gapless = async () => {
    const numbers = await asOwner<{ number: number }>(
      'SELECT number FROM decline_notices WHERE number IS NOT NULL ORDER BY number',
    )
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1))
  }

  // Each test begins with an empty queue.
  beforeEach(async () => {
    await work()
  })

  test('随不受理自动制作：取机构的下一号，理由和依据如登记，机构和法院都能取得，各次下载留痕', async () => {
    const { id, caseNo } = await declined()
    expect(await shownOf(caseNo)).toMatchObject({ words: '正在制作', href: null })
    await work()
    const notice = await noticeOf(id)
    const shown = await shownOf(caseNo)
    expect(shown.words).toBe(`（2026）调不受字第${notice.number}号`)
    const text = (await readKept(notice.storage_key!, notice.sha256!)).toString()
    for (const words of [shown.words, '超出受理范围', TEXT, '第十二条', '甲区法院', caseNo])
      expect(text).toContain(words)
    expect(text).toContain(notice.verification_code)
    const read = (who: keyof World['people']) =>
      getDeclineNotice(world.people[who], { declineId: notice.decline_id, file: 'pdf' })
    expect(await viewOf(read('adminA'))).toMatchObject({ pdf: { sha256: notice.sha256 } })
    expect(await viewOf(read('clerkA'))).toMatchObject({ pdf: { sha256: notice.sha256 } })
    for (const who of ['adminB', 'clerkB', 'mediatorA', 'reviewerA'] as const)
      expect(await refusalOf(read(who))).toBe('NOT_FOUND')
    const { file } = await viewOf(getCourtCase(world.people.clerkA, { caseId: id }))
    expect(file.declines).toMatchObject([{ notice: shown }])
    expect((await eventRows(id)).map(({ kind }) => kind)).toEqual([
      'case.declined',
      'document.finalised',
      'decline-notice.read',
      'case.viewed',
    ])
    expect(
      await asOwner(
        `SELECT 1 FROM events WHERE kind = 'decline-notice.read' AND institution_id = $1
          AND case_id IS NULL AND data->>'declineId' = $2`,
        [world.institutions.a, notice.decline_id],
      ),
    ).toHaveLength(1)
  })

  test('不受理没有办成的，没有通知书', async () => {
    const { id } = await layCase(world, { status: 'in_mediation' })
    await decline('adminA', id)
    await work()
    expect(await noticeOf(id)).toBeUndefined()
  })

  test('制作后未及登记，进程停住：租约到期由别的进程重做；先前的再回来也只有一份、一个号', async () => {
    const { id } = await declined()
    let goOn = () => {}
    const stuck = new Promise<void>((resolve) => (goOn = resolve))
    let first: Promise<number>
    await new Promise<void>((leased) => {
      first = work(async (content, when) => {
        leased()
        await stuck
        return set(content, when)
      })
    })
    expect(await work(set, 2)).toBe(0)
    expect(await noticeOf(id)).toMatchObject({ state: 'queued', number: null })
    expect(await work(set, 4)).toBe(1)
    const made = await noticeOf(id)
    goOn()
    await first!
    expect(await noticeOf(id)).toEqual(made)
    expect((await eventRows(id)).filter(({ kind }) => kind === 'document.finalised')).toHaveLength(
      1,
    )
    await gapless()
  })

  test('制作时别的通知书取了同一号：按下一号重新制作，没有空号', async () => {
    const one = await declined()
    const two = await declined()
    let isFirst = true
    const numbers: (string | null)[] = []
    await work(async (content, when) => {
      numbers.push(content.number)
      if (isFirst) {
        isFirst = false
        await work()
      }
      return set(content, when)
    })
    expect(new Set(numbers).size).toBe(2)
    for (const { id } of [one, two]) expect((await noticeOf(id)).state).toBe('made')
    await gapless()
  })

  test('制作失败：写明原因，稍后重试；八次都失败的停下，次日再试', async () => {
    const { id, caseNo } = await declined()
    const failing: MakeFile = async () => refuse('DOCUMENT_NOT_SET', { characters: '𬭎' })
    await work(failing)
    expect((await shownOf(caseNo)).words).toContain('上一次未完成：字库缺少“𬭎”')
    for (let attempt = 1; attempt < 8; attempt += 1) await work(failing, attempt * 120)
    expect(await noticeOf(id)).toMatchObject({ state: 'failed', failure: 'characters' })
    expect(await shownOf(caseNo)).toMatchObject({ isFailed: true, href: null })
    expect(await work(set, 8 * 120)).toBe(0)
    const tomorrow = 24 * 60
    await planFailedNotices(at(tomorrow)())
    await planFailedNotices(at(tomorrow)())
    expect(await work(set, tomorrow)).toBe(1)
    expect(await noticeOf(id)).toMatchObject({ state: 'made', failure: null })
    await gapless()
  })

  test('核验：号码和校验码相符的是真的，出具人为作出不受理的机构', async () => {
    const { id } = await declined()
    await work()
    const { number, verification_code: code } = await noticeOf(id)
    const printed = { kind: 'decline_notice', year: 2026, number: number! } as const
    const verify = (typed: string) =>
      withAccess(null, 'verify', (db) => findVerified(db, printed, typed))
    expect(await verify(code!)).toMatchObject({ issuer: '甲调解中心', volume: null })
    expect(await verify(`${code!}X`)).toBeNull()
  })
})
