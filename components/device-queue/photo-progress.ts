'use client'

import { notifyQueueChange } from './queue-changes'

// How much of each photo the server has, in percent: of what this page sends. Pages read it when
// the queue changes.

const sent = new Map<string, number>()

export const photoProgress = (id: string): number | null => sent.get(id) ?? null

export function reportPhotoProgress(id: string, percent: number): void {
  if (sent.get(id) === percent) return
  sent.set(id, percent)
  notifyQueueChange()
}
