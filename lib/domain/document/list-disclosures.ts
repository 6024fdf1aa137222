import type { CoMediator } from '../case/co-mediators'
import { toLocalDate } from '../time/local-date'
import type { DocumentDisclosure } from './document-facts'

/** A statement that was stored as one, with its instant. */
export type Disclosed = Omit<DocumentDisclosure, 'on'> & { readonly madeAt: Date }

/**
 * Every statement of a mediator of the case, earliest first (在线调解规则 第13条; 特邀规定 第15条): what was
 * disclosed, the statement of taking the case among it, and that with which a co-mediator joined.
 */
export function listDisclosures(
  disclosures: readonly Disclosed[],
  coMediators: readonly Pick<CoMediator, 'id' | 'mediatorName' | 'declaredAt'>[],
): readonly DocumentDisclosure[] {
  const joined = coMediators.flatMap(({ id, mediatorName: mediator, declaredAt: madeAt }) =>
    madeAt === null ? [] : [{ id, mediator, grounds: [], statement: null, madeAt }],
  )
  return [...disclosures, ...joined]
    .sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
    .map(({ madeAt, ...statement }) => ({ ...statement, on: toLocalDate(madeAt) }))
}
