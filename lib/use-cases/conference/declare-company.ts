import 'server-only'
import { declareCompany as storeCompany } from '@/lib/data/stores/conference/seat-store'
import { decideCompany } from '@/lib/domain/conference/decide-own'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DeclareInput } from './conference.input'
import { loadOwnSeat } from './load-conference'

/** 声明身边有没有别人 (在线调解规则 第18条): for the mediators, before the door opens and whenever it changes. */
export const declareCompany = defineUseCase({
  act: 'conference:declare',
  input: DeclareInput,
  load: (db, input, { actor }) => loadOwnSeat(db, input, actor),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (_facts, statement) => decideCompany(statement),
  write: async (db, grant, statement, _facts, input) =>
    (await storeCompany(db, grant, input.meetingId, statement))
      ? allow(input)
      : refuse('CONFERENCE_OVER'),
})
