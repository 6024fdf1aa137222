import type { MediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import { refuseEnded, type EndedService } from '@/lib/domain/ending/service-end'
import type { Decided } from '@/lib/domain/refusal'

/** The refusal of a change to the file of a mediator whose service ended. */
export function refuseEndedFile(
  { name, statusChangedByName, statusChangedAt }: MediatorFile,
  ended: EndedService,
): Decided<never> {
  return refuseEnded({ name, ended, changedBy: statusChangedByName, changedAt: statusChangedAt })
}
