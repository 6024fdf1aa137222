// Apart from the rules: forms need none.

/** 父母; 祖父母、外祖父母; 兄、姐; 其他 (民法典 第27条). */
export const GUARDIAN_RELATIONS = ['parent', 'grandparent', 'sibling', 'other'] as const
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]

/** 被代理人满十八周岁 (民法典 第175条第一项); 监护人变更; 不能继续; 登记有误. */
export const GUARDIAN_ENDS = ['of_age', 'replaced', 'unable', 'mistake'] as const
export type GuardianEnd = (typeof GUARDIAN_ENDS)[number]

/** Why the person who represents an organisation is another one: 负责人变更; 不能继续; 登记有误. */
export const REPRESENTATIVE_ENDS = ['replaced', 'unable', 'mistake'] as const
export type RepresentativeEnd = (typeof REPRESENTATIVE_ENDS)[number]
