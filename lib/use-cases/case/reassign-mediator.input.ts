import { HandoverText } from '@/lib/domain/case/input-atoms'
import { AssignMediatorInput } from './assign-mediator.input'

export const ReassignMediatorInput = AssignMediatorInput.extend({ handoverNote: HandoverText })
