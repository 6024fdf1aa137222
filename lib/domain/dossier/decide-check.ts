import { allow, refuse, type Decided } from '../refusal'

/**
 * May the dossier be checked now? DOSSIER_NOT_BOUND where no volume is bound. Source: DA/T 70-2018;
 * 档案法 第39条.
 */
export function decideCheck(volumes: number): Decided<null> {
  return volumes > 0 ? allow(null) : refuse('DOSSIER_NOT_BOUND')
}
