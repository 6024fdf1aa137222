import 'server-only'
import { keepPartySession } from '@/lib/auth/entry/party-session-cookie'
import { proveApplication } from '@/lib/auth/entry/prove-application'
import { toHalfWidth } from '@/lib/domain/identity/half-width'
import { APPLY_PROVE } from '@/lib/labels/zh-CN/apply-field'
import { APPLICATION_SENTENCES } from '@/lib/labels/zh-CN/application-refusal'
import { findOwnDraft } from '@/lib/queries/public/find-own-draft'
import { textOf, type EntryAnswer, type EntryFields } from '../action/define-entry-action'
import type { RequestOrigin } from '../action/request-origin'
import { isOnSharedDevice } from '../invitation/on-shared-device'
import { applicationProofOfRequest } from '../page/visitor-proof'

const { errors } = APPLY_PROVE

/**
 * Proves the number of the draft of this browser; the applicant is signed in and submits on a page
 * of their own.
 */
export async function proveApplicationForm(
  fields: EntryFields,
  origin: RequestOrigin,
): Promise<EntryAnswer> {
  const proof = await applicationProofOfRequest()
  const draft = await findOwnDraft(proof)
  if (proof === null || !draft)
    return {
      code: 'APPLICATION_NOT_OPEN',
      message: APPLICATION_SENTENCES.APPLICATION_NOT_OPEN(),
    }
  const [missing] = draft.missing
  if (missing)
    return {
      code: 'APPLICATION_INCOMPLETE',
      message: APPLICATION_SENTENCES.APPLICATION_INCOMPLETE({
        step: missing,
        isGone: missing === 'institution' && draft.isInstitutionGone,
      }),
    }
  const code = toHalfWidth(textOf(fields, 'code')).replace(/\s/g, '')
  const { name, representative, agent } = draft.content
  const isShared = await isOnSharedDevice(fields)
  const proven = await proveApplication({
    proof,
    code,
    name: agent?.name ?? representative ?? name ?? '',
    ...origin,
    isShared,
  })
  if (proven.ok) {
    await keepPartySession(proven.sessionId, isShared)
    return { goTo: `/party/applications/${proven.applicationId}` }
  }
  const message = {
    malformed: errors.check,
    wrong: errors.wrong,
    throttled: errors.throttled,
  }[proven.because]
  return {
    code: proven.because.toUpperCase(),
    message,
    ...(proven.because === 'malformed' && { fieldErrors: { code: errors.code } }),
  }
}
