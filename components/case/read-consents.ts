/**
 * A party's answer is in two controls: how they agreed (named as the rule names its refusal), and
 * on which day.
 */
export const wayName = (partyId: string) => `consents.${partyId}`
export const dayName = (partyId: string) => `consentedOn.${partyId}`

type Fields = Readonly<Record<string, string | readonly string[]>>

/**
 * The consents in a form's flat fields as an act takes them. A party without a way, or without a
 * day, has not agreed: they are left out, and the rule then names them as missing.
 */
export function readConsents(fields: Fields): readonly unknown[] {
  const ways = Object.entries(fields).filter(([name]) => name.startsWith(wayName('')))
  return ways.flatMap(([name, how]) => {
    const partyId = name.slice(wayName('').length)
    const on = fields[dayName(partyId)]
    return on ? [{ partyId, how, on }] : []
  })
}
