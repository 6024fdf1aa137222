import { randomUUID } from 'node:crypto'
import { attachPage } from '@/lib/use-cases/authority/attach-page'
import { decideAuthority } from '@/lib/use-cases/authority/decide-authority'
import { endAgent } from '@/lib/use-cases/authority/end-agent'
import { submitAuthority } from '@/lib/use-cases/authority/submit-authority'
import { paperOf, soundPage } from '../support/authority'
import type { StillAct } from './still-case-acts'

/** 授权委托书. No agent and no paper is there: who may act is what is compared here. */
export const AUTHORITY_STILL_ACTS: readonly StillAct[] = [
  {
    name: '发送授权委托书的照片',
    act: 'authority:attach',
    run: (actor, { id }) => attachPage(actor, soundPage(id)),
    roles: ['party'],
    answer: () => 'NOT_YOURS_TO_ANSWER',
  },
  {
    name: '提交授权委托书',
    act: 'authority:submit',
    run: (actor, { id }) => submitAuthority(actor, paperOf(id, [])),
    roles: ['party'],
    answer: () => 'NOT_YOURS_TO_ANSWER',
  },
  {
    name: '核对授权委托书',
    act: 'authority:decide',
    run: (actor, { id }) =>
      decideAuthority(actor, { caseId: id, paperId: randomUUID(), decision: 'special' }),
    roles: ['mediator'],
    answer: () => 'INPUT_INVALID',
  },
  {
    name: '登记代理结束',
    act: 'agent:end',
    run: (actor, { id }) =>
      endAgent(actor, {
        caseId: id,
        participantId: randomUUID(),
        reason: 'revoked',
        how: 'written',
        on: '2026-03-11',
      }),
    roles: ['mediator'],
    answer: () => 'INPUT_INVALID',
  },
]
