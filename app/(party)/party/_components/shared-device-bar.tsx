import { Button } from '@/components/ui/button'
import { SHARED_IDLE_MINUTES } from '@/lib/domain/access/session-life'
import { LEAVE_PATH } from '@/lib/domain/access/shared-device'
import { SHARED_DEVICE } from '@/lib/labels/zh-CN/shared-device'
import { SharedDeviceTimer } from './shared-device-timer'

/**
 * At the top of every page of one who takes part, on a device that others use too: the way out, as
 * a form that the browser sends itself, so that a whole new page follows. Without a script the page
 * leaves by itself too.
 */
export function SharedDeviceBar() {
  return (
    <section
      aria-label={SHARED_DEVICE.barName}
      className="sticky top-0 z-30 border-b border-warn bg-warn-soft print:hidden"
    >
      <div className="flex min-h-14 items-center justify-between gap-3 px-4">
        <p className="font-semibold">{SHARED_DEVICE.bar}</p>
        <form action={LEAVE_PATH} method="post" className="shrink-0">
          <Button type="submit" variant="primary" size="lg" className="min-h-11 min-w-20">
            {SHARED_DEVICE.leave}
          </Button>
        </form>
      </div>
      <SharedDeviceTimer minutes={SHARED_IDLE_MINUTES} />
      <noscript>
        <meta httpEquiv="refresh" content={`${SHARED_IDLE_MINUTES * 60};url=${LEAVE_PATH}`} />
      </noscript>
    </section>
  )
}
