import 'server-only'
import { redirect } from 'next/navigation'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { now } from '@/lib/platform/clock'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import type { Action } from './define-action'
import { REDRAW_FIELD, type ActionState } from './action-state'
import { formOf, readForm, typedValues } from './read-form'
import { requestOrigin, type RequestOrigin } from './request-origin'

export type EntryFields = Readonly<Record<string, string | readonly string[]>>

/** Where to go, or why not: the fields that are wrong with a sentence each. */
export type EntryAnswer =
  | {
      readonly goTo: string
      /** Someone of 60 or older came in: larger type is their default. */
      readonly isOver60?: boolean
      /** Others use the device too: no setting is kept there. */
      readonly isShared?: boolean
    }
  | {
      readonly code: string
      readonly message: string
      readonly fieldErrors?: Readonly<Record<string, string>>
      /** A proof of work that has to come with the next attempt. */
      readonly challenge?: string
    }

/** The one text of a field; '' where nothing was typed. */
export function textOf(fields: EntryFields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

/**
 * Makes a server action for someone at the door, who is not known yet: no use-case, because no one
 * acts. It works without script, and gives back what was typed, also where a button only draws the
 * page again (REDRAW_FIELD). `said`: what is said where the page stays, in place of going
 * elsewhere.
 */
export function defineEntryAction(
  name: string,
  enter: (fields: EntryFields, origin: RequestOrigin) => Promise<EntryAnswer>,
  { said }: { readonly said?: string } = {},
): Action {
  return async (_previous, sent): Promise<ActionState> => {
    const form = formOf(sent)
    const fields = readForm(form)
    const typed = { values: typedValues(fields), at: now().getTime() }
    if (form.has(REDRAW_FIELD)) return { status: 'kept', ...typed }
    const refused = { status: 'refused', ...typed } as const
    let goTo: string
    try {
      const answer = await enter(fields, await requestOrigin())
      if (!('goTo' in answer))
        return { ...refused, ...answer, fieldErrors: answer.fieldErrors ?? {} }
      if (said !== undefined) return { status: 'done', message: said, at: refused.at }
      goTo = answer.goTo
    } catch (error) {
      const incident = newIncidentId()
      log.error('entry failed', { incident, act: name, ...errorFields(error) })
      return {
        ...refused,
        code: 'UNEXPECTED',
        message: unexpectedSentence(incident),
        fieldErrors: {},
      }
    }
    // redirect() throws, so it is called outside the try.
    redirect(goTo)
  }
}
