export const contacts = { unnamed: 'No name yet' }
