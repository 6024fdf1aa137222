'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { SIGN_IN_AGAIN } from '@/lib/labels/zh-CN/signed-out'
import { SignInForm } from './sign-in-form'

export interface SignInAgainDialogProps {
  readonly isOpen: boolean
  readonly onClose: (isSignedIn: boolean) => void
}

/** Signing in over the page, which keeps its input. A click beside it does not close it. */
export function SignInAgainDialog({ isOpen, onClose }: SignInAgainDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && onClose(false)}>
      <DialogContent
        title={SIGN_IN_AGAIN.title}
        description={SIGN_IN_AGAIN.why}
        size="sm"
        onInteractOutside={(event) => event.preventDefault()}
      >
        <DialogBody>
          <SignInForm onSignedIn={() => onClose(true)} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
