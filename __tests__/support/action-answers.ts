import { act } from '@testing-library/react'
import type { ActionState } from '@/lib/edge/action/action-state'

// What the server answers to a form or a button of a component test.

type Refused = Extract<ActionState, { status: 'refused' }>

export const refusedState = (code: string, message: string): Refused => ({
  status: 'refused',
  code,
  message,
  fieldErrors: {},
  values: {},
  at: 1,
})

/** A promise for an action to return, and the answer that the test gives to it later. */
export function heldAnswer<State extends ActionState = ActionState>() {
  let resolve: (state: State) => void = () => undefined
  const promise = new Promise<State>((settle) => {
    resolve = settle
  })
  return { promise, answer: (state: State) => act(async () => resolve(state)) }
}
