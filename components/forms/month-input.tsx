'use client'

import { PICKER } from '@/lib/labels/zh-CN/picker'
import { readTypedMonth } from '@/lib/domain/statistics/typed-month'
import { PickerField, type PickerFieldProps, type PickerKind } from './picker-field'

const MONTH: PickerKind = {
  type: 'month',
  hint: PICKER.monthHint,
  // Some browsers have no picker of months.
  typed: { pattern: '\\d{4}-\\d{2}', placeholder: PICKER.monthShape },
  open: PICKER.openMonths,
  read: readTypedMonth,
  mistake: PICKER.notAMonth,
  load: () => import('./month-picker').then((loaded) => loaded.MonthPickerPanel),
}

/** A month, `2026-12`. A Field names it, or `aria-label`. */
export function MonthInput(props: PickerFieldProps) {
  return <PickerField {...props} kind={MONTH} />
}
