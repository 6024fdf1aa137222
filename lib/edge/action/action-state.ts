/**
 * State of a form's action: nothing yet, done, or refused with sentences and the submitted input.
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
    }

export const IDLE: ActionState = { status: 'idle' }
