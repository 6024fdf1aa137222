import { CASE_SOURCES } from '@/lib/domain/case/source'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { decideStage } from '@/lib/domain/court-stage/decide-stage'
import { COURT_STAGES, stageAfterClosing, type CourtStage } from '@/lib/domain/court-stage/stage'
import { STAGE_MOVES, type StageMove } from '@/lib/domain/court-stage/stage-moves'

// 调解之后的每一步: 特邀规定 第19–21条; 在线调解规则 第20、21条; 2024 年立案与调解意见 第四至六条.

const NONE = 'none'
type From = CourtStage | typeof NONE

/** Written by hand: where each step leads from each stage; everything not named is refused. */
const EXPECTED: Readonly<Record<StageMove, Partial<Record<From, readonly CourtStage[]>>>> = {
  hand_over: {
    none: ['transferred', 'record_submitted'],
    transfer_due: ['transferred'],
    transfer_returned: ['transferred'],
    record_due: ['record_submitted'],
    record_returned: ['record_submitted'],
  },
  receive_transfer: { transferred: ['filing_due', 'trial_due'] },
  send_transfer_back: { transferred: ['transfer_returned'], record_submitted: ['record_returned'] },
  file_suit: { filing_due: ['filed'] },
  resume_trial: { trial_due: ['in_trial'], paper_due: ['in_trial'], paper_issued: ['in_trial'] },
  record_agreement: { record_submitted: ['recorded', 'paper_due'] },
  issue_paper: { paper_due: ['paper_issued'] },
  end_suit: { trial_due: ['suit_ended'], paper_due: ['suit_ended'] },
}

const facts = (stage: From, status: 'closed' | 'in_mediation' = 'closed') => ({
  status,
  courtStage: stage === NONE ? null : stage,
  lastAct: 'dossier.handed-over',
  lastActBy: '李敏',
  lastActAt: new Date('2026-11-24T06:02:00Z'),
})

test.each(Object.keys(STAGE_MOVES) as StageMove[])('%s：从每个阶段到每个阶段', (move) => {
  for (const from of [NONE, ...COURT_STAGES] as const)
    for (const to of COURT_STAGES) {
      const decided = decideStage(move, facts(from), (next) => next === to)
      expect([from, to, decided.ok]).toEqual([
        from,
        to,
        EXPECTED[move][from]?.includes(to) ?? false,
      ])
    }
})

test('不能走的一步说明现在的阶段、上一步由谁何时办理；没有结案的先说状态', () => {
  expect(decideStage('file_suit', facts('transferred'))).toEqual({
    ok: false,
    refusal: {
      code: 'COURT_STAGE',
      facts: {
        move: 'file_suit',
        stage: 'transferred',
        lastAct: 'dossier.handed-over',
        by: '李敏',
        at: '2026-11-24T06:02:00.000Z',
      },
    },
  })
  expect(decideStage('hand_over', facts(NONE, 'in_mediation'))).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW' },
  })
})

test('结案以后等待什么：法院引调的失败的待移送，成功的待备案；其他来源的不等待', () => {
  const table = CASE_SOURCES.flatMap((source) =>
    OUTCOMES.map((outcome) => [source, outcome, stageAfterClosing(outcome, source)] as const),
  )
  const waiting = table.filter(([, , stage]) => stage !== null)
  expect(new Set(waiting.map(([source]) => source))).toEqual(
    new Set(['delegated_pre_filing', 'entrusted_ordinary', 'entrusted_summary']),
  )
  for (const [source, outcome, stage] of waiting)
    expect([source, outcome, stage]).toEqual([
      source,
      outcome,
      outcome === 'agreement' ? 'record_due' : 'transfer_due',
    ])
  // A settlement before filing leaves nothing; of a suit the court decides on the withdrawal.
  expect(stageAfterClosing('settled_withdrawn', 'delegated_pre_filing')).toBeNull()
  expect(stageAfterClosing('settled_withdrawn', 'entrusted_summary')).toBe('transfer_due')
  expect(waiting).toHaveLength(23)
})
