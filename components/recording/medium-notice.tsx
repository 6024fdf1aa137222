'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { RECORDER } from '@/lib/labels/zh-CN/recording'
import { findMedium } from '../conference/recorder/capability'

const listen = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** Before anyone is questioned: what this device can record, where that is not everything. */
export function MediumNotice() {
  const medium = useSyncExternalStore(
    listen,
    () => findMedium() ?? 'none',
    () => 'picture',
  )
  if (medium === 'picture') return null
  return (
    <Notice tone="warn">{medium === 'sound' ? RECORDER.soundOnly : RECORDER.unsupported}</Notice>
  )
}
