// What the system holds about one who takes part. Source: 个人信息保护法 第45条 (查阅, 复制);
// docs/decisions/0105-rights-of-parties.md.

/** As a text for people, as JSON for programs. */
export const OWN_DATA_FORMATS = ['text', 'json'] as const
