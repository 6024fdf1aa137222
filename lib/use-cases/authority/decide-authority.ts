import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findPages } from '@/lib/data/stores/authority/authority-file-store'
import { findPapers, storeDecision } from '@/lib/data/stores/authority/authority-store'
import { addMaterial } from '@/lib/data/stores/dossier/material-store'
import { decidePaper, refuseDecidedPaper } from '@/lib/domain/authority/decide-authority'
import { allow } from '@/lib/domain/refusal'
import { AUTHORITY, scopeInWords } from '@/lib/labels/zh-CN/authority'
import { defineUseCase } from '../define-use-case'
import { DecideAuthorityInput } from './authority-acts.input'
import { loadAuthorities } from './load-authorities'

/**
 * 核对授权委托书 (民诉法 第62条): the mediator has read it and accepts it, as what it says or as the general
 * authority only, or refuses it with a reason. What is accepted holds from now on for what the
 * agent does, and lies in the dossier (slot 授权委托书); what the agent signed before keeps the paper of
 * that time.
 */
export const decideAuthority = defineUseCase({
  act: 'authority:decide',
  input: DecideAuthorityInput,
  load: (db, { caseId }) => loadAuthorities(db, caseId),
  scope: ({ scope }) => scope,
  target: ({ caseId }) => caseId,
  subject: ({ subject }) => subject,
  decide: (facts, { paperId, decision, words }) => decidePaper(facts, { paperId, decision, words }),
  write: async (db, grant, paper, { record, subject, agents }, { decision, words }, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo, decision })
    if (!paper) return done
    const { id: paperId, participantId, until } = paper
    const as = decision === 'refused' ? null : decision
    const scope = scopeInWords(paper.matters, paper.words)
    if (!(await storeDecision(db, grant, paperId, { as, scope, words }, now))) {
      const there = (await findPapers(db, record.id)).find(({ id }) => id === paperId)
      return refuseDecidedPaper(there?.decided ?? null)
    }
    if (as !== null) {
      const pages = (await findPages(db, record.id)).filter((page) => page.paperId === paperId)
      const name = agents.find(({ agentId }) => agentId === paper.agentId)?.name ?? ''
      for (const [index, page] of pages.entries()) {
        const { fileName, mediaType, size, sha256, storageKey } = page
        const title = AUTHORITY.material(name, pages.length > 1 ? index + 1 : null)
        const file = { fileName, mediaType, size, sha256, storageKey, title, note: null }
        const added = await addMaterial(db, grant, record, { ...file, slot: 'authority' }, now)
        // The same page may lie there already, sent by the court or by the institution.
        if (!added.ok && added.refusal.code !== 'MATERIAL_ALREADY_THERE') return added
      }
    }
    await appendEvent(db, {
      event: { kind: 'authority.decided', data: { paperId, participantId, decision, until } },
      subject,
      by: grant.actor,
      at: now,
    })
    return done
  },
})
