'use client'

import { useTypedTicks } from '@/components/forms/form-state'
import { Checkbox } from '@/components/ui/checkbox'
import { SHARED, SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { SHARED_DEVICE } from '@/lib/labels/zh-CN/shared-device'

/** 这是公用设备, in a form at an entrance of those who take part. `isShared`: it was said before. */
export function SharedDeviceChoice({ isShared = false }: { isShared?: boolean }) {
  const typed = useTypedTicks(SHARED_FIELD)
  return (
    <Checkbox
      name={SHARED_FIELD}
      value={SHARED}
      label={SHARED_DEVICE.tick}
      help={SHARED_DEVICE.tickHelp}
      defaultChecked={typed?.includes(SHARED) ?? isShared}
    />
  )
}
