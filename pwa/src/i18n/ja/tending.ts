export const tending = {
  snooze: {
    title: 'いつにしますか',
    choices: { tonight: '今夜', tomorrow: '明日の朝', weekend: '週末', next_week: '来週' },
    pick: '日時を選ぶ',
    date: '日付',
    time: '時刻',
    set: 'この日時にする',
    past: 'これからの日時を選んでください。',
    tooFar: '遠すぎます。もう少し近い日を入れてください。',
    words: '言葉で決める',
    wordsPlaceholder: '例：来週火曜、2週間後',
    ask: '日時にする',
    understood: (when: string) => `${when} にする`,
    notUnderstood: '日時を読み取れませんでした。「来週火曜」「3日後」のように入れてください。',
  },
  reminders: {
    title: 'お礼の時間に、お知らせします',
    text: 'ロック画面に出るのは、相手の名前とイベントだけです。',
    turnOn: 'リマインダーを有効にする',
    notNow: '今はしない',
    on: 'リマインダーを有効にしました。',
    failed: '有効にできませんでした。設定からもう一度お試しください。',
  },
  zone: {
    title: (here: string) => `${here}の時刻に合わせますか`,
    text: (there: string) => `お知らせは今、${there}の時刻で届きます。`,
    change: '今いる場所に合わせる',
    keep: 'このままにする',
    changed: '時刻を合わせました。',
  },
  doneToast: (name: string) => `${name}への連絡を完了にしました。`,
  snoozedToast: (name: string, when: string) => `${name}は${when}にお知らせします。`,
}

export type TendingWords = typeof tending
