export const app = {
  tabs: 'メインメニュー',
  home: '今日の連絡',
  people: '人',
  scan: '名刺を撮る',
  events: 'イベント',
  insight: 'ふりかえり',
  settings: '設定',
  offline: 'オフライン',
  waiting: (count: number) => `この端末に${count}件`,
  missing: 'ページが見つかりません',
  missingText: '消されたか、アドレスが違うようです。',
  toHome: '今日の連絡へ',
}
