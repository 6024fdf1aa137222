import 'server-only'
import { defineUseCase } from '../define-use-case'
import { PREPARING, RECORDING } from './conclusion-steps'

/** The signed copy that is made with the last signature, before the file is made. */
export const prepareSignedCopy = defineUseCase({ act: 'document:sign', ...PREPARING })

/** The signed copy that was made with the last signature is kept with its document. */
export const recordSignedCopy = defineUseCase({ act: 'document:sign', ...RECORDING })
