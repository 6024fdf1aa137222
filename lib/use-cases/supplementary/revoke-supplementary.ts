import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { settleSupplementary } from '@/lib/data/stores/supplementary/supplementary-writes'
import { decideRevoke } from '@/lib/domain/supplementary/decide-settle'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase, type ActContext } from '../define-use-case'
import { loadSupplements } from './load-supplementary'
import { reportSupplementary } from './report-supplementary'
import { RevokeInput } from './supplementary-acts.input'

async function load(
  db: Parameters<typeof loadSupplements>[0],
  input: { readonly caseId: string; readonly supplementaryId: string },
  context: ActContext,
) {
  const loaded = await loadSupplements(db, input, context)
  const supplementary = loaded?.supplements.find(({ id }) => id === input.supplementaryId)
  return loaded && supplementary ? { ...loaded, supplementary } : null
}

/** 撤回补充协议: by the one who proposed it, until the last signature (民法典 第475、476条). */
export const revokeSupplementary = defineUseCase({
  act: 'supplementary:revoke',
  input: RevokeInput,
  load,
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: ({ supplementary }, _input, { actor }) => decideRevoke(supplementary, actor.id),
  write: async (db, grant, step, facts, _input, { now }) => {
    const { supplementary } = facts
    if (!step) return allow({ caseId: facts.id })
    if (!(await settleSupplementary(db, grant, supplementary, { status: 'revoked' }, now)))
      return refuse('SUPPLEMENTARY_ENDED')
    await appendEvent(db, {
      event: {
        kind: 'supplementary.revoked',
        data: { supplementaryId: supplementary.id, digest: supplementary.sha256 },
      },
      subject: facts.subject,
      by: grant.actor,
      at: now,
    })
    await reportSupplementary(db, grant, facts, 'revoked', now)
    return allow({ caseId: facts.id })
  },
})
