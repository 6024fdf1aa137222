'use client'

import { useState } from 'react'
import { DayPicker } from 'react-day-picker'
import { zhCN } from 'react-day-picker/locale/zh-CN'
import { parseLocalDate, toLocalDate } from '@/lib/domain/time/local-date'
import { PICKER } from '@/lib/labels/zh-CN/picker'
import { PickerPanel, type PickerProps } from './picker-panel'

/** The years offered where the field sets no bounds. */
const FIRST = '1990-01-01'
const LAST = '2099-12-31'

/** The calendar counts in the browser's own time: the day's first moment there. */
function toDate(day: string): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

function toDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const FORMATTERS = {
  formatMonthDropdown: (month: Date) => PICKER.month(month.getMonth() + 1),
  formatYearDropdown: (year: Date) => PICKER.year(String(year.getFullYear())),
}

function Calendar({ value, min = FIRST, max = LAST, onPick }: Omit<PickerProps, 'frame'>) {
  const [today] = useState(() => toLocalDate(new Date()))
  const selected = parseLocalDate(value)
  const [first, last] = [toDate(min), toDate(max)]
  const begin = selected ?? today
  return (
    <DayPicker
      mode="single"
      required
      locale={zhCN}
      weekStartsOn={1}
      captionLayout="dropdown"
      navLayout="around"
      formatters={FORMATTERS}
      fixedWeeks
      showOutsideDays
      today={toDate(today)}
      startMonth={first}
      endMonth={last}
      disabled={[{ before: first }, { after: last }]}
      defaultMonth={toDate(begin < min ? min : begin > max ? max : begin)}
      selected={selected ? toDate(selected) : undefined}
      onSelect={(day) => onPick(toDay(day))}
    />
  )
}

/** A month of days, weeks from Monday on. Arrows, page keys and end keys move in it. */
export function DayPickerPanel(props: PickerProps) {
  const [today] = useState(() => toLocalDate(new Date()))
  return (
    <PickerPanel {...props} label={PICKER.chooseDay} now={{ value: today, word: PICKER.today }}>
      <Calendar {...props} />
    </PickerPanel>
  )
}
