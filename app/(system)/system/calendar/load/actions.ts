'use server'

import { defineAction } from '@/lib/edge/action/define-action'
import { recountAfterResponse } from '@/lib/edge/action/recount-after-response'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { loadCalendarYear } from '@/lib/use-cases/calendar/load-calendar-year'

export const loadCalendarYearAction = defineAction(loadCalendarYear, {
  done: ({ year }) => {
    recountAfterResponse()
    return {
      message: CALENDAR.done(year),
      goTo: `/system/calendar?done=${year}`,
      refresh: '/system/calendar',
    }
  },
})
