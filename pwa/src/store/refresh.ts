/** What a person asks for by pulling a list down; what syncs is fetched only then, or when there is rest. */
export const refresh = async (): Promise<unknown> => (await import('./sync')).syncNow()
