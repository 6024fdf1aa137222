import 'server-only'
import { configuredIdentityService } from '@/lib/channels/configured-identity-service'
import type { IdentityQuestion, IdentityService } from '@/lib/channels/identity-service'
import { withAccess } from '@/lib/data/door'
import { countRequest } from '@/lib/data/stores/access/request-counter-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { ServiceAnswer } from '@/lib/domain/participant/declared-identity'
import { now } from '@/lib/platform/clock'
import { log } from '@/lib/platform/logger'
import { composeUseCase } from '@/lib/use-cases/define-use-case'
import { declareIdentity, prepareIdentity } from '@/lib/use-cases/participation/declare-identity'

type Sent = Readonly<Record<string, unknown>>

/** Of one account: the service is no means to try numbers out. */
const CHECKS_PER_DAY = 10
const DAY_MS = 86_400_000

/**
 * 填报身份 on the own phone, with the state identity service of this installation where there is one
 * (docs/decisions/0114). It is called outside of the transaction, and only once the rules allow the
 * statement and the referral does not contradict it. Without its answer the comparison with the
 * referral counts alone, or the mediator checks: it keeps no one out.
 */
export const declareOwnIdentity = composeUseCase({
  act: 'identity:declare',
  perform: async (actor, rawInput) => {
    // What the service answered is never taken from a form.
    const { service: _sent, ...fields } = rawInput as Sent
    const service = configuredIdentityService()
    if (!service) return declareIdentity(actor, fields)
    const prepared = await prepareIdentity(actor, fields)
    if (!prepared.ok) return prepared
    const { name, document, number } = prepared.value
    const answer = await checkBy(service, actor, { name, documentKind: document, number })
    return declareIdentity(actor, { ...fields, service: answer })
  },
})

async function checkBy(
  service: IdentityService,
  actor: Actor,
  question: IdentityQuestion,
): Promise<ServiceAnswer> {
  const { count } = await withAccess(actor, 'count checks by the identity service', (db) =>
    countRequest(db, `identity-service:${actor.id}`, DAY_MS, now()),
  )
  const answer = count > CHECKS_PER_DAY ? 'unavailable' : await service.check(question)
  if (answer === 'unavailable')
    log.warn('the identity service gave no answer', { actorId: actor.id, count })
  return answer
}
