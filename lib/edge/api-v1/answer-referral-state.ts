import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { getReferralState } from '@/lib/queries/integration/get-referral-state'
import { unknownReferral } from './integration-problem'
import { referralPath } from './receive-referral'

/** The number from the URL: encoded once, or already decoded by a proxy. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * `GET /api/v1/referrals/{caseNo}`: state of a referral; the same response for every number that is
 * not one of this court's.
 */
export async function answerReferralState(
  _request: Request,
  { actor, params }: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
): Promise<Response> {
  const state = await getReferralState(actor, { caseNo: decoded(params.caseNo ?? '') })
  if (!state.ok) return unknownReferral()
  return Response.json(
    { ...state.value, url: referralPath(state.value.caseNo) },
    { headers: { 'cache-control': 'no-store' } },
  )
}
