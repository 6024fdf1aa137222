import type { DomainEvent } from '@/lib/domain/audit/events'
import type { VolumeRead } from './volume-view'

/** Somebody opened a bound volume. */
export const volumeOpened = ({
  volume,
  items,
}: Pick<VolumeRead, 'volume' | 'items'>): DomainEvent => ({
  kind: 'dossier.read',
  data: { materials: items.length, volume: volume.volume },
})
