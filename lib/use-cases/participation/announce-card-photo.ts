import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { decideMove } from '@/lib/domain/case/lifecycle'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findOwnParts } from '@/lib/domain/participant/own-part'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadOwnCase, scopeOfOwn, subjectOfOwn } from './load-own-case'

/**
 * The photo of a document, before it is received: may this actor declare an identity in this case
 * at all? Writes nothing but a refusal. `declareIdentity` decides again about what is declared.
 */
export const announceCardPhoto = defineUseCase({
  act: 'identity:declare',
  input: z.strictObject({ caseId: CaseId }),
  load: (db, { caseId }) => loadOwnCase(db, caseId),
  scope: scopeOfOwn,
  target: ({ caseId }) => caseId,
  subject: (facts) => subjectOfOwn(facts),
  decide: (facts, _input, { actor }) => {
    const parts = findOwnParts(facts.taking, actor.id)
    if (!parts.some((part) => personOfPart(part) !== null)) return refuse('NOT_YOURS_TO_ANSWER')
    const moved = decideMove('check_identity', facts)
    return moved.ok ? allow(null) : moved
  },
  write: async () => allow(null),
})
