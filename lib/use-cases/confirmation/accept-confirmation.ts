import 'server-only'
import { isNumberTaken } from '@/lib/data/stores/confirmation/confirmation-writes'
import { factsOfConfirmation } from '@/lib/domain/confirmation/confirmation'
import { decideConfirmationMove } from '@/lib/domain/confirmation/decide-confirmation-move'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AcceptInput } from './confirmation-acts.input'
import { courtActorOf, loadForCourt, scopeOfCourt, subjectOfCourt } from './load-for-court'
import { writeMove } from './write-move'

/** 受理 (2011年司法确认程序规定 第4条): the court files the application under its 民特 number. */
export const acceptConfirmation = defineUseCase({
  act: 'confirmation:accept',
  input: AcceptInput,
  load: loadForCourt,
  scope: scopeOfCourt,
  target: () => null,
  subject: subjectOfCourt,
  decide: ({ confirmation }, _input, { actor, today }) =>
    decideConfirmationMove(
      'admit',
      factsOfConfirmation(confirmation),
      { by: courtActorOf(actor) },
      today,
    ),
  write: async (db, grant, transition, loaded, { number }, { now, today }) => {
    const { confirmation, record } = loaded
    if (await isNumberTaken(db, confirmation.courtId, number))
      return refuse('INPUT_INVALID', {}, { number: 'CONFIRMATION_NUMBER_TAKEN' })
    const moved = await writeMove(
      db,
      grant,
      confirmation,
      record,
      {
        transition: { ...transition, move: 'admit' },
        changes: { number, admittedOn: today },
        event: {
          kind: 'confirmation.accepted',
          data: { confirmationId: confirmation.id, number },
        },
        basis: 'confirmation_rules_4',
        subject: subjectOfCourt(loaded),
      },
      now,
    )
    return moved.ok ? allow({ confirmationId: confirmation.id }) : moved
  },
})
