export const followups = {
  due: '今日',
  done: '完了',
  snooze: 'あとで',
  write: {
    thanks: 'お礼を書く', promise: '約束の連絡を書く', engage: '一言返す', meet: '会う相談を書く', keep: '便りを書く',
    contact: '連絡を書く',
  },
  reasons: { thanks: 'お礼', engage: 'Xで一言', meet: '会う相談', keep: 'ご無沙汰' },
  promise: (promise: string) => `約束：${promise}`,
  promised: '約束',
  contact: '連絡',
  why: (reason: string, occasion: string) => (occasion ? `${reason}・${occasion}` : reason),
  atEvent: (day: string, event: string) => `${day}の${event}`,
  met: (day: string) => `${day}の出会い`,
  planned: (day: string) => `${day}の予定`,
  nextEvent: (when: string) => `${when} — まず隣の人に。`,
  nowAtEvent: '開催中 — 名刺は、別れてからで大丈夫です。',
}
