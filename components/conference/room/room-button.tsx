'use client'

import { cn } from '@/components/ui/cn'
import { Icon, type IconName } from '@/components/ui/icon'

/** A button of the bar below the pictures: icon above, word below. */
export function RoomButton({
  icon,
  label,
  tone = 'plain',
  shortcut,
  className,
  onPress,
}: {
  icon: IconName
  label: string
  /** `off`: the own sound or picture is off; `end`: leaves or ends. */
  tone?: 'plain' | 'off' | 'end'
  shortcut?: string
  className?: string
  onPress: () => void
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-keyshortcuts={shortcut}
      className={cn('room-button', className)}
      data-tone={tone}
    >
      <Icon name={icon} />
      {label}
    </button>
  )
}
