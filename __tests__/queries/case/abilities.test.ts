import type { Actor, ActorRole } from '@/lib/domain/access/roles'
import type { SuspicionReport } from '@/lib/domain/case/suspicion'
import type { ChangeRequest } from '@/lib/domain/case/change-requests'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { presentAbilities } from '@/lib/queries/case/abilities'
import { abilityOf } from '@/lib/queries/case/ability'
import { presentUndo } from '@/lib/queries/case/undo-view'
import { day } from '@/__tests__/domain/time/day'
import { caseRecord } from '@/__tests__/support/case-record'

// What a screen offers is what the act itself would allow: permission first, then the law
// (domain.md 9; Decisions 1).

const NOW = new Date('2026-11-24T02:00:00Z')
const actor = (role: ActorRole, change: Partial<Actor> = {}): Actor => ({
  id: role === 'mediator' ? 'mediator-a' : 'admin-a',
  role,
  name: '某人',
  courtId: role.startsWith('court') ? 'court-a' : null,
  institutionId: role.startsWith('court') ? null : 'institution-a',
  ...change,
})
const openRequest = (mediatorId: string): ChangeRequest => ({
  id: 'request-a',
  partyId: 'party-a',
  partyName: '许静',
  mediatorId,
  mediatorName: '谢岚',
  ground: 'good_reason',
  requestedOn: day('2026-06-10'),
  refusesToChoose: false,
  decision: null,
  decidedOn: null,
  decidedBy: null,
})
const ADMIN = actor('institution_admin')
const MEDIATOR = actor('mediator')
const allowed = (
  who: Actor,
  status: CaseStatus,
  hadMediator = false,
  pauses: readonly Pause[] = [],
  changes: readonly ChangeRequest[] = [],
  suspicions: readonly SuspicionReport[] = [],
) =>
  presentAbilities(who, {
    ...caseRecord({ status }),
    hadMediator,
    pauses,
    changes,
    suspicions,
    consulted: null,
  }).allowed

describe('案件上可以办理的事', () => {
  test('别的机构、别的法院、只能看的人，什么也不能办', () => {
    const strangers = [
      actor('institution_admin', { institutionId: 'institution-b' }),
      actor('mediator', { id: 'mediator-b' }),
      actor('court_clerk', { courtId: 'court-b' }),
      actor('court_reviewer'),
      actor('auditor'),
    ]
    for (const who of strangers)
      for (const status of CASE_STATUSES) expect(allowed(who, status)).toEqual([])
  })

  test.each<[CaseStatus, string[], string[]]>([
    ['pending_acceptance', ['accept', 'decline'], []],
    ['pending_assignment', ['assign'], []],
    [
      'pending_mediator',
      ['replace_mediator', 'request_change'],
      ['take', 'disclose', 'request_change', 'withdraw'],
    ],
    ['disclosure_review', ['allow_disclosed', 'replace_disclosed'], []],
    [
      'in_mediation',
      ['replace_mediator', 'request_change', 'add_co_mediator'],
      [
        'disclose',
        'request_change',
        'record_contact',
        'record_consent',
        'check_identity',
        'explain_rights',
        'confirm_address',
        'schedule_meeting',
        'move_meeting',
        'cancel_meeting',
        'hold_meeting',
        'mark_unavailable',
        'record_service',
        'open_minutes',
        'supplement_minutes',
        'submit_minutes',
        'answer_minutes',
        'reopen_minutes',
        'record_fact',
        'confirm_facts',
        'withdraw_fact',
        'save_agreement',
        'finish_agreement',
        'sign_agreement',
        'void_agreement',
        'pause',
        'extend',
        'withdraw',
        'close',
      ],
    ],
    ['closed', [], ['record_service']],
    ['archived', [], []],
    ['returned', [], []],
    ['returned_settled', [], []],
  ])('“%s”：管理员 %j，承办的调解员 %j', (status, admin, mediator) => {
    expect([...allowed(ADMIN, status)].sort()).toEqual([...admin].sort())
    expect([...allowed(MEDIATOR, status)].sort()).toEqual([...mediator].sort())
  })

  test('以协议结案的，结案的调解员可以登记回访，归档以后也可以；管理员不能', () => {
    const offers = (who: Actor, status: CaseStatus) =>
      presentAbilities(who, {
        ...caseRecord({ status, outcome: 'agreement' }),
        hadMediator: true,
        pauses: [],
        changes: [],
        suspicions: [],
        consulted: null,
      }).allowed
    expect(offers(MEDIATOR, 'closed')).toContain('record_follow_up')
    expect(offers(MEDIATOR, 'archived')).toContain('record_follow_up')
    expect(offers(ADMIN, 'closed')).not.toContain('record_follow_up')
  })

  test('暂停中的可以恢复，没有暂停或者已经恢复的可以暂停，从不两样都有', () => {
    const pause = { from: day('2026-06-10'), reason: 'appraisal' as const }
    const clock = (pauses: readonly Pause[]) =>
      allowed(MEDIATOR, 'in_mediation', false, pauses).filter(
        (move) => move === 'pause' || move === 'resume',
      )
    expect(clock([{ ...pause, to: null }])).toEqual(['resume'])
    expect(clock([{ ...pause, to: day('2026-06-12') }])).toEqual(['pause'])
    expect(clock([])).toEqual(['pause'])
  })

  test('有待决定的更换申请的，管理员才能作决定；针对已离开的调解员的不算', () => {
    const decide = (mediatorId: string) =>
      allowed(ADMIN, 'in_mediation', false, [], [openRequest(mediatorId)]).filter(
        (move) => move === 'grant_change' || move === 'refuse_change',
      )
    expect(decide('mediator-a')).toEqual(['grant_change', 'refuse_change'])
    expect(decide('mediator-b')).toEqual([])
  })

  test('有待答复的虚假调解报告的，引调法院的工作人员才能答复', () => {
    const report = (answer: 'end' | null): SuspicionReport => ({
      id: 'report-a',
      mediatorName: '谢岚',
      reportedAt: NOW,
      answer,
      answeredAt: null,
      answeredBy: null,
    })
    const { courtId } = caseRecord({ status: 'in_mediation' })
    const answer = (role: ActorRole, reports: readonly SuspicionReport[]) =>
      allowed(actor(role, { courtId }), 'in_mediation', false, [], [], reports)
    expect(answer('court_clerk', [report(null)])).toEqual(['answer_suspicion'])
    expect(answer('court_judge', [report('end')])).toEqual([])
    expect(answer('court_reviewer', [report(null)])).toEqual([])
  })

  test('有过调解员的是重新分配，没有过的是分配，从不两样都有', () => {
    expect(allowed(ADMIN, 'pending_assignment', true)).toEqual(['reassign'])
    expect(allowed(ADMIN, 'pending_assignment', false)).toEqual(['assign'])
  })
})

