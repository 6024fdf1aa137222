'use client'

import { lazy, Suspense } from 'react'
import { LEAVE_PATH } from '@/lib/domain/access/shared-device'

const SharedDeviceClock = lazy(() =>
  import('./shared-device-clock').then(
    ({ SharedDeviceClock: Clock }) => ({ default: Clock }),
    () => ({ default: LeaveByRefresh }),
  ),
)

/**
 * Where the clock could not be loaded: the browser itself leaves the page, without a warning
 * before.
 */
function LeaveByRefresh({ minutes }: { minutes: number }) {
  return <meta httpEquiv="refresh" content={`${minutes * 60};url=${LEAVE_PATH}`} />
}

/**
 * The clock of a shared device, loaded behind the page: pages on a device of one's own do not carry
 * it.
 */
export function SharedDeviceTimer({ minutes }: { minutes: number }) {
  return (
    <Suspense fallback={null}>
      <SharedDeviceClock minutes={minutes} />
    </Suspense>
  )
}
