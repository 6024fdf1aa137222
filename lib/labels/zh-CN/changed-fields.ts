// Names of the fields that events of a case change.

export const STATUS_FIELD = '状态'
export const MEDIATOR_FIELD = '调解员'
export const DUE_FIELD = '调解期限'
