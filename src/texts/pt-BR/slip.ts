export const slip = {} as const;
