// A form whose session has ended asks for a sign-in over the page, so that nothing typed is lost.
// The dialog registers here (components/account/sign-in-again-host.tsx); forms do not know it.

type Ask = () => Promise<boolean>

let ask: Ask | null = null
let pending: Promise<boolean> | null = null

/** Registers the dialog; returns the function that removes it. */
export function offerSignIn(asking: Ask): () => void {
  ask = asking
  return () => {
    if (ask === asking) ask = null
  }
}

/** Whether someone signed in over the page. Acts that ask at the same time share one dialog. */
export function signInAgain(): Promise<boolean> {
  if (!ask) return Promise.resolve(false)
  pending ??= ask().finally(() => {
    pending = null
  })
  return pending
}
