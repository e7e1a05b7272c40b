export const ui = {
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  save: 'Save',
  edit: 'Edit',
  remove: 'Delete',
  add: 'Add',
  more: 'More',
  comma: ', ',
  loading: 'Loading',
  refreshing: 'Refreshing',
}
