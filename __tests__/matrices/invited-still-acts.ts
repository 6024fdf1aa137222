import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { joinAsThird } from '@/lib/use-cases/invited/join-as-third'
import { proposeCoMediator } from '@/lib/use-cases/invited/propose-co-mediator'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { layProposal, promiseOf, proposalOf } from '../support/invited'
import { layTopic } from '../support/talk'
import { colleagueOf, joinOf, thirdOf } from '../support/thirds'
import type { StillAct } from './still-case-acts'

/** 邀请调解. */
export const INVITED_ACTS: readonly StillAct[] = [
  {
    name: '提议邀请',
    act: 'invited:propose',
    run: async (actor, { id }, world) =>
      proposeInvited(actor, proposalOf(id, [await layTopic(world, id)])),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'INVITED_CASE_OVER'),
  },
  {
    name: '登记当事人对邀请的答复',
    act: 'invited:answer',
    run: async (actor, { id, applicantId }, world) =>
      answerInvited(actor, {
        caseId: id,
        invitedId: await layProposal(world, id),
        partyId: applicantId,
        reply: 'agrees',
        how: 'oral',
        on: '2026-11-20',
      }),
    // A party who takes part in no case: for them there is none.
    roles: ['mediator', 'party'],
    answer: (role, status) => {
      if (role === 'party') return 'NOT_FOUND'
      return status === 'in_mediation' ? 'done' : 'INVITED_ENDED'
    },
  },
  {
    name: '撤销邀请参与',
    act: 'invited:revoke',
    run: async (actor, { id }, world) =>
      revokeInvited(actor, {
        caseId: id,
        invitedId: await layProposal(world, id),
        reason: '不再需要其帮助',
      }),
    roles: ['mediator'],
    answer: () => 'done',
  },
  {
    name: '提议协同调解员',
    act: 'co-mediator:propose',
    run: (actor, { id }, world) => proposeCoMediator(actor, colleagueOf(world, id)),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'INVITED_CASE_OVER'),
  },
  {
    name: '提议第三人参加',
    act: 'third:propose',
    run: (actor, { id }) => proposeThird(actor, thirdOf(id)),
    roles: ['mediator'],
    answer: (_role, status) => (status === 'in_mediation' ? 'done' : 'INVITED_CASE_OVER'),
  },
  {
    name: '第三人加入调解',
    act: 'third:join',
    run: async (actor, { id }, world) => joinAsThird(actor, joinOf(await layProposal(world, id))),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '保密承诺',
    act: 'invited:promise',
    run: async (actor, { id }, world) =>
      promiseConfidence(actor, promiseOf(await layProposal(world, id))),
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
]
