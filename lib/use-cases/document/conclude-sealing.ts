import 'server-only'
import { defineUseCase } from '../define-use-case'
import { PREPARING, RECORDING } from './conclusion-steps'

/** The signed copy that is made with the seal as the last signature, before the file is made. */
export const prepareSealedCopy = defineUseCase({ act: 'document:seal', ...PREPARING })

/** The signed copy that was made with the seal is kept with its document. */
export const recordSealedCopy = defineUseCase({ act: 'document:seal', ...RECORDING })
