'use client'

import type { ComponentType } from 'react'
import { isPartyPath } from '@/lib/domain/access/return-to'
import { PartyAgainDialog, type PartyEntrance } from './party-again-dialog'
import { SignInAgainDialog, type SignInAgainDialogProps } from './sign-in-again-dialog'

/**
 * The dialog in which the person of this page signs in again: with a password, or by number and
 * code.
 */
export function dialogOf(
  path: string,
  party: PartyEntrance,
): ComponentType<SignInAgainDialogProps> {
  if (!isPartyPath(path)) return SignInAgainDialog
  return function AgainDialog(props) {
    return <PartyAgainDialog entrance={party} {...props} />
  }
}