describe('一件事能不能办', () => {
  const context = (who: Actor) => ({ actor: who, now: NOW })

  test('没有权限的，说没有权限；权限在先，不先说状态', () => {
    const ability = abilityOf('close', caseRecord({ status: 'closed' }), context(ADMIN))
    expect(ability).toEqual({ allowed: false, why: expect.stringContaining('没有办理') })
  })

  test('状态不对的，说是谁在什么时候办了什么', () => {
    const record = caseRecord({ status: 'closed', lastAct: 'case.closed' })
    const ability = abilityOf('close', record, context(MEDIATOR))
    expect(!ability.allowed && ability.why).toContain('谢岚')
  })

  test('可以办的，就是可以办', () => {
    expect(abilityOf('close', caseRecord(), context(MEDIATOR))).toEqual({ allowed: true })
  })
})

describe('撤销', () => {
  const accepted = (change = {}) =>
    caseRecord({
      status: 'pending_assignment',
      mediatorId: null,
      mediatorName: null,
      lastAct: 'case.accepted',
      lastActBy: '林敏',
      ...change,
    })
  const undo = (
    who: Actor,
    record = accepted(),
    materials: { addedBy: string; addedAt: Date }[] = [],
  ) => presentUndo(record, { materials, choice: null }, { actor: who, now: NOW })

  test('别的机构、调解员、法院没有可以撤销的', () => {
    for (const who of [
      actor('institution_admin', { institutionId: 'institution-b' }),
      MEDIATOR,
      actor('court_clerk'),
    ])
      expect(undo(who)).toBeNull()
  })

  test('五分钟前受理的：可以撤销受理，还剩五分钟，写明是谁受理的', () => {
    expect(undo(ADMIN)).toEqual({
      move: 'undo_accept',
      by: '林敏',
      at: '09:55',
      mediator: null,
      secondsRemaining: 300,
    })
  })

  test.each([
    ['恰满十分钟', '2026-11-24T01:50:00.000Z', 0],
    ['过了一毫秒', '2026-11-24T01:49:59.999Z', null],
  ])('%s', (_title, at, seconds) => {
    expect(undo(ADMIN, accepted({ lastActAt: new Date(at) }))?.secondsRemaining ?? null).toBe(
      seconds,
    )
  })

  test('之后添加了材料的，不能撤销受理；之前的不妨碍', () => {
    const added = (at: string) => [{ addedBy: '周正', addedAt: new Date(at) }]
    expect(undo(ADMIN, accepted(), added('2026-11-24T01:56:00Z'))).toBeNull()
    expect(undo(ADMIN, accepted(), added('2026-11-24T01:54:00Z'))).not.toBeNull()
  })

  test('刚分配的可以撤销分配，写明分配给了谁；接收之后就不能了', () => {
    const assigned = caseRecord({ status: 'pending_mediator', lastAct: 'case.assigned' })
    expect(undo(ADMIN, assigned)).toMatchObject({ move: 'undo_assign', mediator: '谢岚' })
    expect(undo(ADMIN, caseRecord())).toBeNull()
  })
})
