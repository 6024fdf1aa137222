import { DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'

/** How loud it is now, 0 to 1. SVG attributes: the content security policy refuses styles. */
export function LoudnessBar({ loudness }: { loudness: number }) {
  const percent = Math.round(loudness * 100)
  return (
    <div
      role="meter"
      aria-label={DEVICE_CHECK.level}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="max-w-[24rem]"
    >
      <svg aria-hidden className="block h-5 w-full overflow-hidden rounded-full bg-line-2">
        <rect width={`${percent}%`} height="100%" className="fill-ok" />
      </svg>
    </div>
  )
}
