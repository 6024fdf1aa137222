/**
 * State of a form's action: nothing yet, done, or refused with sentences and the submitted input.
 * `link`: where the user can put the reason right.
 */
export type ActionState =
  | { status: 'idle' }
  | { status: 'done'; message: string; at: number; value?: Readonly<Record<string, string>> }
  | {
      status: 'refused'
      code: string
      message: string
      fieldErrors: Readonly<Record<string, string>>
      values: Readonly<Record<string, string | readonly string[]>>
      at: number
      link?: Readonly<{ href: string; label: string }>
      /** A proof of work that has to come with the next attempt. */
      challenge?: string
    }

  /**
   * Nothing was sent: the page was drawn again with what was typed, for another choice
   * (`RedrawButton`, without a script).
   */
  | {
      status: 'kept'
      values: Readonly<Record<string, string | readonly string[]>>
      at: number
    }

export const IDLE: ActionState = { status: 'idle' }

/**
 * The field that names the person for whom the page was made. An act of another person is refused:
 * someone else may have signed in meanwhile.
 */
export const PERSON_FIELD = '$PERSON'

/** The name of the button that draws the page of a form again with what was typed. */
export const REDRAW_FIELD = '$REDRAW'

/** The field with the solved proof of work of someone without an account. */
export const PROOF_FIELD = 'proofOfWork'
