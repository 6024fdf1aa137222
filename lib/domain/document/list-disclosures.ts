import type { CoMediator } from '../case/co-mediators'
import { toLocalDate } from '../time/local-date'
import type { DocumentDisclosure } from './document-facts'

/** An assignment, as far as it says whether its mediator made a statement. */
type Taken = {
  readonly id: string
  readonly mediatorName: string
  readonly assignedAt: Date
  readonly acceptedAt: Date | null
}

/** A statement that was stored as one, with its instant. */
export type Disclosed = Omit<DocumentDisclosure, 'on'> & { readonly madeAt: Date }

/**
 * Every statement of a mediator of the case, earliest first (在线调解规则 第13条; 特邀规定 第15条). Taking a case and joining
 * it state that no circumstance exists. An institution may let an assignment be accepted at once: then
 * nothing was stated. An assignment that was accepted after a disclosure has that disclosure.
 */
export function listDisclosures(
  assignments: readonly Taken[],
  coMediators: readonly Pick<CoMediator, 'id' | 'mediatorName' | 'declaredAt'>[],
  disclosures: readonly Disclosed[],
): readonly DocumentDisclosure[] {
  const none = (id: string, mediator: string, madeAt: Date): Disclosed => ({
    id,
    mediator,
    grounds: [],
    statement: null,
    madeAt,
  })
  const taken = assignments.flatMap(({ id, mediatorName, assignedAt, acceptedAt }) =>
    acceptedAt === null ||
    acceptedAt <= assignedAt ||
    disclosures.some(({ madeAt }) => madeAt >= assignedAt && madeAt <= acceptedAt)
      ? []
      : [none(id, mediatorName, acceptedAt)],
  )
  const joined = coMediators.flatMap(({ id, mediatorName, declaredAt }) =>
    declaredAt === null ? [] : [none(id, mediatorName, declaredAt)],
  )
  return [...taken, ...joined, ...disclosures]
    .sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
    .map(({ madeAt, ...statement }) => ({ ...statement, on: toLocalDate(madeAt) }))
}
