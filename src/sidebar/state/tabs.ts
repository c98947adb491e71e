/** The four places of the sidebar, in the order in which they stand. */
export const tabs = ['activities', 'templates', 'balance', 'tips'] as const;
export type Tab = (typeof tabs)[number];
