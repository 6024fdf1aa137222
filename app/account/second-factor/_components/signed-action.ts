'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import type { FormAction } from '@/components/forms/action-form'
import type { ActionState } from '@/lib/edge/action/action-state'
import { PASSKEY_TROUBLE } from '@/lib/labels/zh-CN/passkey'

/** Whether a code or a passkey goes with the password. */
export const WAY_FIELD = 'way'

/** What the page wants signed (lib/queries/account/get-second-factor.ts). */
export interface Requests {
  readonly toProve: string | null
  readonly toAdd: string | null
}

const CODES_OF_PASSKEYS = ['PASSKEY_WRONG', 'PASSKEY_NOT_MADE']

/**
 * The action of a form that has devices sign what it sends: a passkey in place of the code where
 * that is chosen (`proof`), and with `isToAdd` the new one (`passkey`). What was signed is kept for
 * the next press while the page is the same, because browsers want one press for each signature.
 * Where the server finds a request too old the page brings another one; what was typed stays.
 */
export function useSignedAction(
  action: FormAction,
  { toProve, toAdd }: Requests,
  { isToAdd = false } = {},
): FormAction {
  const router = useRouter()
  const proven = useRef<{ readonly request: string; readonly answer: string } | null>(null)

  return async (previous, form) => {
    const device = await import('@/components/account/passkey-device').catch(() => null)
    const refused = (message: string): ActionState => ({
      status: 'refused',
      code: 'PASSKEY_NOT_SIGNED',
      message,
      fieldErrors: {},
      values: {},
      at: Date.now(),
    })
    const wantsProof = form.get(WAY_FIELD) === 'passkey' && toProve !== null
    if ((wantsProof || isToAdd) && device === null) return refused(PASSKEY_TROUBLE.notLoaded)
    if (wantsProof && device) {
      if (proven.current?.request !== toProve) {
        const signed = await device.signByPasskey(toProve)
        if (!signed.ok) return refused(signed.message)
        proven.current = { request: toProve, answer: signed.answer }
      }
      form.delete('code')
      form.set('proof', proven.current.answer)
    }
    if (isToAdd && device && toAdd !== null && form.get('name')) {
      const made = await device.makePasskey(toAdd)
      if (!made.ok) return refused(made.message)
      form.set('passkey', made.answer)
    }
    const answer = await action(previous, form)
    if (answer.status === 'refused' && CODES_OF_PASSKEYS.includes(answer.code)) {
      proven.current = null
      router.refresh()
    }
    return answer
  }
}
