'use client'

import dynamic from 'next/dynamic'

// Each is on the page in one state of the application alone: a page without it does not load its
// script. Without a script it is there as well.

export const LazyAgreeForm = dynamic(async () => (await import('./agree-form')).AgreeForm)
export const LazyAnswerOrderForm = dynamic(
  async () => (await import('./order-forms')).AnswerOrderForm,
)
export const LazyPostponementForm = dynamic(
  async () => (await import('./order-forms')).PostponementForm,
)
