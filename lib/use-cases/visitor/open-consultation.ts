import 'server-only'
import { asVisitor, withAccess } from '@/lib/data/door'
import { addFailure, forgiveFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import { hasOwnConsultation } from '@/lib/data/stores/consultation/visitor-consultation-store'
import { FREE_WRONG_PROOFS, PROOF_WINDOW_MINUTES } from '@/lib/domain/consultation/throttle'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { consultationProof } from '@/lib/platform/consultation-code'
import { addressGroup } from '@/lib/platform/forwarded'
import { OpenConsultationInput } from './consultation.input'
import { defineVisitorAct } from './define-visitor-act'

/**
 * 看我的答复: comes in by the code and the last four digits of the number. An attempt counts as a
 * failure until it has succeeded, so that parallel ones are all counted. A code that does not exist
 * is answered like one whose digits are wrong.
 */
export const openConsultation = defineVisitorAct({
  act: 'consultation:open',
  input: OpenConsultationInput,
  perform: async ({ code, tail }, { visitor, now }) => {
    const key = `consult-proof:${addressGroup(visitor.address)}`
    const counted = await countAttempt(key, now)
    if (!counted.ok) return counted
    const proof = consultationProof(code, tail)
    if (!(await asVisitor(proof, 'find a consultation by its code', hasOwnConsultation)))
      return refuse('CONSULTATION_UNKNOWN')
    await withAccess(null, 'a code was right', (db) => forgiveFailure(db, key))
    return allow({ proof })
  },
})

function countAttempt(key: string, at: Date): Promise<Decided<null>> {
  return withAccess(null, 'count a code', async (db) => {
    const { failures, endsAt } = await takeCounter(db, key, at, PROOF_WINDOW_MINUTES)
    if (failures >= FREE_WRONG_PROOFS) {
      const minutes = Math.max(1, Math.ceil((endsAt.getTime() - at.getTime()) / 60_000))
      return refuse('CONSULTATION_THROTTLED', { minutes })
    }
    await addFailure(db, key)
    return allow(null)
  })
}
