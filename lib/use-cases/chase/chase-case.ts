import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { findCasesToChase } from '@/lib/data/stores/chase/chase-facts-store'
import { addChase, findChasesOfCases } from '@/lib/data/stores/chase/chase-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideChase } from '@/lib/domain/chase/decide-chase'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { defineUseCase } from '../define-use-case'
import { ChaseCaseInput } from './chase-acts.input'

/**
 * 催办: the court calls for a case whose period runs or has run out, by the article of that period;
 * after the closing for what the institution still owes. Institution and mediator find it in their
 * inboxes. Sent twice it is one; of two clerks at once the second reads who was faster.
 */
export const chaseCase = defineUseCase({
  act: 'case:chase',
  input: ChaseCaseInput,
  load: async (db, { caseId, chaseId }) => {
    await lockCase(db, caseId)
    const [about] = await findCasesToChase(db, [caseId])
    if (!about) return null
    const chases = await findChasesOfCases(db, [caseId])
    return {
      about,
      open: chases.filter(({ closed }) => closed === null),
      sent: chases.find(({ id }) => id === chaseId) ?? null,
    }
  },
  scope: ({ about }) => scopeOf(about),
  target: ({ caseId }) => caseId,
  subject: ({ about }) => eventSubjectOf(about),
  decide: ({ about, open, sent }, { node }, context) =>
    sent ? allow(null) : decideChase(about, open, context, node),
  write: async (db, grant, decision, { about }, { chaseId, note }, { now }) => {
    const done = allow({ caseId: about.id, caseNo: about.caseNo })
    if (decision === null) return done
    const { target, answerDueOn, repeats } = decision
    await addChase(db, grant, about, decision, { id: chaseId, note }, now)
    await appendEvent(db, {
      event: {
        kind: 'chase.sent',
        data: {
          chaseId,
          repeats,
          answerDueOn,
          node: target.node,
          institution: about.institutionName ?? '',
          mediator: target.mediator?.name ?? null,
          dueOn: target.dueOn,
          digest: note === null ? null : digestWords(chaseId, note),
        },
      },
      subject: eventSubjectOf(about),
      by: grant.actor,
      at: now,
      basis: target.basis,
    })
    for (const to of [
      toOrNone(about.institutionId, toAdministrators),
      toOrNone(target.mediator?.id ?? null, toMediator),
    ])
      await notify(db, {
        kind: 'chase.sent',
        facts: { by: grant.actor.name, answerDueOn },
        about,
        to,
        by: grant.actor,
        at: now,
      })
    return done
  },
})
