import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { findAgreementAgents } from '@/lib/data/stores/party/agreement-people-store'
import {
  addSupplementarySignature,
  settleSupplementary,
} from '@/lib/data/stores/supplementary/supplementary-writes'
import { findPeople } from '@/lib/domain/case/preparations'
import { findOwnPeople } from '@/lib/domain/participant/own-people'
import { decideSignSupplementary } from '@/lib/domain/supplementary/decide-settle'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadOwnSupplements } from './load-supplementary'
import { reportSupplementary } from './report-supplementary'
import { SignSupplementaryInput } from './supplementary-acts.input'

async function load(db: Db, input: SignSupplementaryInput, { actor }: ActContext) {
  const loaded = await loadOwnSupplements(db, input.caseId)
  const supplementary = loaded?.supplements.find(({ id }) => id === input.supplementaryId)
  if (!loaded || !supplementary) return null
  return {
    ...loaded,
    supplementary,
    people: findPeople(loaded.parties),
    agents: await findAgreementAgents(db, input.caseId),
    own: {
      parts: findOwnPeople(loaded.taking, actor.id),
      checks: await findTimedChecks(db, input.caseId),
      // A witness is named for a document of the case, which this is none of.
      witnesses: [],
    },
  }
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

function decide(facts: Loaded, input: SignSupplementaryInput, { now }: ActContext) {
  const { partyId, seen, drawing, read, helper, agreed, readToEnd, confirmedAt } = input
  const [isAgreed, isReadToEnd] = [agreed === 'on', readToEnd === 'on']
  const how = 'handwritten' as const
  return decideSignSupplementary(
    { ...facts, own: { ...facts.own, confirmedAt } },
    { partyId, seen, drawn: { how, drawing, read, helper, isAgreed, isReadToEnd, note: null } },
    now,
  )
}

const OF_PARTY = {
  input: SignSupplementaryInput,
  load,
  scope: ({ scope }: Loaded) => scope,
  target: ({ caseId }: SignSupplementaryInput) => caseId,
  subject: ({ subject }: Loaded) => subject,
  decide,
} as const

/**
 * 签补充协议, before a certificate authority certifies it: may it be recorded, who signs, and what?
 * Writes nothing.
 */
export const prepareSupplementarySigning = defineUseCase({
  act: 'supplementary:sign',
  ...OF_PARTY,
  write: async (_db, _grant, signing, { supplementary: { sha256: hash } }) =>
    allow({
      way: signing ? ('handwritten' as const) : null,
      person: signing?.person.name ?? '',
      hash,
    }),
})

/**
 * 签补充协议 (在线调解规则 第19条; 电子签名法 第13条): each party on a phone of its own, as it signs an agreement. The
 * last signature puts it into force, and its signed text goes into the dossier.
 */
export const signSupplementary = defineUseCase({
  act: 'supplementary:sign',
  ...OF_PARTY,
  write: async (db, grant, signing, facts, input, { now, today }) => {
    const { supplementary, subject, parties } = facts
    const { id: supplementaryId, sha256: digest, clauses } = supplementary
    const out = { caseId: facts.id, isEffective: supplementary.status === 'in_force' }
    if (!signing) return allow(out)
    const { device, address, certification } = input
    const { partyId, participantId, person, number } = signing
    const party = parties.find(({ id }) => id === partyId)?.name ?? ''
    await addSupplementarySignature(
      db,
      grant,
      facts,
      supplementary,
      signing,
      { party, device, address, certification },
      now,
    )
    await appendEvent(db, {
      event: {
        kind: 'supplementary.signed',
        data: { supplementaryId, digest, partyId, party, person: person.name, participantId },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    if (number === null) return allow(out)
    const step = { status: 'in_force', number } as const
    if (!(await settleSupplementary(db, grant, supplementary, step, now)))
      return refuse('SUPPLEMENTARY_ENDED')
    await appendEvent(db, {
      event: {
        kind: 'supplementary.effective',
        data: { supplementaryId, digest, number, clauses: clauses.length, on: today },
      },
      subject,
      by: grant.actor,
      at: now,
    })
    for (const kind of ['supplementary_dossier', 'performance_plan'] as const)
      await enqueue(db, {
        kind,
        payload: { caseId: facts.id, supplementaryId },
        runAt: now,
        by: grant.actor.id,
      })
    await reportSupplementary(db, grant, facts, 'effective', now)
    return allow({ ...out, isEffective: true })
  },
})
