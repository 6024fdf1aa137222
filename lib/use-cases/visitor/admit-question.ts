import 'server-only'
import { checkAnswer, makeChallenge } from '@/lib/auth/challenge'
import { withAccess } from '@/lib/data/door'
import { addFailure, spendChallenge, takeCounter } from '@/lib/data/stores/access/throttle-store'
import {
  NUMBER_WINDOW_MINUTES,
  PER_NUMBER,
  QUESTION_WINDOW_MINUTES,
  questionLevel,
} from '@/lib/domain/consultation/throttle'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'
import { addressGroup } from '@/lib/platform/forwarded'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import type { Visitor } from './define-visitor-act'

/**
 * Counts a new consultation of this network and this number before it is stored. Some are free;
 * after them each needs a proof of work, which the refusal brings along.
 */
export async function admitQuestion(
  { address, answer }: Visitor,
  phone: string,
  at: Date,
): Promise<Decided<null>> {
  const network = `consult:${addressGroup(address)}`
  const number = `consult-number:${fingerprintNumber('phone', phone)}`
  const checked = await checkAnswer(answer, network)
  return withAccess(null, 'count a consultation', async (db) => {
    const ofNumber = await takeCounter(db, number, at, NUMBER_WINDOW_MINUTES)
    const ofNetwork = await takeCounter(db, network, at, QUESTION_WINDOW_MINUTES)
    if (ofNumber.failures >= PER_NUMBER)
      return refuse('CONSULTATIONS_OF_NUMBER', { most: PER_NUMBER })
    const level = questionLevel(ofNetwork.failures)
    const isProven =
      level === 0 ||
      (checked !== null &&
        checked.level >= level &&
        (await spendChallenge(db, checked.signature, checked.expiresAt)))
    if (!isProven)
      return refuse('CONSULTATION_PROOF_OF_WORK', {
        challenge: await makeChallenge(network, level, at),
      })
    await addFailure(db, number)
    await addFailure(db, network)
    return allow(null)
  })
}
