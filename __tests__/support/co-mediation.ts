import { randomUUID } from 'node:crypto'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import type { Decided } from '@/lib/domain/refusal'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { declareCoMediator } from '@/lib/use-cases/co-mediator/declare-co-mediator'
import { endCoMediator } from '@/lib/use-cases/co-mediator/end-co-mediator'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { addNote } from '@/lib/use-cases/note/add-note'
import { actAt } from './case-rows'
import { FAILED_OTHERWISE } from './closing-inputs'
import { setCase } from './institution-list'
import { asOwner, layCase, type World } from './world'

type Who = keyof World['people']
type ExistingCase = Awaited<ReturnType<typeof layCase>>

/** What a co-mediator did in the case, or why not. */
export const codeOf = (answer: Decided<unknown>) => (answer.ok ? 'done' : answer.refusal.code)

/** The entries of a case, read past every policy. */
export const coMediatorRows = ({ id }: ExistingCase) =>
  asOwner<{ id: string; end_reason: string | null }>(
    `SELECT id, mediator_name, basis, presiding_name, presiding_by, presiding_on::text, added_by,
       declared_at IS NOT NULL AS declared, ended_at IS NOT NULL AS ended, ended_by, end_reason,
         end_text
     FROM case_co_mediators WHERE case_id = $1 ORDER BY added_at, id`,
    [id],
  )

/** The acts of 共同调解 in this world: mediatorA (谢岚) presides, mediatorA2 (王朗) joins. */
export function coMediation(world: () => World) {
  const people = () => world().people
  return {
    open: async () => {
      const existing = await layCase(world(), { status: 'in_mediation' })
      await setCase(existing.id, {
        referred_at: '2026-11-16T09:00:00+08:00',
        accepted_at: '2026-11-17T09:00:00+08:00',
        mediation_due_on: '2026-12-17',
      })
      return existing
    },
    add: (who: Who, { id }: ExistingCase, change: Readonly<Record<string, unknown>> = {}) =>
      actAt(() =>
        addCoMediator(people()[who], {
          caseId: id,
          mediatorId: people().mediatorA2.id,
          basis: 'specialised',
          presidingBy: 'parties',
          presidingOn: '2026-11-20',
          ...change,
        }),
      ),
    declare: (who: Who, { id }: ExistingCase) =>
      actAt(() => declareCoMediator(people()[who], { caseId: id })),
    end: async (who: Who, existing: ExistingCase, reason = 'unavailable') => {
      const entry = (await coMediatorRows(existing)).at(-1)
      return actAt(() =>
        endCoMediator(people()[who], {
          caseId: existing.id,
          entryId: entry?.id ?? randomUUID(),
          reason,
          text: '因外出学习不能继续参加',
        }),
      )
    },
    contact: (who: Who, { id, applicantId }: ExistingCase) =>
      actAt(() =>
        recordContact(people()[who], {
          caseId: id,
          contactId: randomUUID(),
          channel: 'phone',
          personId: applicantId,
          result: 'reached',
          happenedAt: '2026-11-24T09:30',
        }),
      ),
    note: (who: Who, { id }: ExistingCase) =>
      actAt(() =>
        addNote(people()[who], {
          caseId: id,
          noteId: randomUUID(),
          audience: 'mediators',
          words: '对方愿意分期',
        }),
      ),
    close: (who: Who, { id }: ExistingCase) =>
      actAt(() => closeCase(people()[who], { caseId: id, ...FAILED_OTHERWISE })),
    seesCase: (who: Who, { id }: ExistingCase) =>
      actAt(async () => (await getMyCase(people()[who], { caseId: id })).ok),
  }
}
