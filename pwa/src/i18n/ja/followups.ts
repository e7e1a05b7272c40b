export const followups = {}
