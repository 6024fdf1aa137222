import { z } from 'zod'
import { ReasonText } from '../reason-text'
import { AssignMediatorInput } from './assign-mediator.input'

export const ReassignMediatorInput = AssignMediatorInput.extend({ handoverNote: ReasonText })
