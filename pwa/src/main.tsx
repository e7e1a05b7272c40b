import './ui/styles.css'
import './ui/lists'
import './contacts/PeopleScreen.css'
import { render } from 'preact'
import { keepArrivalCode } from './accounts/arrival'
import { watchInstall } from './accounts/install'
import { App } from './app'
import { layHomeBeneath } from './home-beneath'
import { language, speak } from './i18n'
import { firstScreen } from './router'
import { watchScroll } from './scroll'
import { watchNow } from './store/now'
import { isOwned } from './store/session'
import { afterPicture } from './ui/painted'
import { startScheme } from './ui/scheme'

async function start(root: HTMLElement): Promise<void> {
  keepArrivalCode()
  watchInstall()
  startScheme()
  layHomeBeneath()
  watchScroll()
  watchNow()
  if (language.value !== 'ja') await speak(language.value)
  document.documentElement.lang = language.value
  // It lies on this phone beside the first script: an outline before it would be drawn for nothing.
  if (isOwned()) await firstScreen.catch(() => undefined)
  render(<App />, root)
  afterPicture(() => void firstScreen.then(() => afterPicture(beginBeside), beginBeside))
}

/** With it come the database and all that speaks to the server. */
const beginBeside = (): void => void import('./begin').then(({ begin }) => begin())

const root = document.getElementById('app')
if (root) void start(root)
