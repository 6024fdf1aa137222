import 'server-only'
import { asVisitor, withAccess, type Db } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import { addDraft } from '@/lib/data/stores/application/draft-store'
import { findOwnConsultation } from '@/lib/data/stores/consultation/visitor-consultation-store'
import {
  FACTS_LENGTH,
  START_WINDOW_MINUTES,
  STARTS_PER_NETWORK,
} from '@/lib/domain/application/application'
import { EMPTY_CONTENT } from '@/lib/domain/application/content'
import { isUnsuitable, type UnsuitableMatter } from '@/lib/domain/application/suitability'
import { prefillApplication } from '@/lib/domain/consultation/prefill-application'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { applicationProof } from '@/lib/platform/application-code'
import { addressGroup } from '@/lib/platform/forwarded'
import { newId } from '@/lib/platform/ids'
import { readSealed } from '@/lib/platform/sealed-value'
import { StartApplicationInput } from './application.input'
import { defineVisitorAct } from './define-visitor-act'

/** A draft with the proof to keep, or a matter that has to go elsewhere. */
type Started =
  | { readonly matter: null; readonly proof: string }
  | { readonly matter: UnsuitableMatter; readonly proof: null }

const WINDOW_MS = START_WINDOW_MINUTES * 60_000

/**
 * 开始申请: can it be mediated at all? What cannot is stored nowhere and has its own page. A
 * consultation of the asker's proof is taken over, so that nothing is written twice (在线调解规则 第8条).
 */
export const startApplication = defineVisitorAct({
  act: 'application:start',
  input: StartApplicationInput,
  perform: async (
    { matter, field, from },
    { visitor: { address, proof }, grant, now },
  ): Promise<Decided<Started>> => {
    if (isUnsuitable(matter)) return allow({ matter, proof: null })
    const network = `apply@${addressGroup(address)}`
    const { count } = await withAccess(null, 'count an application', (db) =>
      countRequest(db, network, WINDOW_MS, now),
    )
    if (count > STARTS_PER_NETWORK)
      return refuse('APPLICATIONS_THROTTLED', { minutes: START_WINDOW_MINUTES })
    const known =
      from && proof !== null
        ? await asVisitor(proof, 'turn a consultation into an application', findPrefill)
        : null
    const id = newId()
    const draftProof = applicationProof(id)
    const values = {
      field,
      institutionId: known?.institutionId ?? null,
      phone: known?.phone ?? null,
      content: known
        ? {
            ...EMPTY_CONTENT,
            facts: known.facts,
            prefilled: [
              ...(known.phone ? (['phone'] as const) : []),
              'facts' as const,
              'institution' as const,
            ],
          }
        : EMPTY_CONTENT,
    }
    await asVisitor(draftProof, 'begin an application', (db) =>
      addDraft(db, grant, { id, proof: draftProof, ...values }, now),
    )
    return allow({ matter: null, proof: draftProof })
  },
})

async function findPrefill(db: Db) {
  const thread = await findOwnConsultation(db)
  if (!thread) return null
  const { id, phoneSealed } = thread
  const phone = phoneSealed && readSealed(phoneSealed, 'consultations.phone_sealed', id)
  const known = { ...thread, phone: phone === UNREADABLE ? null : phone }
  return prefillApplication(known, FACTS_LENGTH.most)
}
