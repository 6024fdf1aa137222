import type { Actor } from '@/lib/domain/access/roles'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { finishAgreement } from '@/lib/use-cases/agreement/finish-agreement'
import { saveAgreement } from '@/lib/use-cases/agreement/save-agreement'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'

/**
 * The acts that bring a case to an agreement: the respondent pays once; it signs too, or refuses
 * to.
 */
export function agreementActs(
  mediator: Actor,
  {
    caseId,
    people: [applicant, respondent],
    on,
    payOn,
    isRefused,
  }: {
    readonly caseId: string
    readonly people: readonly string[]
    /** The day on which it is finished and signed. */
    readonly on: LocalDate
    readonly payOn: LocalDate
    readonly isRefused: boolean
  },
) {
  const sign = (signerId: string | undefined, answer: 'signed' | 'refused') => () =>
    signAgreement(mediator, {
      caseId,
      signerId,
      answer,
      how: 'on_site',
      on,
      ...(answer === 'refused' && { note: '临签署时对付款日期反悔。' }),
    })
  return [
    () =>
      saveAgreement(mediator, {
        caseId,
        agreementNo: 1,
        version: 0,
        facts: '双方就合同履行发生争议，对已发生的事实没有异议。',
        disputes: '款项的数额和支付时间。',
        copies: '4',
        terms: [
          {
            kind: 'payment',
            obliged: respondent,
            entitled: applicant,
            amount: '3,000',
            on: payOn,
            manner: 'cash',
          },
        ],
      }),
    () => finishAgreement(mediator, { caseId, version: 1 }),
    sign(applicant, 'signed'),
    sign(respondent, isRefused ? 'refused' : 'signed'),
  ]
}
