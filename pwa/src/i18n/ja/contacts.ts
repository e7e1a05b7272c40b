export const contacts = { unnamed: 'お名前未入力' }
