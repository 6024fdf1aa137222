/** Refusals in taking someone out of service and back; part of REFUSAL_CODES. */
export const ENDING_REFUSALS = [
  'MEDIATOR_HAS_OPEN_CASES',
  'ALREADY_IN_THAT_STATE',
  'SERVICE_HAS_OPEN_WORK',
  'SERVICE_ENDED',
  'INSTITUTION_ENDED',
  'INSTITUTION_HAS_WORK',
] as const
