import type { Actor } from '@/lib/domain/access/roles'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { recommendEntry } from '@/lib/use-cases/roster/recommend-entry'
import { inDays } from './rosters'
import { layCase, type World } from './world'

// Acts around the roster as the tests of the roster send them.

export const QUALIFICATION = '从事人民调解工作十二年，持有法律职业资格'

/** The certificate with which a court confirms, from today on. */
export const certificate = () => ({
  certificateNo: '示特调〔2026〕001号',
  validFrom: inDays(0),
  validUntil: inDays(700),
})

/** An institution's administrator assigns a new case. */
export async function assignNew(world: World, mediator: Actor) {
  const { id } = await layCase(world, { status: 'pending_assignment' })
  return assignMediator(world.people.adminA, {
    caseId: id,
    mediatorId: mediator.id,
    note: '由其承办更合适',
  })
}

/** Recommends a mediator, or the institution itself, to court A. */
export const recommend = (world: World, mediator: Actor | null, who: Actor = world.people.adminA) =>
  recommendEntry(who, {
    courtId: world.courts.a,
    mediatorId: mediator?.id ?? '',
    qualification: QUALIFICATION,
  })

/** 'done', or the code of the refusal. */
export const codeOf = (answer: {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}) => (answer.ok ? 'done' : (answer.refusal?.code ?? ''))
