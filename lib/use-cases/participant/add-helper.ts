import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { storeHelper } from '@/lib/data/stores/participant/helper-store'
import { decideAddHelper } from '@/lib/domain/participant/decide-helper'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { AddHelperInput } from './helper-acts.input'
import { loadHelpers } from './load-helpers'

/**
 * 登记帮忙的人 (在线诉讼规则 第2条第4项): someone reads and types for a party that wants it. The participation
 * begins at once; who has a telephone of their own is then invited like everyone
 * (docs/decisions/0094).
 */
export const addHelper = defineUseCase({
  act: 'helper:add',
  input: AddHelperInput,
  load: (db, { caseId }) => loadHelpers(db, caseId),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { caseId: _case, helperId: id, ...typed }) => {
    const digest = digestWords(id, JSON.stringify(typed))
    const decided = decideAddHelper(facts, { ...typed, id, digest })
    return decided.ok ? allow(decided.value && { ...decided.value, digest }) : decided
  },
  write: async (db, grant, added, { record, subject }, input, { now }) => {
    const done = allow({
      caseId: record.id,
      caseNo: record.caseNo,
      hasPhone: input.device === 'own',
    })
    if (!added) return done
    const { helperId: id, name, relation, task, device, wish } = input
    const { party, phone, digest } = added
    const helper = { id, partyId: party.id, name, relation, task, device, wish, phone, digest }
    await storeHelper(db, grant, record, helper, now)
    await appendEvent(db, {
      event: {
        kind: 'helper.added',
        data: { helperId: id, party: party.name, relation, task, means: device, wish },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
