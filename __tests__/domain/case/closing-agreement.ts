import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import type { Signature } from '@/lib/domain/agreement/signing'
import { draft, pay } from '../agreement/sound-draft'
import { at, day } from '../time/day'

/** A finished agreement between p1 and p2 with these answers, one a day from 2026-06-05 on. */
export function signed(
  ...answers: readonly (readonly [partyId: string, answer: Signature['answer']])[]
): AgreementState {
  return {
    agreementNo: 1,
    version: 2,
    draft: draft([pay()]),
    savedAt: at('2026-06-04 10:00'),
    savedBy: '谢岚',
    finished: { on: day('2026-06-04'), at: at('2026-06-04 11:00'), sha256: '' },
    signatures: answers.map(([partyId, answer], index) => ({
      partyId,
      party: partyId,
      agent: null,
      answer,
      how: 'paper',
      on: day(`2026-06-0${5 + index}`),
    })),
    voided: null,
  }
}
