import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideObjection } from '@/lib/use-cases/ruling/decide-objection'
import { objectToRuling } from '@/lib/use-cases/ruling/object-to-ruling'
import { receiveRuling } from '@/lib/use-cases/ruling/receive-ruling'
import { recordObjection } from '@/lib/use-cases/ruling/record-objection'
import { serveRuling } from '@/lib/use-cases/ruling/serve-ruling'
import { layObjection, layRuled } from '../support/rulings'
import type { StillAct } from './still-case-acts'

const words = '写明了的理由和经过'
const today = () => toLocalDate(new Date())

/**
 * 裁定以后. A party who takes part in no case finds none; what the parties do is in
 * __tests__/use-cases/ruling.
 */
export const RULING_STILL_ACTS: readonly StillAct[] = [
  {
    name: '登记裁定的送达',
    act: 'ruling:serve',
    run: async (actor, { id, applicantId: partyId }, world) => {
      const confirmationId = await layRuled(world, id)
      const served = { way: 'post', result: 'served', on: today(), recipient: '许静' }
      return serveRuling(actor, { confirmationId, paperId: confirmationId, partyId, ...served })
    },
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '确认收到裁定',
    act: 'ruling:receive',
    run: async (actor, { id, applicantId: partyId }, world) => {
      const confirmationId = await layRuled(world, id)
      return receiveRuling(actor, { caseId: id, confirmationId, paperId: confirmationId, partyId })
    },
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '对裁定提出异议',
    act: 'ruling:object',
    run: async (actor, { id, applicantId: partyId }, world) => {
      const confirmationId = await layRuled(world, id)
      const objection = { objectionId: randomUUID(), words }
      return objectToRuling(actor, { caseId: id, confirmationId, partyId, ...objection })
    },
    roles: ['party'],
    answer: () => 'NOT_FOUND',
  },
  {
    name: '登记对裁定的异议',
    act: 'ruling:record-objection',
    run: async (actor, { id }, world) => {
      const confirmationId = await layRuled(world, id)
      const third = { objector: '甲公司', interest: '抵押权', knownOn: today(), lodgedOn: today() }
      return recordObjection(actor, { confirmationId, objectionId: randomUUID(), words, ...third })
    },
    roles: ['clerk', 'judge'],
    answer: () => 'done',
  },
  {
    name: '审查对裁定的异议',
    act: 'ruling:decide-objection',
    run: async (actor, { id }, world) => {
      const confirmationId = await layRuled(world, id)
      const objectionId = await layObjection(world, id, confirmationId)
      return decideObjection(actor, { confirmationId, objectionId, result: 'dismissed', words })
    },
    roles: ['judge'],
    answer: () => 'done',
  },
]
