import { SERVICE_ENDS, type EndedService } from '@/lib/domain/ending/service-end'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

/** How the service of an account ended, from its two columns; null: it did not. */
export function toEndedService(endedOn: Date | null, endedAs: string | null): EndedService | null {
  const on = toDayOrNull(endedOn)
  return on && { on, as: parseStoredEnum(SERVICE_ENDS, endedAs ?? '', 'accounts.ended_as') }
}
