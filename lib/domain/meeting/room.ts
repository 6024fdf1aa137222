import type { LocalDate } from '../time/local-date'

/** A room of an institution in which meetings take place. */
export type Room = {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly capacity: number
  /** The last day on which it can be used; null: no end. */
  readonly inUseUntil: LocalDate | null
}

export function isInUse({ inUseUntil }: Pick<Room, 'inUseUntil'>, on: LocalDate): boolean {
  return inUseUntil === null || on <= inUseUntil
}

/** “第一调解室（天河路1号3楼）”: where a meeting in the room takes place. */
export function placeOfRoom({ name, place }: Pick<Room, 'name' | 'place'>): string {
  return `${name}（${place}）`
}
