export const forms = ['letter', 'visit', 'web', 'call', 'fax'] as const;
/** 来信 · 来访 · 网信 · 来电 · 传真 (Art. 17). */
export type Form = (typeof forms)[number];

export const purposes = ['appeal', 'request', 'accusation', 'suggestion', 'inquiry', 'other'] as const;
/** 申诉 · 求决 · 揭发控告 · 意见建议 · 咨询 · 其他. */
export type Purpose = (typeof purposes)[number];
