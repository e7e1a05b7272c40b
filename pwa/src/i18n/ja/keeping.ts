export const keeping = {
  update: {
    ready: '新しい版があります。',
    outdated: '更新すると、同期を再開します。記録はこの端末に残っています。',
    apply: '更新する',
    working: '更新しています',
    notYet: '新しい版をまだ受け取れません。少し待って、もう一度お試しください。',
  },
  notices: {
    kept: (what: string) => `${what}はほかの端末で削除されましたが、ここで編集していたので残しました。`,
    back: (what: string) => `${what}はほかの端末で編集されていたので、削除を取り消しました。`,
    keptHere: 'ほかの端末で削除されましたが、ここで編集していたので残しました。',
    backHere: 'この端末で削除しましたが、ほかの端末で編集されていたので戻しました。',
    bringBack: '一緒に削除した記録も戻す',
    broughtBack: '記録も元に戻しました。',
    understood: 'わかりました',
    look: '見る',
    event: (title: string) => `イベント「${title}」`,
    encounter: (name: string) => `${name}との記録`,
    someone: 'お名前未入力の人',
  },
  history: {
    title: '変更の履歴',
    lead: '書き換えられる前の内容です。',
    none: '変更はまだありません',
    noneText: '内容が書き換えられると、前の内容がここに残ります。',
    offline: '履歴はサーバーにあります。電波のよいところで、もう一度開いてください。',
    until: (when: string) => `${when}まで`,
    restore: '戻す',
    restoreLabel: (field: string, value: string) => `${field}を「${value}」に戻す`,
    restored: (field: string) => `${field}を前の内容に戻しました。`,
  },
  erase: {
    button: 'この人を完全に削除する',
    title: (name: string) => `${name}を完全に削除しますか`,
    text: '連絡先、名刺の写真、会った記録、やり取り、変更の履歴を、サーバーとこの端末から今すぐ消します。ほかの端末からは、次の同期で消えます。',
    shared: 'ほかの人も一緒だった記録からは、この人だけを外します。',
    final: '元に戻すことはできません。',
    confirm: '完全に削除する',
    done: (name: string) => `${name}を完全に削除しました。`,
  },
}

export type KeepingWords = typeof keeping
