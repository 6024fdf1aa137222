import { HOURS_LINES } from '@/lib/domain/mediator/decide-hours'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The fields of `HoursLines` as the act takes them: flat fields become the lines of the week. */
export function readHours(fields: Fields): unknown {
  const { mediatorId, validFrom, validTo, usual } = fields
  return {
    mediatorId,
    validFrom,
    validTo,
    usual,
    lines: Array.from({ length: HOURS_LINES }, (_, index) => {
      const on = fields[`lines.${index}.on`] ?? []
      return {
        on: typeof on === 'string' ? [on] : on,
        from: fields[`lines.${index}.from`],
        to: fields[`lines.${index}.to`],
      }
    }),
  }
}
