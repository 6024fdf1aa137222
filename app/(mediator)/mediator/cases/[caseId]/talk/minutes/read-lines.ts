import { SUMMARY_LINES_AT_MOST } from '@/lib/domain/minutes/decide-sum-up'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The lines of a summary from the flat fields `lines.0.text`; an emptied text is no field. */
export function readLines(fields: Fields): readonly object[] {
  const lines = Array.from({ length: SUMMARY_LINES_AT_MOST + 1 }, (_, index) => {
    const of = (field: string) => fields[`lines.${index}.${field}`]
    const messageIds = of('messageIds')
    return {
      id: of('id'),
      section: of('section'),
      speakerId: of('speakerId'),
      text: of('text'),
      messageIds: typeof messageIds === 'string' ? messageIds.split(' ') : [],
    }
  })
  return lines.filter(({ id }) => id !== undefined)
}
