import { CONSENT_SCOPES, type ConsentScope } from '@/lib/domain/case/consent-entries'

/** The control of a scope, named as the rule names its refusal. */
export const answerName = (scope: ConsentScope) => `answers.${scope}`

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The answers in a form's flat fields as the act takes them; 未表态 has no value and is left out. */
export function readAnswers(fields: Fields): Readonly<Partial<Record<ConsentScope, unknown>>> {
  return Object.fromEntries(
    CONSENT_SCOPES.flatMap((scope) => {
      const answer = fields[answerName(scope)]
      return answer === undefined ? [] : [[scope, answer]]
    }),
  )
}
