type Fields = Readonly<Record<string, string | readonly string[]>>

/** The controls of one person, named as the rule names its refusals. */
export const attendanceName = (personId: string) => `attendance.${personId}`
export const arrivedName = (personId: string) => `arrived.${personId}`
export const verifiedName = (personId: string) => `verified.${personId}`
export const documentName = (personId: string) => `document.${personId}`
export const noteName = (personId: string) => `personNote.${personId}`

const PREFIX = attendanceName('')

/**
 * Who came, from a form's flat fields. The hour of an arrival is on the day on which the meeting
 * began; a person for whom nothing was chosen is left out.
 */
export function readAttendances(fields: Fields): readonly Readonly<Record<string, unknown>>[] {
  const day = String(fields.heldFrom ?? '').slice(0, 10)
  return Object.keys(fields)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => {
      const personId = name.slice(PREFIX.length)
      const hour = fields[arrivedName(personId)]
      const isLate = fields[name] === 'late'
      return {
        personId,
        attendance: fields[name],
        arrivedAt: isLate && hour ? `${day}T${String(hour)}` : '',
        verifiedBy: fields[verifiedName(personId)],
        document: fields[documentName(personId)],
        note: fields[noteName(personId)],
      }
    })
}
