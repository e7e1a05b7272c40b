export const ui = {
  back: '戻る',
  close: '閉じる',
  cancel: 'キャンセル',
  undo: '元に戻す',
  save: '保存',
  edit: '編集',
  remove: '削除',
  add: '追加',
  more: 'その他',
  comma: '、',
  loading: '読み込んでいます',
  refreshing: '更新しています',
}
