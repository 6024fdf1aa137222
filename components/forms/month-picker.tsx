'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { addMonths, monthOf, parseMonth, type Month } from '@/lib/domain/statistics/month'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { PICKER } from '@/lib/labels/zh-CN/picker'
import { PickerPanel, type PickerProps } from './picker-panel'

/** The years offered where the field sets no bounds. */
const FIRST = '1990-01'
const LAST = '2099-12'
/** Months in a row of the grid. */
const ROW = 4

const numberOf = (month: Month) => Number(month.slice(5))

/** The month that a key leads to; null where it leads nowhere. */
function monthAfterKey(key: string, month: Month): Month | null {
  switch (key) {
    case 'ArrowLeft':
      return addMonths(month, -1)
    case 'ArrowRight':
      return addMonths(month, 1)
    case 'ArrowUp':
      return addMonths(month, -ROW)
    case 'ArrowDown':
      return addMonths(month, ROW)
    case 'PageUp':
      return addMonths(month, -12)
    case 'PageDown':
      return addMonths(month, 12)
    case 'Home':
      return addMonths(month, 1 - numberOf(month))
    case 'End':
      return addMonths(month, 12 - numberOf(month))
    default:
      return null
  }
}

function Year({ value, now, min = FIRST, max = LAST, onPick }: YearProps) {
  const within = (month: Month): Month =>
    month < min ? (parseMonth(min) ?? month) : month > max ? (parseMonth(max) ?? month) : month
  const [at, setAt] = useState(() => within(parseMonth(value) ?? now))
  const grid = useRef<HTMLDivElement>(null)
  /** The focus follows the keys, and not the buttons that turn the year. */
  const isMoved = useRef(false)

  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    isMoved.current = false
  }, [at])

  function onKeyDown(event: KeyboardEvent): void {
    const next = monthAfterKey(event.key, at)
    if (!next) return
    event.preventDefault()
    isMoved.current = true
    setAt(within(next))
  }

  const turn = (months: number, label: string, icon: 'chevron-left' | 'chevron-right') => (
    <Button
      variant="quiet"
      size="icon"
      aria-label={label}
      disabled={within(addMonths(at, months)).slice(0, 4) === at.slice(0, 4)}
      onClick={() => setAt(within(addMonths(at, months)))}
    >
      <Icon name={icon} />
    </Button>
  )
  const year = at.slice(0, 4)
  const january = addMonths(at, 1 - numberOf(at))
  return (
    <>
      <div className="mb-1 flex items-center justify-between">
        {turn(-12, PICKER.previousYear, 'chevron-left')}
        <span role="status" className="font-semibold">
          {PICKER.year(year)}
        </span>
        {turn(12, PICKER.nextYear, 'chevron-right')}
      </div>
      <div
        ref={grid}
        role="group"
        aria-label={PICKER.year(year)}
        className="grid grid-cols-4 gap-1"
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: 12 }, (_, index) => addMonths(january, index)).map((month) => (
          <button
            key={month}
            type="button"
            className="picker-month"
            tabIndex={month === at ? 0 : -1}
            aria-pressed={month === value}
            aria-current={month === now ? 'date' : undefined}
            disabled={month < min || month > max}
            onClick={() => onPick(month)}
          >
            {PICKER.month(numberOf(month))}
          </button>
        ))}
      </div>
    </>
  )
}

type YearProps = Pick<PickerProps, 'value' | 'min' | 'max' | 'onPick'> & { now: Month }

/** A year with its twelve months. Arrows, page keys and end keys move in it. */
export function MonthPickerPanel(props: PickerProps) {
  const [now] = useState(() => monthOf(toLocalDate(new Date())))
  return (
    <PickerPanel {...props} label={PICKER.chooseMonth} now={{ value: now, word: PICKER.thisMonth }}>
      <Year {...props} now={now} />
    </PickerPanel>
  )
}
