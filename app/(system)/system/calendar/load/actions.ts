'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { loadCalendarYear } from '@/lib/use-cases/calendar/load-calendar-year'

export const loadCalendarYearAction = defineAction(loadCalendarYear, {
  done: ({ year }) => ({
    message: CALENDAR.done(year),
    goTo: `/system/calendar?done=${year}`,
    refresh: '/system/calendar',
  }),
})
