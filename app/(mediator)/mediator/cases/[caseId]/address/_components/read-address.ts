type Fields = Readonly<Record<string, string | readonly string[]>>

/** The fields of the answer that was chosen: without script both groups are sent. */
export function readAddress(fields: Fields): unknown {
  const { caseId, partyId, answer, on, note, consequenceExplained, ...address } = fields
  const shared = { caseId, partyId, answer, on, note }
  if (answer === 'refused')
    return { ...shared, consequenceExplained: consequenceExplained === 'yes' }
  return answer === 'confirmed' ? { ...shared, ...address } : shared
}
