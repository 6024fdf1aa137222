import type { NextStepFacts } from '@/lib/domain/case/next-step'

/** What is given of a case, and what comes next. */
export type NextStepRow = readonly [
  title: string,
  given: Partial<NextStepFacts>,
  by: string,
  what: string,
  dueOn: string | null,
]

/** What waits at the court after the closing. */
export const AT_COURT: readonly NextStepRow[] = [
  ...(
    [
      ['deadlock', 'transfer_due', 'institution_admin', 'hand_over'],
      ['deadlock', 'transfer_returned', 'institution_admin', 'hand_over'],
      ['deadlock', 'transferred', 'court', 'receive_transfer'],
      ['deadlock', 'filing_due', 'court', 'file_case'],
      ['deadlock', 'trial_due', 'court', 'resume_trial'],
      ['deadlock', 'filed', 'none', 'nothing_more'],
      ['agreement', 'record_due', 'institution_admin', 'hand_in'],
      ['agreement', 'record_returned', 'institution_admin', 'hand_in'],
      ['agreement', 'record_submitted', 'court', 'record_agreement'],
      ['agreement', 'paper_due', 'court', 'review_agreement'],
      ['agreement', 'paper_issued', 'parties', 'receive_paper'],
      ['agreement', 'recorded', 'none', 'nothing_more'],
    ] as const
  ).map(([outcome, courtStage, by, what]): NextStepRow => [
    `已归档，调解之后在“${courtStage}”：${what}`,
    { status: 'archived', outcome, courtStage },
    by,
    what,
    null,
  ]),
  [
    '调解不成、尚未移送的：先由机构移送，不是法院立案',
    { status: 'closed', outcome: 'deadlock', courtStage: 'transfer_due' },
    'institution_admin',
    'hand_over',
    null,
  ],
  [
    '达成协议、待备案的：仍然先写明当事人可以申请司法确认',
    { status: 'closed', outcome: 'agreement', courtStage: 'record_due' },
    'parties',
    'perform_or_confirm',
    null,
  ],
  [
    '审查司法确认期间：先写明法院的审查',
    {
      status: 'archived',
      outcome: 'agreement',
      confirmation: 'admitted',
      courtStage: 'record_due',
    },
    'court',
    'review_application',
    null,
  ],
]
