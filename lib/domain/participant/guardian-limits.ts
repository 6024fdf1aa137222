// Apart from the rules: forms need none.

/** 父母; 祖父母、外祖父母; 兄、姐; 其他 (民法典 第27条). */
export const GUARDIAN_RELATIONS = ['parent', 'grandparent', 'sibling', 'other'] as const
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]
