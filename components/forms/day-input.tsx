'use client'

import { PICKER } from '@/lib/labels/zh-CN/picker'
import { readTypedDay } from '@/lib/domain/time/typed-day'
import { PickerField, type PickerFieldProps, type PickerKind } from './picker-field'

const DAY: PickerKind = {
  type: 'date',
  hint: PICKER.dayHint,
  open: PICKER.openCalendar,
  read: readTypedDay,
  mistake: PICKER.notADay,
  load: () => import('./day-picker').then((loaded) => loaded.DayPickerPanel),
}

/** A day, `2026-12-28`. A Field names it, or `aria-label`. */
export function DayInput(props: PickerFieldProps) {
  return <PickerField {...props} kind={DAY} />
}
