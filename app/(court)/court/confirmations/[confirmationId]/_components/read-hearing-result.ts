type Fields = Readonly<Record<string, string | readonly string[]>>

/** The controls of one party, named as the rule names its refusals. */
export const attendanceName = (partyId: string) => `attendance.${partyId}`
export const statementsName = (partyId: string) => `statements.${partyId}`
export const wordsName = (partyId: string) => `words.${partyId}`

const PREFIX = attendanceName('')
const listOf = (value: Fields[string] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/**
 * The result of a hearing from a form's flat fields; a party for which nothing was chosen is left
 * out.
 */
export function readHearingResult(fields: Fields): unknown {
  const { confirmationId, hearingId, words } = fields
  const parties = Object.keys(fields)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      const partyId = name.slice(PREFIX.length)
      return {
        partyId,
        attendance: fields[name],
        statements: listOf(fields[statementsName(partyId)]),
        words: fields[wordsName(partyId)],
      }
    })
  return { confirmationId, hearingId, parties, words }
}
