import 'server-only'
import type { Read } from '@/lib/data/door'
import {
  countCasesOfPair,
  countCasesOfParties,
  findComparedPeople,
} from '@/lib/data/stores/confirmation/collusion-store'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { totalOfPayments } from '@/lib/domain/agreement/check-agreement'
import type { CollusionFacts } from '@/lib/domain/confirmation/collusion-signs'
import { namesDispute } from '@/lib/domain/confirmation/wording/no-dispute'
import { parseAmount, toCents } from '@/lib/domain/money/amount'

type Case = {
  readonly id: string
  readonly amount: string | null
  readonly acceptedAt: Date | null
}

/** What the signs of collusion are found in, for a judge. */
export async function loadCollusion(
  db: Read,
  { id, amount, acceptedAt }: Case,
  agreement: AgreementState | null,
): Promise<CollusionFacts> {
  const claim = amount === null ? null : parseAmount(amount)
  const finishedAt = agreement?.finished?.at ?? null
  return {
    people: await findComparedPeople(db, id),
    casesOf: await countCasesOfParties(db, id),
    pairCases: await countCasesOfPair(db, id),
    claim: claim?.ok ? toCents(claim.value) : null,
    agreed: totalOfPayments(agreement?.draft.terms ?? []),
    minutes:
      acceptedAt && finishedAt
        ? Math.floor((finishedAt.getTime() - acceptedAt.getTime()) / 60_000)
        : null,
    hasDispute: namesDispute(agreement?.draft.disputes ?? ''),
  }
}
